import WinnowFormats
import WinnowRecords
import Testing
import WinnowCore

@testable import WinnowPipeline

@Suite struct RecordDecoderTests {
  /// What became of a record.
  private struct Decoded {
    var documents: [Document] = []
    var rejects: [Reject] = []
  }

  /// Decodes one line of JSON Lines.
  private func decode(_ line: [UInt8], fields: InputFields = InputFields()) -> Decoded {
    var batch = RecordBatch()
    batch.append(
      InputRecord(
        line, format: .jsonl, origin: RecordOrigin(path: "in.jsonl", line: 7, byteOffset: 90)),
      number: 1)
    var decoded = Decoded()
    var plan = InputPlan()
    plan.fields = fields
    RecordDecoder(plan).decode(&batch, firstOfRange: .max) {
      decoded.documents.append($1)
    }
    decoded.rejects = batch.rejects.map(\.reject)
    return decoded
  }

  private func document(_ line: String) throws -> Document {
    try #require(decode(Array(line.utf8)).documents.first)
  }

  private func cause(_ line: String) throws -> String {
    try #require(decode(Array(line.utf8)).rejects.first).cause
  }

  @Test func `text, identifier and other fields are taken over`() throws {
    let found = try document(
      #"{"id": "a", "n": [1, 2.50, {"x": null}], "text": "é\n", "s": "q\""}"#)
    #expect(found.id == "a")
    #expect(found.sourceText == Array("é\n".utf8))
    #expect(found.metadata.fields.map(\.name) == ["n", "s"])
    #expect(
      found.metadata.fields.map { String(decoding: $0.json, as: UTF8.self) } == [
        #"[1,2.5,{"x":null}]"#, #""q\"""#,
      ])
    #expect(found.metadata.string("s") == "q\"")
    #expect(found.source.line == 7 && found.source.byteOffset == 90)
  }

