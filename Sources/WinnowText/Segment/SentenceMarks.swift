import WinnowCore

/// What a token is to the sentence splitter.
struct SentenceMark: OptionSet, Sendable {
  let rawValue: UInt32

  /// `.`: ends a sentence or an abbreviation.
  static let stop = SentenceMark(rawValue: 1 << 0)
  /// `!`, `?` and their kin.
  static let query = SentenceMark(rawValue: 1 << 1)
  /// `…`.
  static let ellipsis = SentenceMark(rawValue: 1 << 2)
  /// A stop of a script without capitals (`。`, `।`, `؟`): always the end.
  static let firm = SentenceMark(rawValue: 1 << 3)
  /// `(`, `[`, `{`, `“`, `«`, `„`.
  static let opener = SentenceMark(rawValue: 1 << 4)
  /// `)`, `]`, `}`, `”`, `»`.
  static let closer = SentenceMark(rawValue: 1 << 5)
  /// `"` and `'`, which open or close.
  static let quote = SentenceMark(rawValue: 1 << 6)
  /// `-`, `–`, `—`.
  static let dash = SentenceMark(rawValue: 1 << 7)
  /// `•`, `*`, `·` and their kin, which begin list items.
  static let bullet = SentenceMark(rawValue: 1 << 8)
  /// `,`, `;`, `:`.
  static let pause = SentenceMark(rawValue: 1 << 9)
  /// A rule drawn with signs: `***`, `=====`, `_____`.
  static let rule = SentenceMark(rawValue: 1 << 10)
  /// A word that holds a full stop (`U.S`, `e.g`, `example.com`).
  static let dotted = SentenceMark(rawValue: 1 << 11)
  /// A line end stands before the token.
  static let lineStart = SentenceMark(rawValue: 1 << 12)
  /// A round or square bracket that closes.
  static let bracket = SentenceMark(rawValue: 1 << 13)

  /// The last token of a date and time as mail programs write them (`08/16/2000 12:05 PM`).
  static let stampEnd = SentenceMark(rawValue: 1 << 14)
  /// The first token of such a stamp.
  static let stampStart = SentenceMark(rawValue: 1 << 16)
  /// `@`.
  static let at = SentenceMark(rawValue: 1 << 15)

  /// Any end mark.
  static let terminators: SentenceMark = [.stop, .query, .ellipsis, .firm]
  /// What makes the splitter look closer.
  static let prefilter: SentenceMark = [
    .stop, .query, .ellipsis, .firm, .rule, .lineStart, .stampStart, .stampEnd, .at,
  ]

  /// The mark of one character that stands by itself.
  static func of(_ scalar: UInt32) -> SentenceMark {
    switch scalar {
    case 0x2E: .stop
    case 0x21, 0x3F, 0x203C, 0x203D, 0x2047...0x2049: .query
    case 0x2026: .ellipsis
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x0964, 0x0965, 0x061F, 0x06D4, 0x1362, 0x1367,
      0x104A, 0x104B, 0x17D4, 0x17D5, 0x0589:
      .firm
    case 0x28, 0x5B: .opener
    case 0x7B, 0x201C, 0x201E, 0x2018, 0x201A, 0xAB, 0x2039, 0x300C, 0x300E, 0xFF08, 0x3010, 0xBF,
      0xA1:
      .opener
    case 0x29, 0x5D: [.closer, .bracket]
    case 0x7D, 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011: .closer
    case 0x22, 0x27: .quote
    case 0x2D, 0x2010...0x2015: .dash
    case 0x2A, 0x2022, 0xB7, 0x2023, 0x2043, 0x25A0...0x25FF, 0xF0B7: .bullet
    case 0x2C, 0x3B, 0x3A: .pause
    case 0x40: .at
    default: []
    }
  }
}

/// The marks of all tokens of a text.
struct SentenceMarks: Sendable {
  private(set) var marks: [SentenceMark]

  /// Looks at the punctuation of `tokens` and at the words before full stops; O(tokens).
  init(_ bytes: Span<UInt8>, _ tokens: TokenTable) {
    var all = [SentenceMark](repeating: [], count: tokens.count)
    Self.fill(all.mutableSpan, bytes, tokens)
    marks = all
  }

  private static func fill(
    _ marks: consuming MutableSpan<SentenceMark>, _ bytes: Span<UInt8>, _ tokens: TokenTable
  ) {
    let (looks, starts) = (tokens.traits.span, tokens.starts.span)
    var runStart = 0
    for index in looks.indices {
      let traits = looks[index]
      let start = Int(starts[index])
      if traits.contains(.spaceBefore) {
        if followsLineEnd(bytes, start) { marks[index].insert(.lineStart) }
        runStart = index
      } else if !traits.contains(.punctuation) || bytes[start] != bytes[start - 1] {
        runStart = index
      }
      guard traits.contains(.punctuation) else {
        if traits.contains(.allUpper), let first = MailStamp.first(tokens, endingAt: index, bytes) {
          marks[first].insert(.stampStart)
          marks[index].insert(.stampEnd)
        }
        continue
      }
      let mark = SentenceMark.of(UTF8Scanner.decode(bytes, at: start).scalar)
      marks[index].formUnion(mark)
      if mark == .stop && index > 0 && holdsStop(bytes, tokens.span(index - 1)) {
        marks[index - 1].insert(.dotted)
      }
      guard isRule(bytes, tokens, runStart, index) else { continue }
      let isLonger = index > runStart && marks[index - 1].contains(.rule)
      for part in (isLonger ? index : runStart)...index {
        marks[part] = marks[part].intersection(.lineStart).union(.rule)
      }
    }
  }

  subscript(index: Int) -> SentenceMark { marks[index] }

  private static func followsLineEnd(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start - 1
    // Between most words stands one space.
    if index >= 1, bytes[index] == 0x20, bytes[index - 1] > 0x20 { return false }
    while index >= 0 && (bytes[index] == 0x20 || bytes[index] == 0x09) { index -= 1 }
    return index >= 0 && (bytes[index] == 0x0A || bytes[index] == 0x0D)
  }

  private static func holdsStop(_ bytes: Span<UInt8>, _ span: TextSpan) -> Bool {
    for index in span.range.dropFirst() where bytes[index] == 0x2E { return true }
    return false
  }

  /// True if the tokens from `first` to `last` are one sign again and again: three of `*`, four of `=`, `#`, `~`, `+`,
  /// five of `-` or `_`.
  private static func isRule(
    _ bytes: Span<UInt8>, _ tokens: TokenTable, _ first: Int, _ last: Int
  ) -> Bool {
    let count = Int(tokens.ends[last]) - Int(tokens.starts[first])
    guard count >= 3, tokens.traits[first].contains(.spaceBefore),
      Int(tokens.ends[last]) == bytes.count || bytes[Int(tokens.ends[last])] <= 0x20
        || bytes[Int(tokens.ends[last])] == bytes[Int(tokens.starts[last])]
    else { return false }
    switch bytes[Int(tokens.starts[last])] {
    case 0x2A: return count >= 3
    case 0x3D, 0x23, 0x7E, 0x2B: return count >= 4
    case 0x2D, 0x5F: return count >= 5
    default: return false
    }
  }
}
