import WinnowCore
import WinnowExtraction
import WinnowText

/// A text and its tokens.
struct TestText {
  let string: String
  let bytes: [UInt8]
  let tokens: TokenTable

  init(_ string: String) {
    self.string = string
    bytes = Array(string.utf8)
    let whole = Paragraph(span: TextSpan(start: 0, end: bytes.count))
    tokens = Tokenizer().tokenize(bytes, in: [whole])
  }

  func folded(_ token: Int) -> [UInt8] {
    let slice = Array(bytes[tokens.span(token).range])
    return TokenFolding.fold(slice.span)
  }

  func matches(
    of matcher: GazetteerMatcher, keys: [UInt64] = []
  ) -> [(match: GazetteerMatch, text: String)] {
    var found: [(match: GazetteerMatch, text: String)] = []
    matcher.forEachMatch(in: bytes, tokens, 0..<tokens.count, keys: keys) { match in
      let span = tokens.span(match.tokens)
      found.append((match, String(decoding: bytes[span.range], as: UTF8.self)))
    }
    return found
  }
}

/// The plain meaning of a gazetteer: every name is compared with the text at every token.
struct ReferenceMatcher {
  private let names: [(text: TestText, caseMatching: CaseMatching)]

  init(_ names: [GazetteerName]) {
    self.names = names.map { (TestText($0.text), $0.caseMatching) }
  }

  func matches(in text: TestText) -> [GazetteerMatch] {
    var found: [GazetteerMatch] = []
    var index = 0
    while index < text.tokens.count {
      let standing = names.indices.filter { stands(names[$0], at: index, in: text) }
      guard let length = standing.map({ names[$0].text.tokens.count }).max() else {
        index += 1
        continue
      }
      found.append(
        GazetteerMatch(
          tokens: index..<index + length, list: 0,
          names: standing.filter { names[$0].text.tokens.count == length }))
      index += length
    }
    return found
  }

  private func stands(
    _ name: (text: TestText, caseMatching: CaseMatching), at start: Int, in text: TestText
  ) -> Bool {
    let count = name.text.tokens.count
    guard count > 0, start + count <= text.tokens.count else { return false }
    return (0..<count).allSatisfy { offset in
      name.text.folded(offset) == text.folded(start + offset)
        && admits(
          name.caseMatching, name.text.tokens.traits[offset], text.tokens.traits[start + offset])
    }
  }

  private func admits(_ caseMatching: CaseMatching, _ name: TokenTraits, _ text: TokenTraits)
    -> Bool
  {
    let capitals: TokenTraits = [.initialUpper, .allUpper, .innerUpper]
    switch caseMatching {
    case .any: return true
    case .capitals:
      if name.isDisjoint(with: capitals) || text.contains(.initialUpper) { return true }
      return name.contains(.innerUpper) && text.contains(.innerUpper)
    case .exact:
      let looks: [TokenTraits] = [.allUpper, .innerUpper, .initialUpper]
      return looks.first { name.contains($0) } == looks.first { text.contains($0) }
    }
  }
}

/// Numbers and phrases that look random and depend on the seed alone (SplitMix64, Steele, Lea and Flood 2014).
struct TestGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func element<Element>(of list: [Element]) -> Element { list[number(0...list.count - 1)] }

  /// Words of a small stock, so that names and texts meet often.
  mutating func phrase(_ count: ClosedRange<Int>) -> String {
    let stock = [
      "a", "A", "b", "B", "São", "Sao", "SAO", "sao", "U.S.", "Us", "US", "new", "New", "NEW",
      "iPhone", "Iphone", "IPHONE", "O'Brien", "o’brien", "-", ".", "12", "Straße", "strasse",
    ]
    return (0..<number(count)).map { _ in element(of: stock) }
      .joined(separator: number(0...3) == 0 ? "-" : " ")
  }
}
