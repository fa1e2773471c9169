import Testing
import WinnowCore

@testable import WinnowPipeline

@Suite struct SchedulerTests {
  private func finished(_ number: Int) -> Scheduler<Int>.Finished {
    Scheduler.Finished(
      number: number, share: number, names: [], sourceCount: 1, rejectCount: 0, byteCount: 1,
      inputEnd: number, firstRejects: [])
  }

  private func scheduler(lanes: Int, batches: Int) -> Scheduler<Int> {
    let scheduler = Scheduler<Int>(
      phaseCount: 1, sequencerCount: 0, laneCount: lanes, inFlightLimit: batches)
    for number in 0..<batches {
      guard case .read = scheduler.next() else { fatalError("nothing else can be done yet") }
      scheduler.finishRead(Batch(number: number, RecordBatch()))
      guard case .phase(0, _) = scheduler.next() else { fatalError("the batch is ready") }
    }
    return scheduler
  }

  @Test func `every lane writes all batches in order`() {
    let scheduler = scheduler(lanes: 3, batches: 4)
    for number in [2, 0, 3, 1] { scheduler.finish(finished(number)) }
    var written: [Int: [Int]] = [:]
    for _ in 0..<12 {
      guard case .write(let lane, let batch) = scheduler.next() else {
        Issue.record("a batch was left")
        return
      }
      written[lane, default: []].append(batch.number)
      scheduler.finishWrite(lane: lane)
    }
    #expect(written == [0: [0, 1, 2, 3], 1: [0, 1, 2, 3], 2: [0, 1, 2, 3]])
  }

  @Test func `lanes do not wait for each other`() {
    let scheduler = scheduler(lanes: 2, batches: 2)
    scheduler.finish(finished(0))
    scheduler.finish(finished(1))
    guard case .write(lane: 0, let slow) = scheduler.next() else {
      Issue.record("the first lane comes first")
      return
    }
    for number in 0..<2 {
      guard case .write(lane: 1, let batch) = scheduler.next() else {
        Issue.record("the second lane waited for the first")
        return
      }
      #expect(batch.number == number)
      scheduler.finishWrite(lane: 1)
    }
    #expect(slow.number == 0)
  }

  @Test func `a batch is in flight until its last lane has written it`() {
    let scheduler = scheduler(lanes: 2, batches: 1)
    scheduler.finish(finished(0))
    guard case .write(lane: 0, _) = scheduler.next(), case .write(lane: 1, _) = scheduler.next()
    else {
      Issue.record("both lanes can write")
      return
    }
    scheduler.finishWrite(lane: 0)
    scheduler.finishWrite(lane: 1)
    guard case .read = scheduler.next() else {
      Issue.record("there is room for another batch")
      return
    }
    scheduler.finishRead(nil)
    guard case .stop = scheduler.next() else {
      Issue.record("all is done")
      return
    }
  }

  @Test func `nothing is read while so many bytes are in flight`() {
    let scheduler = Scheduler<Int>(
      phaseCount: 1, sequencerCount: 0, laneCount: 1, inFlightLimit: 9, inFlightByteLimit: 100)
    for (number, size) in [60, 40].enumerated() {
      guard case .read = scheduler.next() else { fatalError("there is room") }
      var raw = RecordBatch()
      raw.append(InputRecord(String(repeating: "a", count: size)), number: number)
      scheduler.finishRead(Batch(number: number, raw))
      guard case .phase(0, _) = scheduler.next() else { fatalError("the batch is ready") }
    }
    // Not a third batch: first what is there is written, then there is room.
    scheduler.finish(finished(0))
    guard case .write = scheduler.next() else { fatalError("the first batch can be written") }
    scheduler.finishWrite(lane: 0)
    guard case .read = scheduler.next() else { fatalError("there is room again") }
  }
}
