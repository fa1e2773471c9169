import Foundation
import Testing
import WinnowTestSupport

/// What `winnow report` says of a run folder that cannot be shown.
@Suite struct BrokenRunTests {
  @Test func `a folder without an index is named`() throws {
    let folder = try TemporaryFolder()
    for name in ["empty", "missing"] {
      if name == "empty" { try folder.write("empty/x", "") }
      let result = try CommandRunner.winnow(["report", name], in: folder.path)
      #expect(
        result.code == 3 && result.error.contains("\(name): error: is no complete run folder"))
    }
  }

  @Test(arguments: [
    "documents.jsonl", "dates.jsonl", "ledger.jsonl", "summary.json", "run.json",
  ])
  func `a file that is missing, cut or changed is named`(name: String) throws {
    let run = try SmallRun()
    let whole = try run.folder.bytes("run/\(name)")
    var changed = whole
    changed[whole.count / 2] ^= 1
    for bytes in [Array(whole.dropLast(1)), whole + [0x20], changed] {
      try run.folder.write("run/\(name)", bytes)
      let result = try run.report()
      #expect(result.code == 3 && result.error.contains("run/\(name): error: "))
    }
    try FileManager.default.removeItem(atPath: "\(run.path)/\(name)")
    let result = try run.report()
    #expect(result.code == 3 && result.error.contains("run/\(name): error: is missing"))
  }

  @Test func `another version is named`() throws {
    let summary = try SmallRun()
    try summary.rewrite("summary.json") { $0.replacingFirst("\"version\": 1", "\"version\": 2") }
    var result = try summary.report()
    #expect(
      result.code == 3 && result.error.contains("run/summary.json: error: is of another version"))

    let run = try SmallRun()
    try run.rewrite("run.json") {
      $0.replacingFirst("\"record_version\": 2", "\"record_version\": 1")
    }
    result = try run.report()
    #expect(result.code == 3 && result.error.contains("run/run.json: error: is of another version"))

    let older = try SmallRun()
    try older.rewrite("summary.json") {
      $0.replacingFirst("\"names_by_label\"", "\"names_by_tag\"")
    }
    result = try older.report()
    #expect(result.code == 3 && result.error.contains("it has no 'names_by_label'"))

    let index = try SmallRun()
    try index.folder.write("run/datapackage.json", "{}")
    result = try index.report()
    #expect(result.code == 3 && result.error.contains("run/datapackage.json: error: "))
  }

  @Test func `a value of another type is named`() throws {
    let run = try SmallRun()
    try run.rewrite("summary.json") { $0.replacingFirst("\"tokens\": ", "\"tokens\": -") }
    let result = try run.report()
    #expect(
      result.code == 3
        && result.error.contains("run/summary.json: error: 'tokens' is no whole number"))
  }

  @Test func `the other run is checked as well`() throws {
    let run = try SmallRun()
    let result = try run.report(["--against", "nowhere"])
    #expect(result.code == 3 && result.error.contains("nowhere: error: is no complete run folder"))
  }

  @Test func `a place that cannot be written is an output error`() throws {
    let run = try SmallRun()
    let result = try run.report(["-o", "in.jsonl/report.html"])
    #expect(result.code == 4 && result.error.contains("[O001]"))
  }
}

extension String {
  /// With the first occurrence of a piece replaced.
  fileprivate func replacingFirst(_ piece: String, _ other: String) -> String {
    guard let range = firstRange(of: piece) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
