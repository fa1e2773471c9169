import WinnowCore

/// First names, surnames, places and ordinary words with their cues, by the hash of the folded word.
///
/// Asked for every word with a capital, and far larger than the lexicon of cue words: 32 bits a slot keep it in the
/// processor's second cache, which is why it has a table of its own. The low 7 bits hold the cues, the others bits of the hash that the place of the slot does not
/// depend on. A word that is not there is taken for another with a chance of one in ten million.
struct NameLexicon: Sendable {
  /// The cues that it can hold, `firstName` to `acronymTrap`, stand from this bit up.
  private static let cueShift: UInt64 = 12
  private static let cueMask: UInt32 = 0x7f

  /// The table, half of it empty.
  let slots: [UInt32]

  /// The lexicon that has this table.
  init(slots: [UInt32]) { self.slots = slots }

  /// The lexicon of all words that were read.
  init(_ words: CueWords) {
    let distinct = Set(words.hashes).count
    var slots = [UInt32](repeating: 0, count: max(64, 2 * distinct))
    for (hash, cues) in zip(words.hashes, words.cues) {
      let slot = Self.slot(of: hash, in: slots)
      let bits = UInt32(truncatingIfNeeded: cues.rawValue >> Self.cueShift) & Self.cueMask
      slots[slot] |= Self.tag(hash) | bits
    }
    self.slots = slots
  }

  /// The cues of the word with this hash; empty for an unknown one.
  @inline(__always)
  subscript(hash: UInt64) -> Cue {
    Cue(rawValue: UInt64(slots[Self.slot(of: hash, in: slots)] & Self.cueMask) << Self.cueShift)
  }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) & ~cueMask }

  /// The slot that holds a word, or the empty one where it belongs.
  @inline(__always)
  private static func slot(of hash: UInt64, in slots: [UInt32]) -> Int {
    let tag = tag(hash)
    var slot = SequenceHash.slot(hash, of: slots.count)
    while slots[slot] != 0, slots[slot] & ~cueMask != tag {
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return slot
  }
}
