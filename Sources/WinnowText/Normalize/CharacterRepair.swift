import CICU
import WinnowCore
import WinnowFormats

/// Line ends, invisible characters and spaces: the steps that look at one character and its neighbours.
///
/// One pass, linear. Leading spaces of a line stay, since they carry meaning in code, verse and lists; tabs stay, since
/// they part the columns of tables. All other runs of spaces become one, and none is left before a line end.
struct CharacterRepair {
  let steps: NormalizationSteps
  private let table = RepairTable.shared
  private var edits: EditList
  /// True if the text has letters that run from right to left, so that directional marks mean something.
  private var isBidirectional = false

  init(steps: NormalizationSteps, stage: String) {
    self.steps = steps
    edits = EditList(stage: stage)
  }

  /// The edits for `text`.
  static func edits(
    _ text: Span<UInt8>, steps: NormalizationSteps, stage: String
  ) -> EditList {
    var repair = CharacterRepair(steps: steps, stage: stage)
    repair.isBidirectional = hasRightToLeftLetters(text)
    repair.run(text)
    return repair.edits
  }

  private mutating func run(_ text: Span<UInt8>) {
    var index = Self.firstToRepair(text, from: 0)
    while index < text.count {
      let isBlank = text[index] == 0x20 || text[index] == 0x09
      let end = isBlank ? blanks(text, index) : special(text, index)
      index = Self.firstToRepair(text, from: end)
    }
  }

  /// Folds the white space that begins at `start`, if it needs it; returns its end.
  private mutating func blanks(_ text: Span<UInt8>, _ start: Int) -> Int {
    guard steps.contains(.spaces) else { return start + 1 }
    var end = start
    var isPlain = true
    var visible = 0
    while end < text.count {
      let (scalar, length) = UTF8Scanner.decode(text, at: end)
      if scalar == 0x20 || scalar == 0x09 {
        visible += 1
      } else if scalar >= 0x80, table[scalar] == .space {
        isPlain = false
        visible += 1
      } else if vanishes(text, end, scalar) {
        // Dropped between spaces, so that one space is left.
        isPlain = false
      } else {
        break
      }
      end += length
    }
    fold(text, start..<end, isPlain: isPlain, visible: visible)
    return end
  }

  private mutating func fold(
    _ text: Span<UInt8>, _ range: Range<Int>, isPlain: Bool, visible: Int
  ) {
    let endsLine =
      range.upperBound == text.count || isLineEnd(text, range.upperBound)
    let startsLine = range.lowerBound == 0 || text[range.lowerBound - 1] == 0x0A
    if endsLine {
      edits.drop(TextSpan(range), rule: "trailing-space")
    } else if startsLine {
      guard !isPlain else { return }
      edits.replace(TextSpan(range), with: plainBlanks(text, range), rule: "space")
    } else if range.count > 1 || !isPlain {
      if isPlain && hasTab(text, range) { return }
      let blanks = plainBlanks(text, range)
      if blanks.contains(0x09) {
        edits.replace(TextSpan(range), with: blanks, rule: "space")
      } else {
        edits.replace(TextSpan(range), with: " ", rule: "space")
      }
    }
  }

  private func hasTab(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] == 0x09 { return true }
    return false
  }

  /// The same blanks, spaces of all widths as plain ones, without invisible characters.
  private func plainBlanks(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var blanks: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scanner.decode(text, at: index)
      if scalar == 0x09 {
        blanks.append(0x09)
      } else if scalar == 0x20 || table[scalar] == .space {
        blanks.append(0x20)
      }
      index += length
    }
    return blanks
  }

  /// Treats a character outside printable ASCII; returns the offset behind what was treated.
  private mutating func special(_ text: Span<UInt8>, _ index: Int) -> Int {
    let (scalar, length) = UTF8Scanner.decode(text, at: index)
    let end = index + length
    let kind = table[scalar]
    switch kind {
    case .none, .compose:
      return end
    case .space:
      return steps.contains(.spaces) ? blanks(text, index) : end
    case .lineEnd, .paragraphEnd:
      guard steps.contains(.lineEnds) else { return end }
      if scalar == 0x0D, end < text.count, text[end] == 0x0A {
        edits.drop(TextSpan(start: index, end: end), rule: "line-end")
      } else if kind == .paragraphEnd {
        edits.replace(TextSpan(start: index, end: end), with: "\n\n", rule: "line-end")
      } else {
        edits.replace(TextSpan(start: index, end: end), with: "\n", rule: "line-end")
      }
      return end
    default:
      guard vanishes(text, index, scalar) else { return end }
      if kind == .softHyphen, let next = lineAfterSoftHyphen(text, end) {
        edits.drop(TextSpan(start: index, end: next), rule: "soft-hyphen")
        return next
      }
      edits.drop(
        TextSpan(start: index, end: end), rule: kind == .softHyphen ? "soft-hyphen" : "invisible")
      return end
    }
  }

  /// The start of the next line's text, if the line ends here and the next one begins with a letter.
  private func lineAfterSoftHyphen(_ text: Span<UInt8>, _ end: Int) -> Int? {
    var next = end
    while next < text.count, text[next] == 0x20 || text[next] == 0x0D { next += 1 }
    guard next < text.count, text[next] == 0x0A else { return nil }
    next += 1
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    return next < text.count && ASCII.isWordByte(text[next]) ? next : nil
  }

  private func isLineEnd(_ text: Span<UInt8>, _ index: Int) -> Bool {
    if text[index] == 0x0A { return true }
    guard steps.contains(.lineEnds) else { return false }
    let kind = table[UTF8Scanner.decode(text, at: index).scalar]
    return kind == .lineEnd || kind == .paragraphEnd
  }

  /// True if the character at `index` has no look and no use where it stands.
  private func vanishes(_ text: Span<UInt8>, _ index: Int, _ scalar: UInt32) -> Bool {
    guard steps.contains(.invisible) else { return false }
    switch table[scalar] {
    case .invisible, .softHyphen: return true
    case .joiner: return !CharacterNeighbours.needsJoiner(text, index)
    case .zeroWidthSpace: return !CharacterNeighbours.needsWordBreak(text, index)
    case .directional: return !isBidirectional
    case .tag: return !CharacterNeighbours.continuesFlag(text, index)
    default: return false
    }
  }

  /// Hebrew, Arabic and their like lie in U+0590…U+08FF, the presentation forms in U+FB1D…U+FEFC, others above U+10800.
  private static func hasRightToLeftLetters(_ text: Span<UInt8>) -> Bool {
    var index = UTF8Scanner.firstNonASCII(text, from: 0)
    while index < text.count {
      let byte = text[index]
      if byte >= 0xD6 && byte <= 0xDF || byte == 0xE0 && text[index + 1] < 0xA4 { return true }
      if byte == 0xEF && text[index + 1] >= 0xAC && text[index + 1] < 0xBB { return true }
      if byte == 0xF0 && text[index + 1] == 0x90 && text[index + 2] >= 0xA0 { return true }
      index = UTF8Scanner.firstNonASCII(text, from: index + 1)
    }
    return false
  }
}
