import Testing
import WinnowFormats

@testable import WinnowRecords

@Suite struct JSONSchemaTests {
  private func schema(_ name: String) throws -> JSONValue {
    try #require(JSONSchema.all.first { $0.name == name }).json
  }

  @Test(arguments: RunTable.allCases)
  func `a schema lists the columns of its table`(table: RunTable) throws {
    let schema = try schema(table.row)
    guard case .object(let pairs)? = schema["properties"] else {
      Issue.record("no properties")
      return
    }
    #expect(pairs.map(\.key) == table.fields.map(\.name))
    let required = schema["required"]?.items?.compactMap(\.stringValue)
    #expect(required == table.fields.filter { $0.option == nil }.map(\.name))
  }

  @Test(arguments: RunTable.allCases)
  func `no column stands twice, and each has a meaning`(table: RunTable) {
    #expect(Set(table.fields.map(\.name)).count == table.fields.count)
    #expect(table.fields.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
  }

  @Test func `types follow the columns`() throws {
    let properties = try #require(try schema("document")["properties"])
    #expect(properties["id"]?["type"] == "string")
    #expect(properties["title"]?["type"] == ["string", "null"])
    #expect(properties["source"]?["properties"]?["line"]?["type"] == ["integer", "null"])
    #expect(properties["sentences"]?["items"]?["properties"]?["start"]?["type"] == "integer")
    #expect(properties["tokens"]?["properties"]?["start"]?["items"]?["type"] == "integer")
  }

  @Test func `every schema names its dialect`() {
    for schema in JSONSchema.all {
      #expect(schema.json["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    }
  }
}
