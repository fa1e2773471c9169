import Testing
import WinnowCore
import WinnowExtraction
import WinnowFormats
import WinnowRecords
import WinnowText

@testable import WinnowPipeline

/// Records in and documents out of tasks: order, back-pressure, errors and cancellation.
@Suite struct RunOutputsTests {
  private static func plan() throws -> Plan {
    try Plan(stages: [PlannedStage(Tokenization.self), PlannedStage(DateExtraction.self)])
  }

  /// Counts how many records were asked for.
  private actor Counter {
    var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }

  private struct Broken: Error {}

  /// `count` records, or without end; throws behind the last one if asked to.
  private struct Records: AsyncSequence, Sendable {
    let counter: Counter
    let count: Int
    let isBroken: Bool

    struct Iterator: AsyncIteratorProtocol {
      let records: Records

      func next() async throws -> InputRecord? {
        let number = await records.counter.next()
        guard number <= records.count else {
          if records.isBroken { throw Broken() }
          return nil
        }
        return number % 5 == 0
          ? InputRecord(Array("{\"text\": 1}".utf8), format: .jsonl)
          : InputRecord("They met on \(number % 28 + 1) May 2021.", id: "r\(number)")
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(records: self) }
  }

  private static func name(_ output: RunOutput) -> String {
    switch output {
    case .document(let document): document.id
    case .reject: "reject"
    }
  }

  @Test(arguments: [(1, 1), (2, 100), (7, 1), (2, 1 << 20)])
  func `outputs come for every record`(workers: Int, size: Int) async throws {
    let records = Records(counter: Counter(), count: 40, isBroken: false)
    var names: [String] = []
    let options = RunOptions(workerCount: workers, batchByteCount: size)
    for try await output in try Self.plan().outputs(of: records, options) {
      names.append(Self.name(output))
    }
    #expect(names.filter { $0 == "reject" }.count == 8)
    let ids = names.filter { $0 != "reject" }
    #expect(ids == (1...40).filter { $0 % 5 != 0 }.map { "r\($0)" })
  }

  @Test func `an error of the records comes behind what came before it`() async throws {
    let records = Records(counter: Counter(), count: 3, isBroken: true)
    var names: [String] = []
    await #expect(throws: Broken.self) {
      for try await output in try Self.plan().outputs(of: records) {
        names.append(Self.name(output))
      }
    }
    #expect(names == ["r1", "r2", "r3"])
  }

  @Test func `records are not read far ahead of whoever takes the documents`() async throws {
    let counter = Counter()
    let records = Records(counter: counter, count: .max, isBroken: false)
    // One record a batch: at most 2 x workers + 2 batches between both ends, one in each of them, one on its way.
    let options = RunOptions(workerCount: 2, batchByteCount: 1)
    var taken = 0
    for try await _ in try Self.plan().outputs(of: records, options) {
      taken += 1
      #expect(await counter.count <= taken + 10)
      if taken == 100 { break }
    }
    #expect(taken == 100)
  }

  @Test func `a cancelled task ends the run, and what feeds it`() async throws {
    let counter = Counter()
    let records = Records(counter: counter, count: .max, isBroken: false)
    let outputs = try Self.plan().outputs(
      of: records, RunOptions(workerCount: 2, batchByteCount: 1))
    let task = Task {
      var taken = 0
      for try await _ in outputs {
        taken += 1
        if taken == 5 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return taken
    }
    await #expect(throws: (any Error).self) { try await task.value }
    #expect(await counter.count < 100)
  }

  @Test func `the counts of a run come at its end`() async throws {
    let records = Records(counter: Counter(), count: 10, isBroken: false)
    let (reports, continuation) = AsyncStream<RunReport>.makeStream()
    let outputs = try Self.plan().outputs(of: records) { report in
      continuation.yield(report)
      continuation.finish()
    }
    for try await _ in outputs {}
    var counts: [[Int]] = []
    for await report in reports {
      counts.append([report.sourceCount, report.writtenCount, report.rejectCount])
    }
    #expect(counts == [[10, 8, 2]])
  }
}
