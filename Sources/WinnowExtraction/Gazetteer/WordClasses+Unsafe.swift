import WinnowCore

/// A table from words to bits, read in place.
///
/// Open addressing, one 64-bit word a slot: the low 24 bits are the bits of a word, the others the low bits of the hash
/// of its folded token. A table of its own because it is searched within the image of a gazetteer.
/// Equal hashes are taken for equal words: a wrong bit here costs a hint, not a false name.
struct WordClasses: Sendable {
  private static let bitCount: UInt64 = 24

  // SAFETY: never written; whoever makes a table holds its gazetteer for as long, as `World` does.
  private nonisolated(unsafe) let slots: UnsafeRawPointer?
  private let count: Int

  /// The table in the lexicon of a gazetteer, which must outlive it: no reference is counted where a word is looked up.
  init(_ gazetteer: Gazetteer) {
    slots = gazetteer.lexicon.baseAddress
    count = gazetteer.lexicon.count / 8
  }

  /// The bits of a word, 0 if it is not there.
  @inline(__always)
  func bits(_ hash: UInt64) -> UInt32 {
    guard count > 0, let slots else { return 0 }
    let tag = hash << Self.bitCount
    var slot = SequenceHash.slot(hash, of: count)
    for _ in 0..<count {
      // SAFETY: slot < count, and the lexicon has `count` words of eight bytes.
      let word = UInt64(
        littleEndian: slots.load(fromByteOffset: slot * 8, as: UInt64.self))
      if word == 0 { return 0 }
      if (word ^ tag) >> Self.bitCount == 0 {
        return UInt32(truncatingIfNeeded: word & (1 << Self.bitCount - 1))
      }
      slot = slot + 1 == count ? 0 : slot + 1
    }
    return 0
  }

  /// The bytes of a table of `words`, the bits of equal hashes joined.
  static func compile(_ words: [(hash: UInt64, bits: UInt32)]) -> [UInt8] {
    let count = words.isEmpty ? 0 : words.count * 2
    var table = [UInt64](repeating: 0, count: count)
    for word in words where word.bits != 0 {
      let tag = word.hash << bitCount
      var slot = SequenceHash.slot(word.hash, of: count)
      while table[slot] != 0, (table[slot] ^ tag) >> bitCount != 0 {
        slot = slot + 1 == count ? 0 : slot + 1
      }
      table[slot] |= tag | UInt64(word.bits)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 8)
    for word in table {
      for byte in UInt64(0)..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * byte))) }
    }
    return bytes
  }
}
