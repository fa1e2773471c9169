import Testing
import WinnowCore
import WinnowFormats
import WinnowText

@testable import WinnowRecords

/// What the clean stage writes of web pages has the keys that the schema states.
@Suite struct PageMetadataTests {
  @Test func `the metadata of a page has its columns, in order`() throws {
    var document = Document(
      id: "a", source: Source(path: "a.html", format: .html),
      sourceText: Array("<meta name=author content='Ann Lee'><title>Bees</title><p>Of bees.".utf8))
    HTMLExtraction().extract(&document)
    let field = try #require(document.metadata.fields.first { $0.name == "html" })
    let value = try JSONValue(parsing: field.json)
    guard case .object(let pairs) = value else {
      Issue.record("no object")
      return
    }
    #expect(pairs.map(\.key) == HTMLFields.all.map(\.name))
    #expect(RecordCheck.fault(in: value, HTMLFields.all) == nil)
    #expect(value["authors"] == ["Ann Lee"])
  }
}