  @Test(arguments: [
    (#"{"id": 12, "text": ""}"#, "12"),
    (#"{"id": "0012", "text": ""}"#, "0012"),
    (#"{"id": null, "text": ""}"#, "in.jsonl:7"),
    (#"{"id": "", "text": ""}"#, "in.jsonl:7"),
    (#"{"text": ""}"#, "in.jsonl:7"),
  ])
  func `an identifier is the record's own, or its place`(line: String, id: String) throws {
    #expect(try document(line).id == id)
  }

  @Test(arguments: [
    ("{\"text\": \"a\"", "not JSON"), ("[1]", "not an object"), ("3", "not an object"),
    (#"{"id": "a"}"#, "no text field 'text'"), (#"{"text": 3}"#, "'text' is no string"),
    (#"{"text": null}"#, "'text' is no string"), (#"{"text": "a", "id": [1]}"#, "id field"),
    (#"{"text": "a", "n": tru}"#, "not JSON"), (#"{"text": "a"} x"#, "not JSON"),
  ])
  func `what is no record is rejected with its cause`(line: String, cause: String) throws {
    #expect(try self.cause(line).contains(cause))
  }

  @Test func `a reject keeps its bytes`() throws {
    let reject = try #require(decode(Array("nope".utf8)).rejects.first)
    #expect(reject.raw == Array("nope".utf8) && reject.line == 7 && reject.byteOffset == 90)
  }

  @Test func `invalid UTF-8 is repaired and noted`() throws {
    let line = Array(#"{"text": "caf"#.utf8) + [0xE9] + Array(#" x"}"#.utf8)
    let found = try #require(decode(line).documents.first)
    #expect(found.sourceText == Array("caf\u{FFFD} x".utf8))
    #expect(found.ledger.entries.map(\.rule) == ["invalid-utf8"])
  }

  @Test func `a lone surrogate is repaired, and a pair is kept`() throws {
    let found = try document(#"{"text": "a\ud83d b\uDE00 \ud83d\ude00 \\ud83d"}"#)
    #expect(found.sourceText == Array("a\u{FFFD} b\u{FFFD} 😀 \\ud83d".utf8))
    #expect(found.ledger.entries.map(\.rule) == ["lone-surrogate"])
  }

  @Test(arguments: [
    (#"{"text": "a", "n": [NaN, -Infinity, 1]}"#, "[null,null,1]", "2 that no double holds"),
    (#"{"text": "a", "n": 1e400}"#, "null", "1 that no double holds became null"),
    (
      #"{"text": "a", "n": {"hash": 340282366920938463463374607431768211455}}"#,
      #"{"hash":"340282366920938463463374607431768211455"}"#, "1 beyond 64 bits"
    ),
  ])
  func `numbers that no reader holds cost no record`(
    line: String, value: String, detail: String
  ) throws {
    let found = try document(line)
    #expect(found.sourceText == Array("a".utf8))
    #expect(found.metadata.fields.map { String(decoding: $0.json, as: UTF8.self) } == [value])
    #expect(found.ledger.entries.map(\.rule) == ["number"])
    #expect(found.ledger.entries[0].detail?.hasPrefix(detail) == true)
  }

  @Test func `an identifier beyond 64 bits keeps its digits`() throws {
    #expect(try document(#"{"id":18446744073709551616,"text":""}"#).id == "18446744073709551616")
  }

  @Test(arguments: [
    (#"{"body": {"text": "a", "k": 1}, "meta": {"id": 7}}"#, "a", "7", ["body:{\"k\":1}"]),
    (#"{"body.text": "b", "body": {"text": "a"}}"#, "b", "", [#"body:{"text":"a"}"#]),
    (#"{"body": {"text": ["a", "b"]}, "meta": {"id": "x", "id": "y"}}"#, "a\n\nb", "y", []),
    (#"{"body": {"text": []}, "meta": {"id": null}, "n": 1}"#, "", "", ["n:1"]),
    (#"{"meta": 3, "body": {"text": "a"}, "meta.id": "z"}"#, "a", "z", ["meta:3"]),
  ])
  func `fields may be nested`(
    line: String, text: String, id: String, metadata: [String]
  ) throws {
    let fields = InputFields(id: "meta.id", text: "body.text")
    let found = try #require(decode(Array(line.utf8), fields: fields).documents.first)
    #expect(String(decoding: found.sourceText, as: UTF8.self) == text)
    #expect(found.id == (id.isEmpty ? "in.jsonl:7" : id))
    #expect(
      found.metadata.fields.map { "\($0.name):" + String(decoding: $0.json, as: UTF8.self) }
        == metadata)
  }

  @Test(arguments: [
    (#"{"body": {"k": 1}}"#, "no text field 'body.text'"), (#"{"body": [1]}"#, "no text field"),
    (#"{"body": {"text": 3}}"#, "no string or list of strings"),
    (#"{"body": {"text": ["a", 1]}}"#, "no string or list of strings"),
    (#"{"body": {"text": "a"}, "meta": {"id": [1]}}"#, "id field 'meta.id'"),
  ])
  func `a nested field that is none is a reject`(line: String, cause: String) throws {
    let fields = InputFields(id: "meta.id", text: "body.text")
    let found = try #require(decode(Array(line.utf8), fields: fields).rejects.first)
    #expect(found.cause.contains(cause))
  }

  @Test func `a list of strings is joined by blank lines`() throws {
    #expect(try document(#"{"text": ["a", "b\n", "c"]}"#).sourceText == Array("a\n\nb\n\n\nc".utf8))
    #expect(try cause(#"{"text": ["a", null]}"#).contains("no string or list of strings"))
  }

  @Test func `the last of several fields of one name counts`() throws {
    let found = try document(#"{"k": 1, "text": "a", "k": 2, "text": "b"}"#)
    #expect(found.sourceText == Array("b".utf8))
    #expect(found.metadata.fields.map(\.json) == [Array("2".utf8)])
  }
}
