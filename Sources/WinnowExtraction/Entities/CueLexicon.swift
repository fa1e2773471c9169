import WinnowCore
import WinnowText

/// Words and their cues, by the hash of the folded word.
///
/// An open-addressing table at a load of at most one half: a look-up costs one or two probes. Two words with the same
/// 64-bit hash would share their cues; among 80,000 words the odds of that are one to five thousand million.
///
/// ```swift
/// var lexicon = CueLexicon()
/// lexicon.add("Ministry", [.organizationHead])
/// lexicon[TokenFolding.hash(Array("ministry".utf8).span)]  // [.organizationHead]
/// ```
struct CueLexicon: Sendable {
  private var keys: [UInt64]
  private var cues: [Cue]
  private var count = 0

  /// An empty lexicon with room for `capacity` words.
  init(capacity: Int = 32) {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    keys = [UInt64](repeating: 0, count: slots)
    cues = [Cue](repeating: [], count: slots)
  }

  /// The cues of the word with this hash; empty for an unknown one.
  @inline(__always)
  subscript(hash: UInt64) -> Cue {
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while keys[slot] != hash {
      if keys[slot] == 0 { return [] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return cues[slot]
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
    if count * 2 >= keys.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while keys[slot] != hash && keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    if keys[slot] == 0 { count += 1 }
    keys[slot] = hash
    cues[slot].formUnion(added)
  }

  private mutating func grow() {
    var larger = CueLexicon(capacity: keys.count)
    for slot in keys.indices where keys[slot] != 0 { larger.add(hash: keys[slot], cues[slot]) }
    self = larger
  }
}
