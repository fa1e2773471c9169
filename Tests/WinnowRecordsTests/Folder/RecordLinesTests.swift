import Testing
import WinnowCore
import WinnowFormats
import WinnowTestSupport

@testable import WinnowRecords

/// Rows of a run folder as other commands read them.
@Suite struct RecordLinesTests {
  private static let row =
    #"{"path": "a", "line": null, "byte_offset": 0, "cause": "c", "bytes": 1, "raw": "x"}"#

  private func codes(_ files: [String: String], _ table: RunTable = .rejects) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write("run/\(name)", text) }
    do throws(RunFailure) {
      try RecordLines.forEach(table, in: folder.path + "/run") { _, _, _ in true }
      return []
    } catch {
      return error.diagnostics.map { "\($0.code) \($0.line ?? 0)" }
    }
  }

  @Test func `rows come in order, with their lines, until the reader has enough`() throws {
    let folder = try TemporaryFolder()
    try folder.write("run/datapackage.json", "{}")
    try folder.write("run/rejects.jsonl", [Self.row, Self.row, Self.row].joined(separator: "\n"))
    var lines: [Int] = []
    try RecordLines.forEach(.rejects, in: folder.path + "/run") { record, path, line in
      #expect(record[RejectFields.cause]?.stringValue == "c" && path.hasSuffix("rejects.jsonl"))
      lines.append(line)
      return lines.count < 2
    }
    #expect(lines == [1, 2])
  }

  @Test(arguments: [
    (["rejects.jsonl": row], "I002 0"),
    (["datapackage.json": "{}", "rejects.jsonl": row + "\nnope\n"], "E002 2"),
    (["datapackage.json": "{}", "rejects.jsonl": row + "\n{}\n"], "E003 2"),
    (
      [
        "datapackage.json": "{}",
        "rejects.jsonl": row.replacing("\"bytes\": 1", with: "\"bytes\": \"1\""),
      ], "E003 1"
    ),
  ])
  func `what is no table of a run is an error with its place`(
    files: [String: String], expected: String
  ) throws {
    #expect(try codes(files) == [expected])
  }
}
