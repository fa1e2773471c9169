/// Whole numbers by 64-bit hash.
///
/// Open addressing with linear probing; at least half of the slots are empty. The low bits of a key are its place: keys
/// are hashes already, as those of tokens are, and hashing them again, as a dictionary does, would cost more than all
/// else. Keys that share their low bits make the table slow, not wrong. A look-up goes over the keys alone and reads a
/// number only where it finds one. 24 to 48 bytes a key.
///
/// ```swift
/// var table = HashTable()
/// table.insert(hash, 7)  // 7: the key is new
/// table.insert(hash, 8)  // 7: it keeps its number
/// table[hash]  // 7; -1 for a key that is not there
/// ```
package struct HashTable: Sendable {
  /// By slot, a power of two of them; 0 where the slot is empty.
  @usableFromInline var keys: [UInt64]
  /// By slot, and one more at the end, for the key 0; -1 where there is none.
  @usableFromInline var values: [Int32]
  @usableFromInline var usedSlots = 0

  /// An empty table with room for `keyCount` keys; it grows beyond.
  package init(keyCount: Int = 0) {
    var capacity = 64
    while capacity < keyCount * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: -1, count: capacity + 1)
  }

  /// The number of a key, from 0 to `Int32.max`, or -1 if it has none; O(1).
  @inlinable
  package subscript(key: UInt64) -> Int {
    @inline(__always)
    get {
      guard key != 0 else { return Int(values[keys.count]) }
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while true {
        let found = keys[slot]
        if found == key { return Int(values[slot]) }
        if found == 0 { return -1 }
        slot = (slot + 1) & mask
      }
    }
    set { values[claim(key)] = Self.stored(newValue) }
  }

  /// The number of a key, which is `value` if the key is new; amortised O(1).
  @discardableResult
  @inlinable
  package mutating func insert(_ key: UInt64, _ value: Int) -> Int {
    guard key != 0, usedSlots * 2 < keys.count else { return insertSlowly(key, value) }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = keys[slot]
      if found == key { return Int(values[slot]) }
      if found == 0 { break }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    values[slot] = Self.stored(value)
    usedSlots += 1
    return value
  }

  /// For the key 0, and where the table may have to grow.
  @usableFromInline
  mutating func insertSlowly(_ key: UInt64, _ value: Int) -> Int {
    let slot = claim(key)
    if values[slot] < 0 { values[slot] = Self.stored(value) }
    return Int(values[slot])
  }

  /// Lets all keys go; keeps the memory unless it has room for more than `kept` keys.
  ///
  /// O(room).
  package mutating func removeAll(keeping kept: Int = 4096) {
    guard usedSlots > 0 || values[keys.count] >= 0 else { return }
    guard keys.count <= 2 * kept else {
      self = HashTable()
      return
    }
    for slot in keys.indices { keys[slot] = 0 }
    for slot in values.indices { values[slot] = -1 }
    usedSlots = 0
  }

  @usableFromInline
  static func stored(_ value: Int) -> Int32 {
    precondition(value >= 0, "a number below 0 means that there is none")
    return Int32(value)
  }

  /// The slot of a key, which is its own from now on.
  @usableFromInline
  mutating func claim(_ key: UInt64) -> Int {
    let slot = slot(of: key)
    guard key != 0, keys[slot] == 0 else { return slot }
    guard usedSlots * 2 < keys.count else {
      grow()
      return claim(key)
    }
    keys[slot] = key
    usedSlots += 1
    return slot
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(of key: UInt64) -> Int {
    guard key != 0 else { return keys.count }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: -1, count: oldKeys.count * 2 + 1)
    for slot in oldKeys.indices where oldKeys[slot] != 0 {
      let place = self.slot(of: oldKeys[slot])
      keys[place] = oldKeys[slot]
      values[place] = oldValues[slot]
    }
    values[keys.count] = oldValues[oldKeys.count]
  }
}
