import WinnowCore

/// A part of all paragraph keys: runs that compare one part each need a part of the memory each.
///
/// Equal paragraphs have equal keys and so fall into the same part: where every run takes what the one before has
/// written, the last one leaves what a single run without parts would leave.
///
/// ```swift
/// KeyShard("2/4")?.contains(ParagraphKey(high: 9, low: 1))  // true: 1 is the second of the remainders 0 to 3
/// ```
struct KeyShard: Sendable, Equatable {
  /// Which part, from 0.
  let number: Int
  /// How many parts there are.
  let count: Int

  /// The most parts.
  static let limit = 1_000

  /// A shard as pipeline files write it, `2/4` for the second of four; nil for other text.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      (1...Self.limit).contains(count), (1...count).contains(number)
    else { return nil }
    self.number = number - 1
    self.count = count
  }

  /// True if paragraphs with this key belong to the part.
  ///
  /// By the last bits: the first ones choose segment and slot of the index.
  func contains(_ key: ParagraphKey) -> Bool {
    (key.low & 0xFFFF_FFFF) % UInt64(count) == UInt64(number)
  }
}
