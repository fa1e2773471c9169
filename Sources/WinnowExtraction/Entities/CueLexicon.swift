import WinnowCore
import WinnowText

/// Words and their cues, as they are read from the lists.
///
/// ```swift
/// var words = CueWords()
/// words.add("Ministry", [.organizationHead])
/// CueLexicon(words)[TokenFolding.hash(Array("ministry".utf8).span)]  // [.organizationHead]
/// ```
struct CueWords {
  private(set) var hashes: [UInt64] = []
  private(set) var cues: [Cue] = []

  /// Makes room for `count` words.
  mutating func reserveCapacity(_ count: Int) {
    hashes.reserveCapacity(count)
    cues.reserveCapacity(count)
  }

  /// Adds cues to a word, whatever its capitals and diacritics.
  mutating func add(_ word: some Sequence<UInt8>, _ added: Cue) {
    let bytes = Array(word)
    add(hash: TokenFolding.hash(bytes.span), added)
  }

  /// Adds cues to a word.
  mutating func add(_ word: String, _ added: Cue) { add(word.utf8, added) }

  /// Adds cues to the word with this hash.
  mutating func add(hash: UInt64, _ added: Cue) {
    hashes.append(hash)
    cues.append(added)
  }
}

/// The cues of words, by the hash of the folded word.
///
/// Open addressing at a load of at most one half, in one word a slot: the low bits hold the cues, the high ones the
/// high bits of the hash. A look-up touches one line of the cache, or two. A word that is not there is taken for
/// another with a chance of one in 10^11. A table of its own because it is asked for every token and is stored as it stands.
struct CueLexicon: Sendable {
  static let cueMask: UInt64 = Cue.listed.rawValue
  /// The table; a power of two of words.
  let slots: [UInt64]

  /// The lexicon that has this table.
  init(slots: [UInt64]) { self.slots = slots }

  /// The lexicon of all words that were read.
  init(_ words: CueWords) {
    var count = 64
    while count < words.hashes.count * 2 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for (hash, cues) in zip(words.hashes, words.cues) {
      let slot = Self.slot(of: hash, in: slots)
      slots[slot] = hash & ~Self.cueMask | slots[slot] & Self.cueMask | cues.rawValue
    }
    self.slots = slots
  }

  /// The cues of the word with this hash; empty for an unknown one.
  @inline(__always)
  subscript(hash: UInt64) -> Cue {
    Cue(rawValue: slots[Self.slot(of: hash, in: slots)] & Self.cueMask)
  }

  /// The slot that holds a word, or the empty one where it belongs.
  @inline(__always)
  private static func slot(of hash: UInt64, in slots: [UInt64]) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, (slots[slot] ^ hash) & ~cueMask != 0 {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
