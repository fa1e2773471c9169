import Testing
import WinnowCore
import WinnowText

@testable import WinnowExtraction

@Suite struct CaseMatchingTests {
  private func traits(_ text: String) -> [TokenTraits] {
    let bytes = Array(text.utf8)
    return Tokenizer().tokenize(bytes, in: [Paragraph(span: TextSpan(0..<bytes.count))]).traits
  }

  private func form(_ name: String, _ matching: CaseMatching) -> NameForm {
    var shapes: UInt64 = 0
    let traits = traits(name)
    for (index, look) in traits.enumerated() { shapes |= TokenShape.of(look) << UInt64(2 * index) }
    return NameForm(
      caseMatching: matching, tokenCount: UInt16(traits.count), shapes: shapes)
  }

  private func admits(_ name: String, _ text: String, _ matching: CaseMatching) -> Bool {
    let traits = traits(text)
    defer { withExtendedLifetime(traits) {} }
    return form(name, matching).admits(traits.unmanaged, traits.indices)
  }

  /// Name, text, and whether the text stands for the name as it is written, by its capitals, or in
  /// any case.
  @Test(arguments: [
    ("US", "US", true, true), ("US", "us", false, false), ("US", "Us", false, true),
    ("Prague", "Prague", true, true),
    ("Prague", "PRAGUE", false, true), ("Prague", "prague", false, false),
    ("Red Cross", "Red Cross", true, true),
    ("Red Cross", "RED CROSS", false, true), ("Red Cross", "Red cross", false, false),
    ("Red Cross", "red Cross", false, false),
    ("council of Europe", "council of Europe", true, true),
    ("council of Europe", "Council of Europe", false, true),
    ("council of Europe", "Council Of Europe", false, true),
    ("council of Europe", "council of europe", false, false),
    ("iPhone", "iPhone", true, true), ("iPhone", "iphone", false, false),
    ("iPhone", "IPHONE", false, true), ("McDonald", "McDonald", true, true),
    ("McDonald", "Mcdonald", false, true), ("McDonald", "mcdonald", false, false),
    ("bread", "bread", true, true), ("bread", "Bread", false, true),
    ("Élan", "Élan", true, true), ("Élan", "élan", false, false), ("G7", "G7", true, true),
    ("G7", "g7", false, false),
  ])
  func `capitals count as the name says`(
    name: String, text: String, exact: Bool, capitals: Bool
  ) {
    #expect(admits(name, text, .exact) == exact)
    #expect(admits(name, text, .capitals) == capitals)
    #expect(admits(name, text, .any))
  }

  @Test(arguments: [
    ("Prague", CaseMatching.exact, false), ("Prague", .capitals, false), ("Prague", .any, true),
    ("bread", .exact, true), ("bread", .capitals, true),
    ("iPhone", .exact, true), ("iPhone", .capitals, true), ("US", .capitals, false),
    ("of Europe", .capitals, true),
  ])
  func `a name may begin with a small letter where its own does`(
    name: String, matching: CaseMatching, expected: Bool
  ) {
    #expect(form(name, matching).allowsLowerStart == expected)
  }

  @Test(arguments: ["US", "Red Cross", "council of Europe", "iPhone and McDonald", "a b c d e f"])
  func `a form goes into an image and comes back`(name: String) {
    for matching in CaseMatching.allCases {
      let form = form(name, matching)
      #expect(NameForm(packed: form.packed) == form)
    }
  }
}
