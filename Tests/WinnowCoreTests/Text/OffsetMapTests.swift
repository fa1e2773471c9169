import Testing

@testable import WinnowCore

@Suite struct OffsetMapTests {
  /// Edits at random places of a text of `count` bytes: drops, replacements and insertions.
  static func edits(_ count: Int, _ random: inout Numbers) -> EditList {
    var edits = EditList(stage: "test")
    var position = random.below(4)
    while position <= count {
      let end = min(count, position + random.below(4))
      let letters = [UInt8](repeating: 0x78, count: random.below(4))
      if end > position || !letters.isEmpty {
        edits.replace(TextSpan(start: position, end: end), with: letters, rule: "r")
      }
      position = end + random.below(7)
    }
    return edits
  }

  /// Where a byte of the text came from, kept byte by byte.
  struct Origin: Equatable {
    var source: Range<Int>
    var isCopied: Bool
  }

  static func apply(_ edits: EditList, to origins: [Origin], sourceCount: Int) -> [Origin] {
    var result: [Origin] = []
    var position = 0
    for edit in edits.edits {
      result += origins[position..<Int(edit.span.start)]
      // What was inserted has no place of its own (an empty source), wherever beside it the source was dropped.
      let replaced = origins[edit.span.range].filter { !$0.source.isEmpty }
      let hull: Range<Int>
      if let first = replaced.first, let last = replaced.last {
        hull = first.source.lowerBound..<last.source.upperBound
      } else if edit.span.start > 0, Int(edit.span.start) < origins.count,
        origins[Int(edit.span.start) - 1].source == origins[Int(edit.span.start)].source,
        !origins[Int(edit.span.start)].isCopied
      {
        // Inside a replacement whose parts have no places of their own.
        hull = origins[Int(edit.span.start)].source
      } else {
        let point = result.last?.source.upperBound ?? 0
        hull = point..<point
      }
      for _ in 0..<edit.replacement.count {
        result.append(Origin(source: hull, isCopied: false))
      }
      position = Int(edit.span.end)
    }
    return result + origins[position...]
  }

  @Test func `composing edit lists agrees with a reference that keeps the origin of every byte`() {
    for seed in UInt64(1)...1200 {
      var random = Numbers(seed)
      let count = random.below(30)
      var map = OffsetMap(identity: count)
      var origins = (0..<count).map { Origin(source: $0..<$0 + 1, isCopied: true) }
      for _ in 0..<1 + random.below(4) {
        let edits = Self.edits(map.textCount, &random)
        map = map.applying(edits)
        origins = Self.apply(edits, to: origins, sourceCount: count)
        let broken = Self.violations(map, origins, sourceCount: count, &random)
        #expect(broken.isEmpty, "seed \(seed)")
        if !broken.isEmpty { return }
      }
    }
  }

  private static func violations(
    _ map: OffsetMap, _ origins: [Origin], sourceCount: Int, _ random: inout Numbers
  ) -> [String] {
    var broken: [String] = []
    if map.textCount != origins.count { return ["the text is as long"] }
    if map.sourceCount != sourceCount { broken.append("the source is as long") }
    broken += gaps(map)
    for (index, origin) in origins.enumerated() where origin.isCopied {
      let source = map.source(of: TextSpan(index..<index + 1))
      if source.range != origin.source { broken.append("byte \(index) is a copy of its source") }
    }
    for _ in 0..<8 where !origins.isEmpty {
      let start = random.below(origins.count)
      let end = start + 1 + random.below(origins.count - start)
      let source = map.source(of: TextSpan(start: start, end: end)).range
      // Where an insertion stands in a stretch of the source that was dropped beside it is not determined.
      let placed = origins[start..<end].filter { !$0.source.isEmpty }
      guard let first = placed.first, let last = placed.last else { continue }
      if source.lowerBound > first.source.lowerBound || source.upperBound < last.source.upperBound {
        broken.append(
          "\(start)..<\(end) maps to the hull of its pieces: \(source) \(first) \(last)")
      }
      if first.isCopied, origins[start] == first, source.lowerBound != first.source.lowerBound {
        broken.append("a span starts where its first copied byte does")
      }
      if last.isCopied, origins[end - 1] == last, source.upperBound != last.source.upperBound {
        broken.append("a span ends where its last copied byte does")
      }
    }
    return broken
  }

  /// Runs cover both texts in order without a gap.
  private static func gaps(_ map: OffsetMap) -> [String] {
    guard let first = map.runs.first else {
      return map.textCount == 0 && map.sourceCount == 0 ? [] : ["runs cover the texts"]
    }
    var broken: [String] = []
    if first.textStart != 0 || first.sourceStart != 0 { broken.append("the first run starts at 0") }
    for index in map.runs.indices {
      let (text, source) = (map.textSpan(index), map.sourceSpan(index))
      if text.start > text.end || source.start > source.end { broken.append("runs are in order") }
      if text.isEmpty && source.isEmpty { broken.append("no run is of nothing") }
      if map.runs[index].isCopied, text.count != source.count {
        broken.append("a copied run is as long as its source")
      }
    }
    return broken
  }

  @Test func `an identity maps every span to itself`() {
    let map = OffsetMap(identity: 5)
    #expect(map.isIdentity)
    #expect(map.source(of: TextSpan(1..<4)) == TextSpan(1..<4))
    #expect(map.source(of: TextSpan(5..<5)) == TextSpan(5..<5))
    #expect(OffsetMap(identity: 0).source(of: TextSpan(0..<0)) == TextSpan(0..<0))
  }

  @Test func `a replacement maps as a whole, and what is around it byte by byte`() {
    // "ab&amp;cd" becomes "ab&cd".
    var edits = EditList(stage: "test")
    edits.replace(TextSpan(2..<7), with: "&", rule: "reference")
    let map = OffsetMap(identity: 9).applying(edits)
    #expect(map.source(of: TextSpan(2..<3)) == TextSpan(2..<7))
    #expect(map.source(of: TextSpan(1..<4)) == TextSpan(1..<8))
    #expect(map.source(of: TextSpan(3..<5)) == TextSpan(7..<9))
  }

  @Test func `a text that was dropped as a whole still covers its source`() {
    var edits = EditList(stage: "test")
    edits.drop(TextSpan(0..<4), rule: "all")
    let map = OffsetMap(identity: 4).applying(edits)
    #expect(map.textCount == 0)
    #expect(map.runs.count == 1)
    #expect(map.sourceSpan(0) == TextSpan(0..<4))
  }
}

/// A small generator of numbers (SplitMix64), the same everywhere.
struct Numbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number from 0 to `limit` - 1.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }
}
