import Testing
import WinnowCore
import WinnowExtraction
import WinnowText

@Suite struct GazetteerMatcherTests {
  /// Each case: the names, with the matching of their case where it is not the usual one, a text, and what is found in it.
  static let cases: [(names: [GazetteerName], text: String, found: [String])] = [
    (
      [GazetteerName("Prague"), GazetteerName("Prague Process")], "the Prague Process in Prague",
      ["Prague Process", "Prague"]
    ),
    ([GazetteerName("Prague")], "prague PRAGUE Prague", ["PRAGUE", "Prague"]),
    ([GazetteerName("US")], "us US Us", ["US"]),
    ([GazetteerName("visa", caseMatching: .any)], "VISA Visa visa", ["VISA", "Visa", "visa"]),
    (
      [GazetteerName("Montréal")], "Montreal MONTRÉAL Montréal",
      ["Montreal", "MONTRÉAL", "Montréal"]
    ),
    ([GazetteerName("Montreal")], "Montréal", ["Montréal"]),
    ([GazetteerName("O'Brien County")], "O’Brien County", ["O’Brien County"]),
    (
      [GazetteerName("Trinidad and Tobago")], "TRINIDAD AND TOBAGO, Trinidad And Tobago",
      ["TRINIDAD AND TOBAGO", "Trinidad And Tobago"]
    ),
    ([GazetteerName("Trinidad and Tobago")], "Trinidad and tobago", []),
    ([GazetteerName("New York")], "New York’s", ["New York"]),
    ([GazetteerName("U.S.")], "the U.S. Army", ["U.S."]),
    (
      [
        GazetteerName("a b c d e f g h i", caseMatching: .any),
        GazetteerName("a b", caseMatching: .any),
      ],
      "a b c d e f g h i a b c", ["a b c d e f g h i", "a b"]
    ),
    (
      [GazetteerName("Guinea"), GazetteerName("Guinea-Bissau")], "Guinea-Bissau and Guinea",
      ["Guinea-Bissau", "Guinea"]
    ),
    ([GazetteerName("a a", caseMatching: .any)], "a a a a a", ["a a", "a a"]),
    ([GazetteerName("London")], "", []),
  ]

  @Test(arguments: cases.indices)
  func `the longest name at each place is found`(index: Int) throws {
    let (names, text, found) = Self.cases[index]
    let image = Gazetteer.compile([GazetteerEntry(label: "X", id: "x", names: names)])
    let matcher = GazetteerMatcher([try Gazetteer(image: image)])
    #expect(TestText(text).matches(of: matcher).map(\.text) == found)
  }

  @Test func `names of equal spelling are all given, in the order of the list`() throws {
    let entries = ["ca", "us", "uk"].map {
      GazetteerEntry(label: "PLACE", id: $0, names: [GazetteerName("Springfield")])
    }
    let gazetteer = try Gazetteer(image: Gazetteer.compile(entries))
    let matches = TestText("In Springfield.").matches(of: GazetteerMatcher([gazetteer]))
    #expect(matches.map(\.match.names) == [[0, 1, 2]])
    #expect(
      matches[0].match.names.map { gazetteer.id(ofEntry: gazetteer.entry(ofName: $0)) }
        == ["ca", "us", "uk"])
  }

  @Test func `a higher priority wins at equal length, the longer name always`() throws {
    let one = try Gazetteer(
      image: Gazetteer.compile([
        GazetteerEntry(
          label: "A", names: [GazetteerName("North Sea"), GazetteerName("Sea Eagle Club")])
      ]))
    let two = try Gazetteer(
      image: Gazetteer.compile([
        GazetteerEntry(label: "B", names: [GazetteerName("North Sea"), GazetteerName("Sea Eagle")])
      ]))
    func lists(_ matcher: GazetteerMatcher, _ text: String) -> [Int] {
      TestText(text).matches(of: matcher).map(\.match.list)
    }
    #expect(lists(GazetteerMatcher([one, two]), "North Sea") == [0])
    #expect(lists(GazetteerMatcher([one, two], priorities: [0, 1]), "North Sea") == [1])
    #expect(lists(GazetteerMatcher([one, two], priorities: [0, 1]), "Sea Eagle Club") == [0])
  }

  @Test func `names compiled with keys are found by the keys of the tokens`() throws {
    var builder = GazetteerBuilder(comparison: .keys)
    builder.beginEntry(label: "TOPIC", id: "labour-migration")
    builder.add("labour migration", keys: [11, 12])
    builder.add("migrant worker", keys: [13, 14])
    let gazetteer = try Gazetteer(image: builder.build())
    let text = TestText("Migrant workers and labour migration")
    let matcher = GazetteerMatcher([gazetteer])
    let matches = text.matches(of: matcher, keys: [13, 14, 0, 11, 12])
    #expect(matches.map(\.match.tokens) == [0..<2, 3..<5])
    #expect(
      matches.map { gazetteer.name($0.match.names[0]) } == ["migrant worker", "labour migration"])
    #expect(text.matches(of: matcher, keys: [13, 15, 0, 12, 11]).isEmpty)
  }

  @Test func `the table agrees with a slow comparison on generated lists and texts`() throws {
    for seed in 1...UInt64(10_000) {
      var generator = TestGenerator(seed: seed)
      let names = (0..<generator.number(1...12)).map { _ in
        GazetteerName(
          generator.phrase(1...4), caseMatching: generator.element(of: CaseMatching.allCases))
      }
      let text = TestText(generator.phrase(0...30))
      let image = Gazetteer.compile(names.map { GazetteerEntry(label: "X", names: [$0]) })
      let gazetteer = try Gazetteer(image: image)
      let fast = text.matches(of: GazetteerMatcher([gazetteer])).map(\.match)
      let slow = ReferenceMatcher(names).matches(in: text)
      #expect(fast == slow, "seed \(seed): \(names.map(\.text)) in \(text.string)")
    }
  }
}
