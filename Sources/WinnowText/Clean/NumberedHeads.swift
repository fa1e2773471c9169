import WinnowCore

/// Running heads on lines of their own that hold the page number: `ANNUAL REPORT 12`, `222 A. Marsh`.
///
/// Numbered headings look the same (`Chapter 2`, `Budget 2020`). A head is told by what it does: its number is one above
/// the last, and it stands in the middle of a sentence, or repeats a line that stands elsewhere without a number, as the
/// title and the author do.
enum NumberedHeads {
  private static let fewest = 3
  private static let longest = 120
  private static let fewestBytes = 8
  private static let prose = 60

  /// A line with a number at its head or its end.
  private struct Candidate {
    var unit: Int
    var number: Int
    /// What stands beside the number; empty if it is all of the line.
    var body: TextSpan
    var key: UInt64
  }

  /// The numbers of the units that are heads, or page numbers between them; O(n).
  static func find(_ text: Span<UInt8>, _ units: [TextUnit]) -> [Int] {
    var candidates: [Candidate] = []
    for (index, unit) in units.enumerated() where unit.stays && unit.zone == .main {
      guard unit.span.count <= longest else { continue }
      candidates += self.candidates(text, unit.span, index)
    }
    guard candidates.count >= fewest else { return [] }
    var counts: [UInt64: Int] = [:]
    for candidate in candidates { counts[candidate.key, default: 0] += 1 }
    var lines: Set<UInt64> = []
    for unit in units where unit.span.count <= longest {
      lines.insert(ASCII.hash(text, unit.span.range))
    }
    candidates.removeAll {
      !$0.body.isEmpty && counts[$0.key, default: 0] < 2 && !lines.contains($0.key)
    }
    let chain = longestRise(candidates).map { candidates[$0] }
    return isConvincing(text, units, chain, lines) ? chain.map(\.unit) : []
  }

  private static func candidates(
    _ text: Span<UInt8>, _ span: TextSpan, _ unit: Int
  ) -> [Candidate] {
    if let number = PageLabel.number(text, span) {
      let body = TextSpan(start: Int(span.end), end: Int(span.end))
      return [Candidate(unit: unit, number: number, body: body, key: 0)]
    }
    var found: [Candidate] = []
    var end = Int(span.end)
    while end > span.start, ASCII.isDigit(text[end - 1]) { end -= 1 }
    if end > Int(span.start) + 1, text[end - 1] == 0x20 {
      add(text, end..<Int(span.end), TextSpan(start: Int(span.start), end: end - 1), unit, &found)
    }
    var start = Int(span.start)
    while start < span.end, ASCII.isDigit(text[start]) { start += 1 }
    if start + 1 < span.end, text[start] == 0x20 {
      let body = TextSpan(start: start + 1, end: Int(span.end))
      add(text, Int(span.start)..<start, body, unit, &found)
    }
    return found
  }

  /// Adds a candidate with a number of one to four digits and a body of several words.
  private static func add(
    _ text: Span<UInt8>, _ digits: Range<Int>, _ body: TextSpan, _ unit: Int,
    _ found: inout [Candidate]
  ) {
    guard (1...4).contains(digits.count), body.count >= fewestBytes,
      body.range.contains(where: { text[$0] == 0x20 }),
      !body.range.contains(where: { text[$0] == 0x0A })
    else { return }
    let number = digits.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
    found.append(
      Candidate(unit: unit, number: number, body: body, key: ASCII.hash(text, body.range)))
  }

  /// The longest chain in which each number is one above the last; the first of several.
  private static func longestRise(_ candidates: [Candidate]) -> [Int] {
    var lengths = [Int](repeating: 1, count: candidates.count)
    var previous = [Int?](repeating: nil, count: candidates.count)
    var ends: [Int: Int] = [:]
    var best: Int?
    for (index, candidate) in candidates.enumerated() {
      if let before = ends[candidate.number - 1], candidates[before].unit < candidate.unit {
        lengths[index] = lengths[before] + 1
        previous[index] = before
      }
      if lengths[index] > ends[candidate.number].map({ lengths[$0] }) ?? 0 {
        ends[candidate.number] = index
      }
      if lengths[index] > best.map({ lengths[$0] }) ?? 0 { best = index }
    }
    var chain: [Int] = []
    while let index = best {
      chain.append(index)
      best = previous[index]
    }
    return chain.reversed()
  }

  private static func isConvincing(
    _ text: Span<UInt8>, _ units: [TextUnit], _ chain: [Candidate], _ lines: Set<UInt64>
  ) -> Bool {
    guard chain.count >= fewest, chain.contains(where: { !$0.body.isEmpty }) else { return false }
    // The lines of a table of contents stand one below the other; pages have text between them, but for a number at the
    // foot of one and a head on the next.
    let areParted = zip(chain, chain.dropFirst()).allSatisfy { one, next in
      one.body.isEmpty != next.body.isEmpty
        || (one.unit + 1..<next.unit).contains { units[$0].span.count >= prose }
    }
    guard areParted else { return false }
    if chain.allSatisfy({ $0.body.isEmpty || lines.contains($0.key) }) { return true }
    return chain.contains { cutsSentence(text, units, $0.unit) }
  }

  /// True if the paragraph before the line goes on behind it.
  private static func cutsSentence(_ text: Span<UInt8>, _ units: [TextUnit], _ index: Int) -> Bool {
    guard index > 0, index + 1 < units.count, units[index - 1].span.count >= prose else {
      return false
    }
    let ending = LineLook.ending(text, units[index - 1].span.range)
    return ending != .sentence && LineLook.opening(text, units[index + 1].span.range) == .small
  }
}
