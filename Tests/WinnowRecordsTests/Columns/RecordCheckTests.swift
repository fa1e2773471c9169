import Testing
import WinnowFormats

@testable import WinnowRecords

/// What a row must have to be a record of its table.
@Suite struct RecordCheckTests {
  private let fields = [
    RecordField("id", .string, "a name"),
    RecordField("line", .integer, nullable: true, "a number or null"),
    RecordField("score", .number, option: "scores", "only with an option"),
    RecordField("source", .record([RecordField("path", .string, "a path")]), "an object"),
    RecordField("spans", .records([RecordField("start", .integer, "a place")]), "objects"),
    RecordField("ends", .integers, "numbers"),
    RecordField("metadata", .object([]), "anything"),
  ]

  private static let good =
    #"{"id": "a", "line": 1, "source": {"path": "p"}, "spans": [{"start": 0}], "ends": [1, 2], "metadata": {}}"#

  private func fault(_ text: String) throws -> String? {
    RecordCheck.fault(in: try JSONValue(parsing: Array(text.utf8)), fields)
  }

  @Test(arguments: [
    good,
    // Null where it may be, lists without items, keys of an embedder.
    good.replacing("\"line\": 1", with: "\"line\": null"),
    good.replacing("[{\"start\": 0}]", with: "[]").replacing("[1, 2]", with: "[]"),
    good.replacing("\"id\"", with: "\"speakers\": [], \"id\""),
    // A key of an option, as a whole number too.
    good.replacing("\"id\"", with: "\"score\": 0.5, \"id\""),
    good.replacing("\"id\"", with: "\"score\": 1, \"id\""),
  ])
  func `records as they should be pass`(text: String) throws {
    #expect(try fault(text) == nil)
  }

  @Test(arguments: [
    ("[]", "it is no object"), ("3", "it is no object"), ("{}", "it has no 'id'"),
    (good.replacing("\"a\"", with: "null"), "'id' is null"),
    (good.replacing("\"a\"", with: "1"), "'id' is no string"),
    (good.replacing("\"line\": 1", with: "\"line\": 1.5"), "'line' is no whole number"),
    (good.replacing("\"line\": 1", with: "\"line\": \"1\""), "'line' is no whole number"),
    (good.replacing("\"id\"", with: "\"score\": \"x\", \"id\""), "'score' is no number"),
    (good.replacing("{\"path\": \"p\"}", with: "[]"), "'source' is no object"),
    (good.replacing("{\"path\": \"p\"}", with: "{}"), "it has no 'source.path'"),
    (good.replacing("[{\"start\": 0}]", with: "{}"), "'spans' is no list"),
    (good.replacing("[{\"start\": 0}]", with: "[{\"start\": 0}, 1]"), "'spans[1]' is no object"),
    (
      good.replacing("[{\"start\": 0}]", with: "[{\"start\": \"0\"}]"),
      "'spans[0].start' is no whole number"
    ),
    (good.replacing("[1, 2]", with: "[1, 2.5]"), "'ends[1]' is no whole number"),
    (good.replacing("{}}", with: "[]}"), "'metadata' is no object"),
  ])
  func `the first fault is named with its place`(text: String, expected: String) throws {
    #expect(try fault(text) == expected)
  }
}
