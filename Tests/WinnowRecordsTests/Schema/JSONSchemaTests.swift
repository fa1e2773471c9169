import Testing
import WinnowFormats

@testable import WinnowRecords

@Suite struct JSONSchemaTests {
  private static let tables: [(JSONSchema, [RecordField])] = [
    (.document, DocumentFields.all), (.mention, MentionFields.all), (.ledger, LedgerFields.all),
    (.reject, RejectFields.all),
  ]

  @Test(arguments: tables)
  func `a schema lists the columns of its table`(schema: JSONSchema, fields: [RecordField]) {
    guard case .object(let pairs)? = schema.json["properties"] else {
      Issue.record("no properties")
      return
    }
    #expect(pairs.map(\.key) == fields.map(\.name))
    let required = schema.json["required"]?.items?.compactMap(\.stringValue)
    #expect(required == fields.filter { $0.option == nil }.map(\.name))
  }

  @Test(arguments: tables)
  func `no column stands twice, and each has a meaning`(
    schema: JSONSchema, fields: [RecordField]
  ) {
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(fields.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
  }

  @Test func `types follow the columns`() throws {
    let properties = try #require(JSONSchema.document.json["properties"])
    #expect(properties["id"]?["type"] == "string")
    #expect(properties["title"]?["type"] == ["string", "null"])
    #expect(properties["source"]?["properties"]?["line"]?["type"] == ["integer", "null"])
    #expect(properties["sentences"]?["items"]?["properties"]?["start"]?["type"] == "integer")
    #expect(properties["tokens"]?["properties"]?["start"]?["items"]?["type"] == "integer")
  }

  @Test(arguments: JSONSchema.allCases)
  func `every schema names its dialect`(schema: JSONSchema) {
    #expect(schema.json["$schema"] == "https://json-schema.org/draft/2020-12/schema")
  }
}
