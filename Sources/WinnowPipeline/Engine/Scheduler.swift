import WinnowCore
import WinnowFormats
import WinnowRecords

/// Hands out the work of a run: reading, phases, sequencers and writing, in the order that frees memory soonest.
///
/// All state is behind one monitor; the work itself is done by the workers outside of it.
final class Scheduler<Share: Sendable>: Sendable {
  /// The next thing for a worker to do.
  enum Task {
    case read
    case phase(Int, Batch)
    case sequencer(Int, Batch)
    /// A lane's share of writing a batch.
    case write(lane: Int, Finished)
    case stop
  }

  /// A batch that is ready for the sink.
  struct Finished: Sendable {
    var number: Int
    /// What the sink's encoder made of it.
    var share: Share
    /// The names in its documents, in input order.
    var names: [DocumentNames]
    var sourceCount: Int
    var rejectCount: Int
    var byteCount: Int
    /// Where the last source ends in the input files, in bytes before decompression.
    var inputEnd: Int
    /// The first reject of each cause, for messages; of few causes only.
    var firstRejects: [Reject]
  }

  /// A part of writing that is done in batch order, whatever the other lanes are at.
  private struct Lane {
    /// The number of the batch that comes next, or is being written.
    var next = 0
    var isBusy = false
  }

  /// What the monitor guards.
  private final class State: @unchecked Sendable {
    // SAFETY: touched only inside `monitor.locked`.
    var ready: [[Batch]]
    var sequencers: [Sequencer]
    /// Batches to be written, by number, and how many lanes have still to write them.
    var finished: [Int: (batch: Finished, laneCount: Int)] = [:]
    var lanes: [Lane]
    var isReading = false
    var isInputAtEnd = false
    /// The sizes of the batches between reading and writing, by number, and their sum.
    var sizes: [Int: Int] = [:]
    var inFlightByteCount = 0
    var failure: RunFailure?

    init(phaseCount: Int, sequencerCount: Int, laneCount: Int) {
      lanes = Array(repeating: Lane(), count: laneCount)
      ready = Array(repeating: [], count: phaseCount)
      sequencers = Array(repeating: Sequencer(), count: sequencerCount)
    }
  }

  private let monitor = Monitor()
  private let state: State
  private let inFlightLimit: Int
  private let inFlightByteLimit: Int

  /// A scheduler that keeps at most `inFlightLimit` batches between reading and writing, and reads none while
  /// `inFlightByteLimit` bytes are there.
  init(
    phaseCount: Int, sequencerCount: Int, laneCount: Int, inFlightLimit: Int,
    inFlightByteLimit: Int = .max
  ) {
    state = State(phaseCount: phaseCount, sequencerCount: sequencerCount, laneCount: laneCount)
    self.inFlightLimit = inFlightLimit
    self.inFlightByteLimit = inFlightByteLimit
  }

  /// Waits for something to do.
  func next() -> Task {
    monitor.locked {
      while true {
        if let task = choose() { return task }
        monitor.wait()
      }
    }
  }

  private func choose() -> Task? {
    if state.failure != nil { return .stop }
    for lane in state.lanes.indices where !state.lanes[lane].isBusy {
      guard let finished = state.finished[state.lanes[lane].next] else { continue }
      state.lanes[lane].isBusy = true
      return .write(lane: lane, finished.batch)
    }
    for index in state.sequencers.indices.reversed() {
      if let batch = state.sequencers[index].enter() { return .sequencer(index, batch) }
    }
    for phase in state.ready.indices.reversed() where !state.ready[phase].isEmpty {
      return .phase(phase, state.ready[phase].removeFirst())
    }
    if state.isInputAtEnd { return state.sizes.isEmpty ? .stop : nil }
    guard !state.isReading, state.sizes.count < inFlightLimit,
      state.inFlightByteCount < inFlightByteLimit
    else { return nil }
    state.isReading = true
    return .read
  }

  /// Takes what a `.read` task brought; nil at the end of the input.
  func finishRead(_ batch: Batch?) {
    change { state in
      state.isReading = false
      if let batch {
        let size = batch.raw.byteCount + (batch.raw.range?.bytes.count ?? 0)
        state.sizes[batch.number] = size
        state.inFlightByteCount += size
        state.ready[0].append(batch)
      } else {
        state.isInputAtEnd = true
      }
    }
  }

  /// Brings a batch from phase `phase` to the sequencer behind it.
  func arrive(at sequencer: Int, _ batch: Batch) {
    change { $0.sequencers[sequencer].arrive(batch) }
  }

  /// Lets a batch out of a sequencer into the next phase.
  func leave(sequencer: Int, _ batch: Batch) {
    change { state in
      state.sequencers[sequencer].leave()
      state.ready[sequencer + 1].append(batch)
    }
  }

  /// Brings a batch to the lanes of the writer.
  func finish(_ batch: Finished) {
    change { $0.finished[batch.number] = (batch, $0.lanes.count) }
  }

  /// Ends a `.write` task; the batch is let go when all lanes have written it.
  func finishWrite(lane: Int) {
    change { state in
      let number = state.lanes[lane].next
      state.lanes[lane] = Lane(next: number + 1)
      state.finished[number]?.laneCount -= 1
      guard state.finished[number]?.laneCount == 0 else { return }
      state.finished[number] = nil
      state.inFlightByteCount -= state.sizes.removeValue(forKey: number) ?? 0
    }
  }

  /// Stops all workers; the first failure stays.
  func fail(_ failure: RunFailure) {
    change { state in state.failure = state.failure ?? failure }
  }

  /// The failure that stopped the run.
  var failure: RunFailure? { monitor.locked { state.failure } }

  private func change(_ body: (State) -> Void) {
    monitor.locked {
      body(state)
      monitor.wakeAll()
    }
  }
}
