import WinnowCore

/// How the words of a paragraph are written.
struct ParagraphStyle {
  /// Nearly all in capitals: at least eight in ten of three words or more.
  let isShouting: Bool
  /// Nearly all longer ones with a capital first: at least eight in ten of three or more.
  let isHeadline: Bool

  /// How many tokens are counted between two looks at whether more of them can matter.
  private static let block = 32

  /// The style of the tokens at `range`; for most paragraphs less than half of them are looked at.
  init(_ tokens: UnmanagedTokens, _ range: Range<Int>) {
    var counts = Counts()
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(range.upperBound, start + Self.block)
      counts.add(tokens, start..<end)
      start = end
      // More than a fifth of all tokens are written in small letters already: whatever follows, it is prose.
      if counts.plainWords * 5 > range.count, counts.plainLonger * 5 > range.count { break }
    }
    isShouting = counts.words >= 3 && counts.plainWords * 5 <= counts.words
    isHeadline = counts.longer >= 3 && counts.plainLonger * 5 <= counts.longer
  }

  /// How many words there are, and how many of them lack the capitals.
  private struct Counts {
    /// Words of two letters and more.
    var words = 0
    var plainWords = 0
    /// Those of four and more.
    var longer = 0
    var plainLonger = 0

    /// Counts tokens, none of them with a branch.
    mutating func add(_ tokens: UnmanagedTokens, _ range: Range<Int>) {
      // SAFETY: `extracting` checks the range.
      let traits = tokens.traits.extracting(range).unsafeBase
      let starts = tokens.starts.extracting(range).unsafeBase
      let ends = tokens.ends.extracting(range).unsafeBase
      for index in 0..<range.count {
        let look = traits[index]
        let byteCount = ends[index] &- starts[index]
        let word = (look.contains(.letters) ? 1 : 0) & (byteCount > 1 ? 1 : 0)
        let long = word & (byteCount > 3 ? 1 : 0)
        words &+= word
        longer &+= long
        plainWords &+= word & (look.contains(.allUpper) ? 0 : 1)
        plainLonger &+= long & (look.contains(.initialUpper) ? 0 : 1)
      }
    }
  }
}
