/// The 64-bit hash of folded token text: the key of gazetteers, lexicons and taxonomies.
///
/// A multiply-and-fold over eight bytes at a time (the mixing step of wyhash, Wang Yi 2019). It is stable over runs,
/// machines and versions of the compiled files that hold it; it is no protection against made-up collisions, so
/// every look-up compares the text as well.
public enum TokenHash {
  @usableFromInline static let seed: UInt64 = 0xa076_1d64_78bd_642f
  @usableFromInline static let step: UInt64 = 0xe703_7ed1_a0b4_28db

  /// The hash of folded bytes.
  @inlinable
  public static func value(_ bytes: Span<UInt8>) -> UInt64 {
    var state = seed
    var index = 0
    let count = bytes.count
    while index < count {
      var word: UInt64 = 0
      let take = min(8, count - index)
      for offset in 0..<take {
        word |= UInt64(bytes[index + offset]) << UInt64(8 * offset)
      }
      state = mix(state ^ word)
      index += take
    }
    return finish(state, count: count)
  }

  /// One step: folds eight bytes, already combined with the state by exclusive or.
  @inlinable
  public static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: step)
    return product.high ^ product.low
  }

  /// The state before the first byte.
  @inlinable public static var start: UInt64 { seed }

  /// Ends a hash over `count` bytes.
  @inlinable
  public static func finish(_ state: UInt64, count: Int) -> UInt64 {
    mix(state ^ UInt64(truncatingIfNeeded: count))
  }

  /// The hash of a string that is already folded (lower case, no diacritics).
  public static func value(_ folded: String) -> UInt64 {
    let bytes = Array(folded.utf8)
    return value(bytes.span)
  }
}
