/// A small fixed map from hashes to numbers; one probe or two a look-up, no `String` in sight.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private let mask: Int

  /// A table of `pairs`; of equal keys the last counts.
  init(_ pairs: [(key: UInt64, value: UInt32)]) {
    var capacity = 16
    while capacity < pairs.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (key, value) in pairs where key != 0 {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// The value of `key`; 0 if it has none.
  @inline(__always)
  subscript(key: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
