/// Of the readings offered, the one that reaches farthest; the first of those that reach as far.
struct Longest {
  private(set) var reading: Reading?

  /// Takes a reading that reaches farther than all before it.
  mutating func offer(_ other: Reading?) {
    guard let other else { return }
    if let reading, reading.end >= other.end { return }
    reading = other
  }

  /// The same, but not for times that come back.
  mutating func offerOnce(_ other: Reading?) {
    guard let other else { return }
    if case .recurring = other.core { return }
    offer(other)
  }
}
