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
  var noted = OwnedArray<UInt32>()
  /// The brackets that open, `(`, each with the number of its paragraph.
  var brackets = OwnedArray<(token: Int, paragraph: Int)>()
  var cues = OwnedArray<Cue>()

  /// What makes a token noted.
  static let noticed: Cue = [.capital, .digits, .particle, .role, .speech, .nameable]
  static let bracket = TokenHash.value("(")

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
    let counts = readLooks(tokens, range, tables.words.slots.unmanaged)
    for index in tokens.capitals(in: range).lazy.map(Int.init) {
      cues[index].formUnion(tables.names[tokens.hashes[index]])
    }
    paragraphs.append(
      CuedParagraph(
        tokens: range, noted: first..<noted.count,
        isShouted: counts.letters >= 4 && counts.shouted * 5 >= counts.letters * 3))
  }
}
