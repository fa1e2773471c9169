import WinnowRecords
import WinnowFormats
@testable import WinnowPipeline
import Testing

@testable import WinnowConsole

@Suite struct RunSummaryTests {
  private func report(
    _ summary: JSONValue, unparsed: Int = 0, page: String? = nil,
    tables: Set<RunTable> = Set(RunTable.allCases)
  ) -> RunReport {
    RunReport(
      summary: summary, sourceCount: 5, writtenCount: 4, rejectCount: 1, byteCount: 3_000_000,
      mentionCount: 1200, workerCount: 2, wallSeconds: 2,
      stageSeconds: [("read", 1), ("clean", 4), ("dates", 2), ("write", 3)], firstRejects: [],
      unparsedReferenceCount: unparsed,
      folder: WrittenFolder(directory: "out", tables: tables, pagePath: page))
  }

  @Test func `the fullest summary has six lines at most`() {
    let lines = RunSummary.lines(
      report(
        [
          "mentions": [
            "entities": ["ORG": 1100, "PERSON": 40], "dates": [:], "locations": ["city": 60],
          ],
          "dropped": [
            ["stage": "clean", "rule": "menu", "count": 3, "bytes": 1000],
            ["stage": "clean", "rule": "form", "count": 4, "bytes": 500],
            ["stage": "deduplicate", "rule": "repeat", "count": 1, "bytes": 20],
          ],
        ], unparsed: 1, page: "out/report.html"))
    #expect(lines.count <= 6)
    #expect(
      lines.prefix(4) == [
        "out: 5 in, 4 written, 1 rejected, 1200 mentions, 3.0 MB in 2.0 s (1.5 MB/s)",
        "  found: 1,140 entities, 60 locations",
        "  dropped: clean 7, deduplicate 1 (1,520 bytes; all in the ledger)",
        "  CPU time: clean 40 %, write 30 %, dates 20 %",
      ])
    #expect(lines.dropLast().last?.hasPrefix("warning: ") == true)
    #expect(lines.last == "report: out/report.html")
  }

  @Test func `no ledger is promised that was left out`() {
    let drops: JSONValue = [
      "dropped": [["stage": "clean", "rule": "menu", "count": 3, "bytes": 1000]]
    ]
    #expect(
      RunSummary.lines(report(drops, tables: [.documents, .rejects]))
        .contains("  dropped: clean 3 (1,000 bytes; the ledger was left out)"))
  }

  @Test func `what did not happen has no line`() {
    let lines = RunSummary.lines(report(["mentions": [:], "dropped": []]))
    #expect(lines.count == 2)
  }
}
