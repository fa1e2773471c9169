import Testing
import WinnowCore

@testable import WinnowText

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("It works.", "It|works|."),
    ("26.10.2022 25-26 1,5 U.S. e.g.", "26.10.2022|25|-|26|1,5|U.S|.|e.g|."),
    ("Azerbaijan’s IOM's IOM'S 1990's", "Azerbaijan|’s|IOM|'s|IOM|'S|1990|'s"),
    ("the migrants’ and workers' rights", "the|migrants|’|and|workers|'|rights"),
    ("don't l’homme O'Brien", "don't|l’homme|O'Brien"),
    ("Contact:John at 10:30", "Contact|:|John|at|10|:|30"),
    ("the region.The rest", "the|region|.|The|rest"),
    ("see example.com, Node.js, www.Example.Com", "see|example.com|,|Node.js|,|www.Example.Com"),
    ("Rustamzadə.The", "Rustamzadə|.|The"),
    ("img_7783 _ a\u{AD}b", "img_7783|_|a\u{AD}b"),
    ("(“Naïve” – 5 €)…", "(|“|Naïve|”|–|5|€|)|…"),
    ("…--!?", "…|-|-|!|?"),
    ("👩‍👩‍👧🇦🇿🇧🇪 ok", "👩‍👩‍👧|🇦🇿|🇧🇪|ok"),
    ("สวัสดีครับ Winnow", "สวัสดี|ครับ|Winnow"),
    ("我们喜欢北京。", "我们|喜欢|北京|。"),
    ("東京へ行く カメラ_1", "東京|へ|行く|カメラ_1"),
    ("\u{0}a\u{200B} b\u{A0}c", "a|b|c"),
    ("", ""), (" \n\t ", ""), (".", "."), ("'", "'"),
  ])
  func `text is cut into tokens`(text: String, expected: String) {
    #expect(Self.tokens(text).joined(separator: "|") == expected)
  }

  @Test func `possessives stay whole when asked to`() {
    let found = Self.tokens("Iran’s workers' share", splitPossessives: false)
    #expect(found == ["Iran’s", "workers", "'", "share"])
  }

  @Test func `a closing quote after s is no possessive`() {
    let table = Self.table("He said 'of the workers' and the workers' rights")
    let marked = table.traits.indices.filter { table.traits[$0].contains(.possessive) }
    #expect(marked.count == 1)
    #expect(marked.first == 10)
  }

  @Test func `traits follow the look of the token`() {
    let cases: [(String, TokenTraits)] = [
      ("word", [.letters]), ("Word", [.letters, .initialUpper]),
      ("IOM", [.letters, .initialUpper, .allUpper]), ("A", [.letters, .initialUpper]),
      ("McDonald", [.letters, .initialUpper, .innerUpper]), ("iPhone", [.letters, .innerUpper]),
      ("42", [.digits, .onlyDigits]), ("1.5", [.digits]), ("16th", [.letters, .digits]),
      ("G7", [.letters, .digits, .initialUpper]), ("U.S", [.letters, .initialUpper, .allUpper]),
      ("3DTV", [.letters, .digits, .allUpper]), ("%", [.punctuation]), ("_", [.punctuation]),
      ("Élan", [.letters, .initialUpper, .nonASCII]), ("é", [.letters, .nonASCII]),
      ("ÉÀ", [.letters, .initialUpper, .allUpper, .nonASCII]), ("–", [.punctuation, .nonASCII]),
      ("٣", [.digits, .onlyDigits, .nonASCII]),
    ]
    for (text, expected) in cases {
      let table = Self.table(text)
      #expect(table.count == 1)
      #expect(table.traits.first == expected.union([.spaceBefore, .paragraphStart]), "\(text)")
    }
  }

  @Test func `every paragraph begins anew`() {
    let text = Array("One two\n\nthree".utf8)
    let table = Tokenizer().tokenize(
      text, in: [Paragraph(span: TextSpan(0..<7)), Paragraph(span: TextSpan(9..<14))])
    #expect(table.traits.map { $0.contains(.paragraphStart) } == [true, false, true])
    #expect(table.traits.allSatisfy { $0.contains(.spaceBefore) })
  }

  @Test func `tokens do not cross a border inside a word`() {
    let text = Array("abcd".utf8)
    let table = Tokenizer().tokenize(
      text, in: [Paragraph(span: TextSpan(0..<2)), Paragraph(span: TextSpan(2..<4))])
    #expect(table.ends == [2, 4])
  }

  @Test func `the fast path equals the reference`() {
    var generator = TextGenerator(seed: 42)
    for round in 0..<600 {
      let text = generator.text(pieces: 40)
      let bytes = Array(text.utf8)
      let table = Self.table(text)
      let reference = Self.reference(bytes)
      #expect(reference == Self.spans(table), "round \(round): \(text.debugDescription)")
      let capitals = table.traits.indices.filter { !table.traits[$0].isDisjoint(with: .anyUpper) }
      #expect(table.capitals.map(Int.init) == capitals, "round \(round): \(text.debugDescription)")
      for index in 0..<table.count {
        let token = bytes.span.extracting(table.span(index).range)
        #expect(table.hashes[index] == TokenHash.value(TokenFolding.fold(token).span))
        let look = TokenLook.measure(token, table: .shared)
        let context: TokenTraits = [.spaceBefore, .paragraphStart, .possessive]
        #expect(look == table.traits[index].subtracting(context), "round \(round): \(text)")
      }
    }
  }

  /// The same tokens by way of the segmenter alone: no ASCII path, no hashing on the way.
  private static func reference(_ bytes: [UInt8]) -> [TextSpan] {
    let segmenter = WordSegmenter(colon: .parts)
    var spans: [TextSpan] = []
    var position = 0
    while position < bytes.count {
      let end = segmenter.end(from: position, limit: bytes.count, in: bytes.span)
      let first = segmenter.table[UTF8Scanner.decode(bytes.span, at: position).scalar]
      let look = TokenLook.measure(bytes.span.extracting(position..<end), table: .shared)
      if look != nil && !first.isWhiteSpace { spans += parts(bytes, position..<end) }
      position = end
    }
    return mergeDecades(spans, bytes)
  }

  /// Digits, an apostrophe and a lone s (`1990's`): the last two are one token.
  private static func mergeDecades(_ spans: [TextSpan], _ bytes: [UInt8]) -> [TextSpan] {
    var merged: [TextSpan] = []
    for span in spans {
      let last = merged.count - 1
      if TokenSplits.isLoneS(bytes.span, at: Int(span.start), limit: bytes.count), last > 0,
        merged[last].end == span.start, merged[last - 1].end == merged[last].start,
        SingleQuotes.isApostrophe(
          UTF8Scanner.decode(bytes.span, at: Int(merged[last].start)).scalar),
        TokenLook.measure(bytes.span.extracting(merged[last - 1].range), table: .shared)?
          .contains(.onlyDigits) == true
      {
        merged[last].end = span.end
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  private static func parts(_ bytes: [UInt8], _ range: Range<Int>) -> [TextSpan] {
    if let stop = TokenSplits.gluedStop(bytes.span, range, table: .shared) {
      return parts(bytes, range.lowerBound..<stop) + [TextSpan(stop..<stop + 1)]
        + parts(bytes, stop + 1..<range.upperBound)
    }
    guard let ending = TokenSplits.possessive(bytes.span, range, table: .shared) else {
      return [TextSpan(range)]
    }
    return [TextSpan(range.lowerBound..<ending), TextSpan(ending..<range.upperBound)]
  }

  private static func spans(_ table: TokenTable) -> [TextSpan] {
    (0..<table.count).map { table.span($0) }
  }

  static func table(_ text: String, splitPossessives: Bool = true) -> TokenTable {
    let bytes = Array(text.utf8)
    return Tokenizer(splitPossessives: splitPossessives).tokenize(
      bytes, in: [Paragraph(span: TextSpan(0..<bytes.count))])
  }

  static func tokens(_ text: String, splitPossessives: Bool = true) -> [String] {
    let bytes = Array(text.utf8)
    let table = table(text, splitPossessives: splitPossessives)
    return spans(table).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}
