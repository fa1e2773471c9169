/// Numbers by token hash: open addressing without hashing again, which a token's hash does not need.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// An empty index.
  init() {
    keys = [UInt64](repeating: 0, count: 64)
    values = [Int32](repeating: -1, count: 64)
  }

  /// The number for a hash, or -1.
  subscript(hash: UInt64) -> Int {
    get { Int(values[slot(of: hash)]) }
    set {
      if count * 2 >= keys.count { grow() }
      let slot = slot(of: hash)
      if values[slot] < 0 { count += 1 }
      keys[slot] = hash
      values[slot] = Int32(truncatingIfNeeded: newValue)
    }
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while values[slot] >= 0 && keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: -1, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldValues[slot] >= 0 {
      let place = self.slot(of: oldKeys[slot])
      keys[place] = oldKeys[slot]
      values[place] = oldValues[slot]
    }
  }
}
