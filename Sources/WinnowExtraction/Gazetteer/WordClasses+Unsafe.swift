import WinnowCore

/// A table from words to bits, read in place.
///
/// Open addressing over the hashes of folded tokens: a count of slots, then that many hashes, then as many 32-bit sets of
/// bits. Equal hashes are taken for equal words: a wrong bit here costs a hint, not a false name.
struct WordClasses: Sendable {
  private let gazetteer: Gazetteer
  private let count: Int

  /// The table in the lexicon of a gazetteer.
  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let stored = gazetteer.lexicon.count >= 8 ? gazetteer.lexicon.load(as: UInt64.self) : 0
    let count = Int(clamping: UInt64(littleEndian: stored))
    self.count = count <= (gazetteer.lexicon.count - 8) / 12 ? count : 0
  }

  /// The bits of a word, 0 if it is not there.
  @inline(__always)
  func bits(_ hash: UInt64) -> UInt32 {
    guard count > 0 else { return 0 }
    var slot = SequenceHash.slot(hash, of: count)
    for _ in 0..<count {
      // SAFETY: slot < count, and the section was checked to hold count hashes and count sets of bits.
      let key = gazetteer.lexicon.load(fromByteOffset: 8 + slot * 8, as: UInt64.self)
      if UInt64(littleEndian: key) == hash {
        let bits = gazetteer.lexicon.load(fromByteOffset: 8 + count * 8 + slot * 4, as: UInt32.self)
        return UInt32(littleEndian: bits)
      }
      if key == 0 { return 0 }
      slot = slot + 1 == count ? 0 : slot + 1
    }
    return 0
  }

  /// The bytes of a table of `words`, the bits of equal hashes joined.
  static func compile(_ words: [(hash: UInt64, bits: UInt32)]) -> [UInt8] {
    let count = words.isEmpty ? 0 : words.count * 2
    var keys = [UInt64](repeating: 0, count: count)
    var bits = [UInt32](repeating: 0, count: count)
    for word in words {
      var slot = SequenceHash.slot(word.hash, of: count)
      while keys[slot] != 0, keys[slot] != word.hash { slot = slot + 1 == count ? 0 : slot + 1 }
      keys[slot] = word.hash
      bits[slot] |= word.bits
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + count * 12)
    func append(_ value: UInt64, _ width: UInt64) {
      for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
    append(UInt64(count), 8)
    for key in keys { append(key, 8) }
    for set in bits { append(UInt64(set), 4) }
    return bytes
  }
}
