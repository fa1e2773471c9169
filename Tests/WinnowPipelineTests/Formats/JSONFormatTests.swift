import Testing
import WinnowCore
import WinnowFormats
import WinnowRecords
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct JSONFormatTests {
  @Test(arguments: [1, 64, 1 << 20])
  func `the objects of an array are records`(batchByteCount: Int) throws {
    let file = try ReadFile(
      "[\n  {\"id\": \"a\", \"text\": \"one ]}\\\"\", \"n\": [1, {}]},\n  {\n \"id\": 2, \"text\": \"two\"}\n]\n",
      "a.json", batchByteCount: batchByteCount)
    #expect(file.texts == ["one ]}\"", "two"])
    #expect(file.documents.map(\.id) == ["a", "2"])
    #expect(file.metadata("n") == ["[1,{}]", nil])
    #expect(file.documents.map(\.source.line) == [2, 3])
    #expect(file.documents.map(\.source.byteOffset) == [4, 53])
    #expect(file.documents.allSatisfy { $0.source.format == .json })
    #expect(file.rejects.isEmpty)
  }

  @Test(arguments: [
    ("{\n \"text\": \"a\"\n}", ["a"]), ("[]", []), ("", []), (" \n", []),
    ("\u{FEFF}[{\"text\": \"a\"}]", ["a"]), ("[{\"text\": \"a\"},{\"text\":\"b\"}]", ["a", "b"]),
    ("{\n\"text\": \"a\"}\n{\"text\": \"b\"}", ["a", "b"]),
  ])
  func `an array, one record and several are read`(content: String, texts: [String]) throws {
    for format in [InputFormat.auto, .json] {
      let file = try ReadFile(content, "a.json", format: format)
      #expect(file.texts == texts)
      #expect(file.rejects.isEmpty)
    }
  }

  @Test func `JSON Lines under the name of JSON stay what they are`() throws {
    let file = try ReadFile("{\"text\": \"a\"}\nnope\n{\"text\": \"b\"}\n", "a.json")
    #expect(file.texts == ["a", "b"] && file.rejects.map(\.line) == [2])
    #expect(file.documents.allSatisfy { $0.source.format == .jsonl })
  }

  @Test(arguments: [
    ("{\n  \"miscs\": [\n    {\n      \"textRaw\": \"About\"\n    }\n  ]\n}\n", 1, "no text field"),
    ("[1, 2, 3]", 1, "not of records"), ("[[{\"text\": \"a\"}]]", 1, "not of records"),
    ("\"text\"", 1, "no record or array"), ("3\n", 1, "no record or array"),
    ("nope", 1, "no record"),
    ("<p>", 1, "not JSON"), ("[\n{\"text\"\n: \"a}]\n", 2, "string never ends, line 3, column 7"),
    ("[{\"text\": 1", 1, "record never ends"), ("[{\"a\": 1]", 1, "closes what was not opened"),
  ])
  func `what holds no record is one reject`(content: String, line: Int, cause: String) throws {
    let long = content + String(repeating: "\n", count: 300)
    for file in [try ReadFile(long, "a.json"), try ReadFile(content, "a.json", batchByteCount: 1)] {
      #expect(file.documents.isEmpty && file.rejects.count == 1)
      #expect(file.rejects.first?.line == line)
      #expect(file.rejects.first?.cause.contains(cause) == true, "\(file.rejects)")
    }
  }

  @Test(arguments: [
    ("{\"text\": nope}", 3, "the record is not JSON: "),
    ("{\"text\":\n 1,}", 3, "line 4, column 4"),
    ("{\"id\": 1}", 3, "no text field 'text'"), ("null", 3, "no record"), ("[{}]", 3, "no record"),
    ("\"a, b\"", 3, "no record"), ("-1.5e3", 3, "no record"),
  ])
  func `a broken item is one reject with its place`(item: String, line: Int, cause: String) throws {
    let content = "[\n{\"text\": \"a\"},\n\(item)\n , {\"text\": \"b\"}]"
    for size in [1, 1 << 20] {
      let file = try ReadFile(content, "a.json", batchByteCount: size)
      #expect(file.texts == ["a", "b"])
      #expect(file.rejects.map(\.line) == [line] && file.rejects[0].byteOffset == 17)
      #expect(file.rejects[0].cause.contains(cause), "\(file.rejects)")
      #expect(file.rejects[0].raw == Array(item.utf8))
    }
  }

  @Test(arguments: [
    ("[{\"text\": \"a\"} {\"text\": \"b\"}]", "neither , nor ]"),
    ("[{\"text\": \"a\"},]", "no value"),
    ("[{\"text\": \"a\"}", "never ends"), ("[{\"text\": \"a\"}] x", "not JSON"),
  ])
  func `what follows a fault between items is one reject`(content: String, cause: String) throws {
    let file = try ReadFile(content, "a.json")
    #expect(file.texts == ["a"] && file.rejects.count == 1)
    #expect(file.rejects[0].cause.contains(cause))
  }

  @Test func `a record of more than the allowed size is a reject`() throws {
    let long = String(repeating: "x", count: 3_000_000)
    for size in [1, 1 << 20] {
      let file = try ReadFile(
        "[{\"text\": \"a\"},\n{\"text\": \"\(long)\"},\n{\"text\": \"b\"}]", "a.json", max: 10_000,
        batchByteCount: size)
      #expect(file.texts == ["a", "b"])
      #expect(file.rejects.map(\.line) == [2] && file.rejects[0].byteCount == 3_000_012)
      #expect(file.documents.last?.source.line == 3)
    }
  }

  @Test func `a cut file is an error where it ends`() throws {
    let items = (1...3000).map { "{\"id\": \($0), \"text\": \"\($0 &* 2_654_435_761)\"}" }
    let packed = compressed(Array(("[" + items.joined(separator: ",\n") + "]").utf8), by: .xz)
    #expect(try ReadFile(packed, "a.json.xz").documents.count == 3000)
    let cut = try ReadFile(Array(packed.dropLast(5)), "a.json.xz")
    #expect(cut.rejects.count == 1 && cut.rejects[0].cause.contains("ends early"))
  }

  @Test func `deep nesting costs no stack`() throws {
    let file = try ReadFile(String(repeating: "{\"a\":[", count: 200_000), "a.json", format: .json)
    #expect(file.documents.isEmpty && file.rejects.count == 1)
  }
}
