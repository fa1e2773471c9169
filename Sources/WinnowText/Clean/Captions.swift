import WinnowCore
import WinnowResources

/// Tells captions of pictures from paragraphs: one sentence among longer ones that says who stands where.
///
/// Cues come from the built-in file `clean/caption-cues.tsv`, each with a weight; two points make a caption. A caption
/// stays in the text, so a wrong one does little harm.
struct Captions: Sendable {
  private static let longest = 260
  private static let needed = 2
  private var beginnings: [UInt64: Int] = [:]
  private var inner: [UInt64: Int] = [:]
  private var longestCue = 1

  init() throws(DiagnosticError) {
    let name = "clean/caption-cues.tsv"
    let lines = try DataLines(name)
    for line in lines {
      let cells = lines.cells(of: line)
      guard cells.count == 3, let weight = Int(lines.text(cells[1])) else {
        throw DiagnosticError(
          Diagnostic(
            code: .r003, path: name, line: lines.number(of: line),
            message: "a line without three fields: \(lines.text(line))"))
      }
      let words = lines.words(of: cells[2])
      let key = words.reduce(TokenHash.start) { TokenHash.mix($0 ^ lines.hash($1)) }
      longestCue = Swift.max(longestCue, words.count)
      if lines.text(cells[0]) == "^" { beginnings[key] = weight } else { inner[key] = weight }
    }
  }

  /// True if the paragraph at `span`, between other paragraphs, is a caption.
  func isCaption(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count <= Self.longest, span.count >= 12 else { return false }
    var words: [UInt64] = []
    var index = Int(span.start)
    while index < span.end {
      let byte = text[index]
      // Speech is no caption; a full stop before the end makes a second sentence.
      if byte == 0x22
        || byte == 0xE2 && index + 2 < span.end && text[index + 1] == 0x80
          && (text[index + 2] == 0x9C || text[index + 2] == 0x9D)
      {
        return false
      }
      if (byte == 0x2E || byte == 0x3F || byte == 0x21), index + 2 < span.end,
        text[index + 1] == 0x20, index > span.start, ASCII.isLower(text[index - 1])
      {
        return false
      }
      guard ASCII.isWordByte(byte) else {
        index += 1
        continue
      }
      let end = ASCII.wordEnd(text, from: index)
      words.append(ASCII.hash(text, index..<end))
      index = end
    }
    return score(words) >= Self.needed
  }

  private func score(_ words: [UInt64]) -> Int {
    var score = 0
    for start in words.indices {
      var key = TokenHash.start
      for end in start..<min(words.count, start + longestCue) {
        key = TokenHash.mix(key ^ words[end])
        if start == 0, let weight = beginnings[key] { score += weight }
        if let weight = inner[key] { score += weight }
      }
    }
    return score
  }
}
