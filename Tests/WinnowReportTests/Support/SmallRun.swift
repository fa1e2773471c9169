import WinnowFormats
import Foundation
import WinnowPipeline
import WinnowTestSupport

/// A run of a few documents, made by the program, and its parts for changing.
struct SmallRun {
  let folder: TemporaryFolder
  var path: String { folder.path + "/run" }
  var reportPath: String { path + "/report.html" }

  /// Two documents with a menu line and a repeated paragraph, of which all counts are known.
  static let records = [
    #"{"id": "a", "title": "First", "text": "Dr. Anna Berg went to Paris on 3 May 2021.\n\n"#
      + #"This paragraph is long enough to be told apart, and it stands in both of the documents."}"#,
    #"{"id": "b", "title": "Second", "text": "The World Health Organization met in Paris in May 2021 and in 2022.\n\n"#
      + #"This paragraph is long enough to be told apart, and it stands in both of the documents."}"#,
  ]

  /// Runs all stages over records, each a line of JSON.
  init(_ records: [String] = SmallRun.records, stages: String = SmallRun.allStages) throws {
    folder = try TemporaryFolder()
    try folder.write("in.jsonl", records.joined(separator: "\n") + "\n")
    try folder.write(
      "small.yaml",
      """
      version: 1
      input: {paths: [in.jsonl]}
      stages: \(stages)
      output: {directory: run, report: true, compression: none}
      """)
    message = try CommandRunner.winnow(["run", "small.yaml"], in: folder.path)
  }

  static let allStages =
    "[normalize, clean, deduplicate, language, tokenize, entities, dates, locations, topics]"

  /// What the run printed.
  let message: CommandResult

  /// The page as text.
  func page() throws -> String {
    String(decoding: try folder.bytes("run/report.html"), as: UTF8.self)
  }

  /// Changes a JSON file and the index with it, so that only the content is wrong.
  func rewrite(_ name: String, _ change: (String) -> String) throws {
    let old = String(decoding: try folder.bytes("run/\(name)"), as: UTF8.self)
    let new = Array(change(old).utf8)
    try folder.write("run/\(name)", new)
    var index = String(decoding: try folder.bytes("run/datapackage.json"), as: UTF8.self)
    index = index.replacingOccurrences(
      of: "\"bytes\": \(old.utf8.count),\n      \"hash\": \"sha256:\(Self.hash(Array(old.utf8)))\"",
      with: "\"bytes\": \(new.count),\n      \"hash\": \"sha256:\(Self.hash(new))\"")
    try folder.write("run/datapackage.json", index)
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    ContentHash.sha256(bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
  }

  /// `winnow report` over the run.
  func report(_ arguments: [String] = []) throws -> CommandResult {
    try CommandRunner.winnow(["report", "run"] + arguments, in: folder.path)
  }
}
