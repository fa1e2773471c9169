import WinnowPipeline
import WinnowFormats
import Testing

@testable import WinnowConsole

@Suite struct ProgressSampleTests {
  private func progress(
    _ sources: Int, rejects: Int = 0, bytes: Int = 0, input: Int = 0
  ) -> RunProgress {
    var progress = RunProgress()
    progress.sourceCount = sources
    progress.rejectCount = rejects
    progress.byteCount = bytes
    progress.inputByteCount = input
    return progress
  }

  /// A quarter of the input in 10 s leaves 30 s; 50 MB in 10 s are 5 MB/s.
  @Test func `the line tells documents, share, speed, time left and rejects`() {
    let sample = ProgressSample(
      progress(12_345, rejects: 3, bytes: 50_000_000, input: 250), seconds: 10,
      totalByteCount: 1000)
    #expect(sample.text == "12,342 documents, 25 %, 5.0 MB/s, 30 s left, 3 rejected")
  }

  @Test func `what is unknown is left out`() {
    let sample = ProgressSample(progress(7, bytes: 2_000_000), seconds: 4, totalByteCount: 0)
    #expect(sample.text == "7 documents, 0.5 MB/s")
    #expect(sample.share == nil && sample.secondsLeft == nil)
    let start = ProgressSample(progress(0), seconds: 0, totalByteCount: 10)
    #expect(start.text == "0 documents, 0 %, 0.0 MB/s")
  }

  @Test(arguments: [
    (0.2, "1 s"), (59, "59 s"), (60, "1 min 0 s"), (131, "2 min 11 s"), (3599, "59 min 59 s"),
    (3600, "1 h 0 min"), (7384, "2 h 3 min"),
  ])
  func `durations are given in two units`(seconds: Double, text: String) {
    #expect(ProgressSample.duration(seconds) == text)
  }

  @Test func `every event has every key`() {
    let known = ProgressSample(progress(2, input: 5), seconds: 1, totalByteCount: 10)
    let unknown = ProgressSample(progress(2), seconds: 1, totalByteCount: 0)
    func keys(_ value: JSONValue) -> [String] {
      guard case .object(let pairs) = value else { return [] }
      return pairs.map(\.key)
    }
    let expected = [
      "event", "run_folder", "documents", "rejects", "bytes", "share", "seconds",
      "megabytes_per_second", "seconds_left",
    ]
    for event in [ProgressSample.Event.begin, .progress, .done] {
      #expect(keys(known.json(event, runFolder: "o")) == expected)
      #expect(keys(unknown.json(event, runFolder: "o")) == expected)
    }
    #expect(unknown.json(.progress, runFolder: "o")["share"] == .null)
    #expect(known.json(.progress, runFolder: "o")["share"]?.number == 0.5)
    #expect(unknown.json(.done, runFolder: "o")["share"]?.number == 1)
  }
}
