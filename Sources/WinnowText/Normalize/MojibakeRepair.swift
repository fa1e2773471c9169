import WinnowCore

/// Repairs UTF-8 that was read as Windows-1252 or Latin-1 (`Ã©` for `é`, `â€™` for `’`).
///
/// A run of characters outside ASCII is repaired only as a whole, only if all of it decodes, and only if it holds one of
/// the pairs that such a mistake leaves behind; so `SÃO`, `Île` and `„Ä“` stay.
enum MojibakeRepair {
  /// Text that was misread more than three times is beyond repair.
  private static let deepest = 3
  private static let longestRun = 1024

  /// Adds the edits that `text` needs; O(n).
  static func append(_ text: Span<UInt8>, to edits: inout EditList) {
    var weak: [(span: TextSpan, text: [UInt8])] = []
    var found: [(span: TextSpan, text: [UInt8])] = []
    var index = UTF8Scanner.firstNonASCII(text, from: 0)
    while index < text.count {
      // A character between two of ASCII is no misread sequence: those have two bytes or more.
      let next = index + UTF8Scanner.decode(text, at: index).length
      if next >= text.count || text[next] < 0x80 {
        index = UTF8Scanner.firstNonASCII(text, from: next)
        continue
      }
      let run = self.run(text, index)
      if run.isWhole, let (repaired, isCertain) = repair(run.bytes) {
        let piece = (TextSpan(start: index, end: run.end), repaired)
        if isCertain { found.append(piece) } else { weak.append(piece) }
      }
      index = UTF8Scanner.firstNonASCII(text, from: run.end)
    }
    // One letter such as `Å›` may be meant; three of them in one text are not.
    if !found.isEmpty || weak.count >= 3 { found += weak }
    for piece in found.sorted(by: { $0.span < $1.span }) {
      edits.replace(piece.span, with: piece.text, rule: "mojibake")
    }
  }

  /// A run of characters that stand for bytes.
  private struct Run {
    /// The bytes.
    var bytes: [UInt8] = []
    /// False if they are no well-formed UTF-8.
    var isWhole = true
    /// The offset behind it, at least one character on.
    var end: Int
  }

  /// The run that starts at `start`.
  ///
  /// It ends before a character that stands for no byte, and before or behind a space or invisible character that
  /// completes no sequence: those go in later steps, and what they part must not look different then.
  private static func run(_ text: Span<UInt8>, _ start: Int) -> Run {
    var separator: Int?
    let run = self.run(text, start..<text.count, &separator)
    guard !run.isWhole, let end = separator else { return run }
    return self.run(text, start..<end, &separator)
  }

  private static func run(
    _ text: Span<UInt8>, _ range: Range<Int>, _ separator: inout Int?
  ) -> Run {
    let start = range.lowerBound
    var run = Run(end: start)
    // Bytes still to come of the sequence that was begun.
    var missing = 0
    while run.end < range.upperBound, text[run.end] >= 0x80 {
      // Nothing more can come of it, or it is too long to be looked at again from every place in it.
      if !run.isWhole, separator != nil { break }
      if run.bytes.count >= longestRun, missing == 0 { break }
      let (scalar, length) = UTF8Scanner.decode(text, at: run.end)
      let byte = Windows1252.byte(scalar)
      if run.end > start, separator == nil, isSpaceOrInvisible(scalar) { separator = run.end }
      let isSeparator = byte == nil || isSpaceOrInvisible(scalar) && missing == 0
      if isSeparator {
        if run.end == start { run.end += length }
        break
      }
      guard let byte else { break }
      run.end += length
      run.bytes.append(byte)
      if byte >= 0xC2 && missing == 0 {
        missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      } else if byte < 0xC0 && missing > 0 {
        missing -= 1
      } else {
        run.isWhole = false
        missing = 0
      }
    }
    return run
  }

  private static func isSpaceOrInvisible(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 && scalar <= 0xA0 || scalar == 0xAD
  }

  /// The text of a run, decoded as often as it can be, and whether it can't be anything else.
  private static func repair(_ bytes: [UInt8]) -> (text: [UInt8], isCertain: Bool)? {
    guard bytes.count >= 2, UTF8Validation.isValidUTF8(bytes.span) else { return nil }
    let isCertain = holdsMarker(bytes)
    var text = bytes
    for _ in 1..<deepest {
      let next = run(text.span, 0)
      guard next.end == text.count, next.isWhole, next.bytes.count >= 2,
        UTF8Validation.isValidUTF8(next.bytes.span),
        holdsMarker(next.bytes)
      else { break }
      text = next.bytes
    }
    return (text, isCertain)
  }

  /// True for `Ã` and `Â` with what follows them, `â€`, `â„`, `ðŸ` and the byte-order mark, or for three letters on end.
  private static func holdsMarker(_ bytes: [UInt8]) -> Bool {
    var letters = 0
    for (index, byte) in bytes.enumerated() where byte >= 0xC0 {
      letters += 1
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0xC2, 0xC3: return true
      case 0xE2 where next >= 0x80 && next <= 0x9F: return true
      case 0xEF where next == 0xBB || next == 0xBF: return true
      case 0xF0 where next == 0x9F: return true
      default: break
      }
    }
    return letters >= 3
  }
}
