import WinnowCore

extension CueMemory {
  /// Writes the cues of the tokens at `range` but for those of names, and notes where rules may begin; gives how many words
  /// there are, and how many of them in capitals.
  ///
  /// The one loop of entity extraction over all tokens.
  mutating func readLooks(
    _ tokens: UnmanagedTokens, _ range: Range<Int>, _ slots: UnmanagedSpan<UInt64>
  ) -> (letters: Int, shouted: Int) {
    // SAFETY: `extracting` checks the range, `cues` has a place for each token, and `slot & mask` is below their number, a
    // power of two.
    let traits = tokens.traits.extracting(range).unsafeBase
    let hashes = tokens.hashes.extracting(range).unsafeBase
    let cues = self.cues.unsafeMutable(range)
    let (lexicon, mask) = (slots.unsafeBase, slots.count - 1)
    let start = noted.count
    noted.extend(to: start + range.count, with: 0)
    let noted = self.noted.unsafeMutable(start..<start + range.count)
    var notedCount = 0
    var (letters, shouted) = (0, 0)
    for index in 0..<range.count {
      let hash = hashes[index]
      var cue = Cue(traits: traits[index])
      if cue.has(.letters) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while lexicon[slot] != 0, (lexicon[slot] ^ hash) & ~CueLexicon.cueMask != 0 {
          slot = (slot + 1) & mask
        }
        cue.formUnion(Cue(rawValue: lexicon[slot] & CueLexicon.cueMask))
        letters += 1
        shouted += cue.has(.allUpper) ? 1 : 0
      } else if hash == Self.bracket {
        brackets.append((token: range.lowerBound + index, paragraph: paragraphs.count))
      }
      cues[index] = cue
      // Without a branch, since it is hard to foresee.
      noted[notedCount] = UInt32(truncatingIfNeeded: range.lowerBound + index)
      notedCount &+= cue.has(Self.noticed) ? 1 : 0
    }
    self.noted.removeAll(from: start + notedCount)
    return (letters, shouted)
  }
}
