import WinnowFormats
import WinnowPipeline
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowRecords

@Suite struct RunFolderIndexTests {
  /// A run over 40 records in batches of a few records each.
  private func run(_ compression: String, _ folder: TemporaryFolder) throws {
    let records = (0..<40).map { number in
      let menu = number % 3 == 0 ? #"Home\n\nAbout us\n\nContact\n\n"# : ""
      return
        #"{"id": "r\#(number)", "text": "\#(menu)It rained in Paris on \#(number % 28 + 1) May 2021."}"#
    }
    try folder.write("in.jsonl", records.joined(separator: "\n"))
    try folder.write(
      "p.yaml",
      """
      version: 1
      input: {paths: [in.jsonl]}
      stages: [normalize, clean, tokenize, dates, locations]
      output: {directory: run, compression: \(compression)}
      """)
    let plan = try PlanReader.read(path: folder.path + "/p.yaml")
    _ = try Run(plan, RunOptions(workerCount: 3, batchByteCount: 300)).execute()
  }

  @Test(arguments: ["balanced", "none", "small"])
  func `every batch is found where the index says it is`(compression: String) throws {
    let folder = try TemporaryFolder()
    try run(compression, folder)
    let index = try RunFolderIndex(folder.path + "/run")
    let table = try #require(index[.documents])
    #expect(table.rowCount == 40 && table.pieces.count > 5)
    var ids: [String] = []
    for batch in table.pieces.indices {
      try table.forEachRow(inBatch: batch) { row, line throws(RunFailure) in
        #expect(row == ids.count)
        ids.append((try? JSONValue(parsing: Array(line)))?["id"]?.stringValue ?? "")
        return true
      }
    }
    #expect(ids == (0..<40).map { "r\($0)" })
    // A batch has the same number in every table, whether or not it has rows there.
    #expect(index[.locations]?.pieces.count == table.pieces.count)
    #expect(index[.rejects] == nil)
  }

  @Test func `rows are read until the reader has enough`() throws {
    let folder = try TemporaryFolder()
    try run("balanced", folder)
    let table = try #require(try RunFolderIndex(folder.path + "/run")[.documents])
    var rows: [Int] = []
    try table.forEachRow(inBatch: 1) { row, _ throws(RunFailure) in
      rows.append(row)
      return rows.count < 2
    }
    #expect(rows == [table.pieces[1].firstRow, table.pieces[1].firstRow + 1])
  }

  @Test func `the summary says what each stage left`() throws {
    let folder = try TemporaryFolder()
    // Short paragraphs are never taken for repeated ones; this one has 78 bytes.
    let paragraph = "This paragraph is long enough to be told apart, and it stands here twice over."
    #expect(paragraph.utf8.count == 78)
    try folder.write("in.jsonl", #"{"id": "a", "text": "\#(paragraph)\n\n\#(paragraph)"}"#)
    try folder.write(
      "p.yaml",
      """
      version: 1
      input: {paths: [in.jsonl]}
      stages: [deduplicate, tokenize, locations]
      output: {directory: run}
      """)
    let report = try Run(PlanReader.read(path: folder.path + "/p.yaml"), RunOptions()).execute()
    let steps = try #require(report.summary["stages"]?.items)
    #expect(
      steps.map { $0["stage"]?.stringValue } == ["read", "deduplicate", "tokenize", "locations"])
    #expect(steps.map { $0["paragraphs"]?.integer } == [2, 1, 1, 1])
    // Two paragraphs with two line feeds between them, which go with the second one.
    #expect(steps.map { $0["bytes"]?.integer } == [158, 78, 78, 78])
  }
}
