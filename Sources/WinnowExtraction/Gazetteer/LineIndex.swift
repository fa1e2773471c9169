/// The lines where keys were seen first: open addressing, 14 to 28 bytes a key.
///
/// A table of its own because lists have millions of names: `HashTable` would take nearly twice the memory.
struct LineIndex {
  private var keys = [UInt64](repeating: 0, count: 64)
  /// 0 for an empty slot.
  private var lines = [UInt32](repeating: 0, count: 64)
  private var count = 0

  /// An index that grows.
  init() {}

  /// An index with room for `capacity` keys.
  init(capacity: Int) {
    keys = [UInt64](repeating: 0, count: max(64, capacity * 20 / 17 + 2))
    lines = [UInt32](repeating: 0, count: keys.count)
  }

  /// The line where `key` was seen first, or nil if it is new; it is then remembered at `line`, from 1.
  mutating func insert(_ key: UInt64, line: Int) -> Int? {
    if count * 20 >= keys.count * 17 { grow() }
    let slot = slot(of: key)
    if lines[slot] != 0 { return Int(lines[slot]) }
    keys[slot] = key
    lines[slot] = UInt32(truncatingIfNeeded: line)
    count += 1
    return nil
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(of key: UInt64) -> Int {
    var slot = SequenceHash.slot(key, of: keys.count)
    while lines[slot] != 0, keys[slot] != key { slot = slot + 1 == keys.count ? 0 : slot + 1 }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldLines) = (keys, lines)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 3 / 2)
    lines = [UInt32](repeating: 0, count: keys.count)
    for slot in oldKeys.indices where oldLines[slot] != 0 {
      let place = self.slot(of: oldKeys[slot])
      keys[place] = oldKeys[slot]
      lines[place] = oldLines[slot]
    }
  }
}
