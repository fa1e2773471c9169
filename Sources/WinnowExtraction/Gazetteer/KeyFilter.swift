/// A set of hashes that may say yes where it should say no: 8 KiB, so that it stays in the first cache.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// A set of the given keys.
  init(_ keys: some Sequence<UInt64> = []) {
    for key in keys { insert(key) }
  }

  /// Adds a key.
  mutating func insert(_ key: UInt64) {
    bits[Int(truncatingIfNeeded: key >> 54)] |= 1 << (key >> 48 & 63)
  }

  /// False only if `key` is not in the set.
  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool { bit(of: key) != 0 }

  /// Writes the indices of the keys that may be in the set, in order; no branch hangs on a key.
  func list(_ keys: [UInt64], into indices: inout [UInt32]) {
    indices.removeAll(keepingCapacity: true)
    indices.append(contentsOf: repeatElement(0, count: keys.count + 1))
    var list = indices.mutableSpan
    var count = 0
    for index in keys.indices {
      list[count] = UInt32(truncatingIfNeeded: index)
      count &+= bit(of: keys[index])
    }
    indices.removeLast(keys.count + 1 - count)
  }

  /// The same as a number: 0 only if `key` is not in the set, else 1.
  @inline(__always)
  func bit(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: bits[Int(truncatingIfNeeded: key >> 54)] >> (key >> 48 & 63) & 1)
  }
}
