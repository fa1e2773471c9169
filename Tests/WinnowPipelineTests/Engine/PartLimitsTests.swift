import Testing
import WinnowCore
import WinnowPipeline
import WinnowRecords

/// What becomes of a document that has more parts than its size allows.
@Suite struct PartLimitsTests {
  private static let count = 1 << 20

  private func run(
    _ stages: [String], _ text: String, _ format: Source.Format = .text
  ) throws -> (written: Int, causes: [String]) {
    let plan = try PlanReader.read(
      yaml: "version: 1\nstages: [\(stages.joined(separator: ", "))]\n", ends: .yours)
    let sink = MemorySink()
    let records = [InputRecord(text, format: format), InputRecord("A day in May 2021.")]
    try Run(plan, from: MemorySource(records), to: sink).execute()
    return (sink.documents.count, sink.rejects.map(\.cause))
  }

  @Test(arguments: [
    (["tokenize", "dates"], "Q1 ", "stage 'dates': more than 262144 dates in 3145731 bytes"),
    (["tokenize"], "a\n\n", "more than 393216 paragraphs or sentences in 3145731 bytes"),
    (["normalize"], "a\u{200B}", "more than 524288 edits in 4194308 bytes"),
  ])
  func `a document of nothing but names, breaks or edits is put aside`(
    stages: [String], part: String, cause: String
  ) throws {
    let result = try run(stages, String(repeating: part, count: Self.count + 1))
    #expect(result.written == 1)
    #expect(result.causes.count == 1 && result.causes[0].hasSuffix(cause), "\(result.causes)")
  }

  @Test func `a page of nothing but short paragraphs is put aside before its tree is whole`() throws
  {
    let page = String(repeating: "<p>x", count: Self.count + 1)
    let result = try run(["clean"], page, .html)
    let cause = "stage 'clean': more than 524288 blocks of text in 4194308 bytes"
    #expect(result.written == 1)
    #expect(result.causes.count == 1 && result.causes[0].hasSuffix(cause), "\(result.causes)")
  }

  /// By the reckoning of the documentation: a mention in 16 bytes, an edit and a block in 8, a token in 2.
  @Test func `limits grow with the size, and small documents have none`() {
    let large = PartLimits(byteCount: 64 << 20)
    #expect(large.mentions == 4 << 20 && large.edits == 8 << 20)
    #expect(large.blocks == 8 << 20 && large.tokens == 32 << 20)
    #expect(PartLimits(byteCount: 10).mentions == Self.count / 4)
    #expect(EditList.maxCount >= large.edits)
  }
}
