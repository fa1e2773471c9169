import Testing
import WinnowCore
import WinnowExtraction

@Suite struct TokenPatternTests {
  /// Each case: the tokens of a pattern as JSON, a text, and what is found in it.
  static let cases: [(pattern: String, text: String, found: [String])] = [
    (
      #"[{"ORTH": "Prague"}, {"LOWER": "process"}]"#, "Prague PROCESS, prague process",
      ["Prague PROCESS"]
    ),
    (#"[{"IS_DIGIT": true}, {"ORTH": "/"}, {"IS_DIGIT": true}]"#, "on 24 / 7", ["24 / 7"]),
    (
      #"[{"IS_TITLE": true, "OP": "+"}, {"ORTH": "Forum"}]"#, "the Abidjan Border Forum met",
      ["Abidjan Border Forum"]
    ),
    (#"[{"LOWER": "the", "OP": "?"}, {"ORTH": "IOM"}]"#, "The IOM and IOM", ["The IOM", "IOM"]),
    (
      #"[{"ORTH": "a"}, {"ORTH": "b", "OP": "*"}, {"ORTH": "c"}]"#, "a c a b b c a b",
      ["a c", "a b b c"]
    ),
    (#"[{"ORTH": "a"}, {"ORTH": "b", "OP": "!"}]"#, "a b a c", ["a c"]),
    (#"[{"LENGTH": {">=": 3, "<": 5}, "IS_UPPER": true}]"#, "IO IOM UNHC UNHCR", ["IOM", "UNHC"]),
    (#"[{"LENGTH": 2}]"#, "é éé ééé", ["éé"]),
    (#"[{"LOWER": {"IN": ["forum", "summit"]}}]"#, "Forum or summit", ["Forum", "summit"]),
    (#"[{"ORTH": "x", "OP": "*"}]"#, "y", []),
    (#"[{"IS_PUNCT": true}, {"IS_ALPHA": true, "IS_LOWER": true}]"#, "( a ( A", ["( a"]),
    (#"[{"TEXT": "caf\u00e9"}]"#, "café", ["café"]),
    // The longest at each place, from left to right, without overlaps.
    (#"[{"ORTH": "a", "OP": "+"}]"#, "a a a b a", ["a a a", "a"]),
    (#"[{"ORTH": "a"}, {"ORTH": "a"}]"#, "a a a", ["a a"]),
    (#"[{"ORTH": "a"}, {"ORTH": "b", "OP": "?"}, {"ORTH": "b"}]"#, "a b a b b", ["a b", "a b b"]),
    (#"[{"ORTH": "a", "OP": "*"}, {"ORTH": "b"}]"#, "b a b a a b", ["b", "a b", "a a b"]),
    (#"[{"ORTH": "a", "OP": "?"}, {"ORTH": "b", "OP": "?"}]"#, "c a b c b", ["a b", "b"]),
    // A token that must not be there, but another must.
    (#"[{"ORTH": "not", "OP": "!"}, {"ORTH": "good"}]"#, "very good, not good", ["very good"]),
    (#"[{"ORTH": "a"}, {"IS_PUNCT": true, "OP": "!"}]"#, "a . a b a", ["a b"]),
    // Every condition of a place holds at once.
    (#"[{"IS_UPPER": true, "LENGTH": 3}]"#, "IOM Iom IO UNHCR", ["IOM"]),
    (#"[{"IS_TITLE": true, "LENGTH": {">": 3}}]"#, "Abc Abcd ABCD abcd", ["Abcd"]),
    (#"[{"IS_LOWER": true}]"#, "a B Cd eF 1", ["a"]),
    (#"[{"IS_UPPER": true}]"#, "A b IOM Iom", ["A", "IOM"]),
    (#"[{"IS_TITLE": true}]"#, "A Ab AB aB McD", ["A", "Ab"]),
    (#"[{"IS_DIGIT": true}]"#, "1 12 a1 1.5 x", ["1", "12"]),
    (#"[{"IS_DIGIT": false, "IS_PUNCT": false}]"#, "1 a .", ["a"]),
    (#"[{"IS_ALPHA": true}]"#, "ab a1 1 . é", ["ab", "é"]),
    (#"[{"IS_ALPHA": false}]"#, "ab a1 .", ["a1", "."]),
    (#"[{"IS_PUNCT": true}]"#, "a , b – c", [",", "–"]),
    // Lists of words, and the lengths that they may have.
    (#"[{"ORTH": {"IN": ["Forum", "Summit"]}}]"#, "Forum forum Summit", ["Forum", "Summit"]),
    (#"[{"LENGTH": {">=": 2, "<=": 3}}]"#, "a ab abc abcd", ["ab", "abc"]),
    (#"[{"LENGTH": {"==": 2}}]"#, "a ab abc", ["ab"]),
    (#"[{"LOWER": "café"}]"#, "CAFÉ Café cafe", ["CAFÉ", "Café"]),
    (#"[{"LOWER": "straße"}]"#, "Straße STRASSE", ["Straße"]),
    // Possessive endings are tokens of their own.
    (#"[{"ORTH": "Iran"}, {"ORTH": "’s"}]"#, "Iran’s plan", ["Iran’s"]),
    (#"[{"ORTH": "Iran’s"}]"#, "Iran’s plan", []),
  ]

  @Test(arguments: cases.indices)
  func `a pattern finds its longest match`(index: Int) throws {
    let (pattern, string, found) = Self.cases[index]
    let line = #"{"label": "X", "pattern": \#(pattern)}"#
    var builder = GazetteerBuilder()
    let patterns = try GazetteerList.readPatterns(Array(line.utf8), path: "p.jsonl", into: &builder)
    let text = TestText(string)
    var matches: [String] = []
    TokenPatternMatcher(patterns).forEachMatch(in: text.bytes, text.tokens, 0..<text.tokens.count) {
      tokens, _ in
      matches.append(String(decoding: text.bytes[text.tokens.span(tokens).range], as: UTF8.self))
    }
    #expect(matches == found)
  }

  @Test func `a pattern that is a string is a name as it is written`() throws {
    var builder = GazetteerBuilder()
    let line = #"{"label": "ORG", "pattern": "Red Cross", "id": "rc"}"#
    let patterns = try GazetteerList.readPatterns(Array(line.utf8), path: "p.jsonl", into: &builder)
    #expect(patterns.isEmpty)
    let matcher = GazetteerMatcher([try Gazetteer(image: builder.build())])
    #expect(TestText("Red Cross, RED CROSS").matches(of: matcher).map(\.text) == ["Red Cross"])
  }

  @Test func `all faults of a list are reported at once, each with its line`() {
    let lines = [
      #"{"label": "A", "pattern": "x"}"#, #"{"label": "A"}"#, #"{"pattern": "x"}"#, "[]", "{",
      #"{"label": "A", "pattern": [{"POS": "NOUN"}]}"#, #"{"label": "A", "pattern": []}"#,
      #"{"label": "A", "pattern": "x"}"#, #"{"label": "A", "pattern": [{"OP": "{2}"}]}"#,
      #"{"label": "A", "pattern": "\ud800"}"#,
      #"{"label": "A", "pattern": [{"LENGTH": {">": 3, "<": 2}}]}"#,
      String(repeating: "[", count: 100_000), #"{"label": "A", "pattern": "x", "kind": 1}"#,
      #"{"label": "A", "label": "B", "pattern": "x"}"#,
      #"{"label": "A", "pattern": "x", "id": 1.5}"#,
    ]
    var builder = GazetteerBuilder()
    let error = #expect(throws: DiagnosticError.self) {
      _ = try GazetteerList.readPatterns(
        Array(lines.joined(separator: "\n").utf8), path: "p.jsonl", into: &builder)
    }
    #expect(error?.diagnostics.map(\.line) == Array(2...15))
  }
}
