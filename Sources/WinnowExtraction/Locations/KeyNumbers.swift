import WinnowCore

/// Numbers keys from 0 in the order in which they come.
///
/// A table of a few dozen keys lives for one document and is asked for each reading of each name, where the hashing of a
/// dictionary would cost more than all else.
struct KeyNumbers {
  private var keys: [UInt64] = []
  /// The number of each key and 1 more, 0 for an empty slot; at least twice as many as keys.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The number of a key, or nil.
  func number(of key: UInt64) -> Int? {
    let number = Int(slots[slot(of: key)])
    return number == 0 ? nil : number - 1
  }

  /// The number of a key, which is added if it is new.
  mutating func insert(_ key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    keys.append(key)
    slots[slot] = UInt32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for index in keys.indices {
      slots[slot(of: keys[index])] = UInt32(truncatingIfNeeded: index + 1)
    }
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: TokenHash.mix(key ^ TokenHash.start)) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
    return slot
  }
}
