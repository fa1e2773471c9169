/// Row numbers by the letters of a run, packed in 24 bits.
///
/// Open addressing with linear probing over keys of four bytes, at most half of the slots in use: the 3,000 runs of the
/// Latin script take 48 KB, which stay near the processor. A look-up that finds nothing reads the keys alone.
struct RunTable: Sendable {
  private var keys: [UInt32]
  private var rows: [UInt16]
  private let shift: UInt32
  /// 2^32 over the golden ratio (Knuth, TAOCP 3, 6.4): spreads keys that differ in their low bits.
  private static let spread: UInt32 = 0x9E37_79B1

  /// The rows of `numbers`, whose keys are not 0 and whose rows are below 65,536.
  init(_ numbers: [(key: UInt32, row: Int)]) {
    var bits: UInt32 = 6
    while 1 << bits < numbers.count * 2 { bits += 1 }
    shift = 32 - bits
    keys = [UInt32](repeating: 0, count: 1 << bits)
    rows = [UInt16](repeating: 0, count: 1 << bits)
    // In the order of the keys, so that the table is the same each time.
    for (key, row) in numbers.sorted(by: { $0.key < $1.key }) {
      var slot = Int((key &* Self.spread) >> shift)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      rows[slot] = UInt16(row)
    }
  }

  /// The row of a run, or -1 if it has none; O(1).
  @inline(__always)
  subscript(key: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int((key &* Self.spread) >> shift)
    while true {
      let found = keys[slot]
      if found == key { return Int(rows[slot]) }
      if found == 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }
}
