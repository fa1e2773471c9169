/// A place that batches pass one at a time in the order of their numbers.
///
/// Not locked itself: the scheduler calls it inside its monitor.
struct Sequencer {
  private var waiting: [Int: Batch] = [:]
  private var nextNumber = 0
  private var isBusy = false

  /// Brings a batch to the sequencer.
  mutating func arrive(_ batch: Batch) { waiting[batch.number] = batch }

  /// The batch whose turn it is, if it is there and nobody is in the sequencer.
  mutating func enter() -> Batch? {
    guard !isBusy, let batch = waiting.removeValue(forKey: nextNumber) else { return nil }
    isBusy = true
    return batch
  }

  /// Ends the passage of the batch that entered.
  mutating func leave() {
    isBusy = false
    nextNumber += 1
  }
}
