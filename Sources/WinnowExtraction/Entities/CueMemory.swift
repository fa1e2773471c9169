import WinnowCore

/// A paragraph of whose words the lists were asked.
struct CuedParagraph {
  let tokens: Range<Int>
  /// Those of its tokens at which a rule may begin, in `CueMemory.noted`.
  let noted: Range<Int>
  /// True if most words are in capitals, so that capitals tell nothing.
  let isShouted: Bool
}

/// What a worker keeps of the cues of a document until the next one.
struct CueMemory: ~Copyable {
  /// The paragraphs that are looked at.
  private(set) var paragraphs = OwnedArray<CuedParagraph>()
  /// The tokens at which a rule may begin: nearly all rules pass over four of five words.
  private(set) var noted = OwnedArray<UInt32>()
  /// The brackets that open, `(`, each with the number of its paragraph.
  private(set) var brackets = OwnedArray<(token: Int, paragraph: Int)>()
  private var cues = OwnedArray<Cue>()

  /// What makes a token noted.
  private static let noticed: Cue = [.capital, .digits, .particle, .role, .speech, .nameable]
  private static let bracket = TokenHash.value("(")

  /// The bytes that it holds.
  var byteCount: Int { cues.byteCount + noted.byteCount + brackets.byteCount }

  /// Asks the lists for the tokens of `ranges`; O(tokens).
  mutating func read(
    _ tokens: UnmanagedTokens, _ ranges: [Range<Int>], _ tables: CueTables
  ) -> CuedTokens {
    paragraphs.removeAll()
    noted.removeAll()
    brackets.removeAll()
    cues.fill(tokens.count, with: [])
    for range in ranges { read(tokens, range, tables) }
    return CuedTokens(tokens: tokens, cues: cues.unmanaged)
  }

  private mutating func read(
    _ tokens: UnmanagedTokens, _ range: Range<Int>, _ tables: CueTables
  ) {
    let first = noted.count
    let words = tables.words.slots.unmanaged
    var (letters, shouted) = (0, 0)
    for index in range {
      var cue = Cue(traits: tokens.traits[index])
      let hash = tokens.hashes[index]
      if cue.has(.letters) {
        cue.formUnion(CueLexicon.cues(of: hash, in: words))
      } else if hash == Self.bracket {
        brackets.append((index, paragraphs.count))
      }
      cues[index] = cue
      noted.put(UInt32(truncatingIfNeeded: index), if: cue.has(Self.noticed))
      letters += cue.has(.letters) ? 1 : 0
      shouted += cue.has(.allUpper) ? 1 : 0
    }
    for index in tokens.capitals(in: range).lazy.map(Int.init) {
      cues[index].formUnion(tables.names[tokens.hashes[index]])
    }
    paragraphs.append(
      CuedParagraph(
        tokens: range, noted: first..<noted.count,
        isShouted: letters >= 4 && shouted * 5 >= letters * 3))
  }
}
