import Testing

@testable import WinnowCore

/// Options by their keys: what is read, and what counts as not given.
@Suite struct OptionKeyTests {
  private enum Color: String, CaseIterable { case red, green, blue }

  private static let flag = OptionKey.flag("flag", "", default: true)
  private static let count = OptionKey.integer("count", "", in: 0...9, default: 3)
  private static let limit = OptionKey<Int?>.integer("limit", "", in: 1...9)
  private static let score = OptionKey.number("score", "", in: 0...1, default: 0.5)
  private static let name = OptionKey.string("name", "", default: "n")
  private static let place = OptionKey<String?>.string("place", "")
  private static let lists = OptionKey.strings("lists", "", default: ["a"])
  private static let color = OptionKey.choice("color", "", default: Color.green)
  private static let colors = OptionKey.choices("colors", "", default: Color.allCases)
  private static let inner = OptionKey.section("inner", "", [count])
  private static let maybe = OptionKey<StageOptions?>.mapping("maybe", "", [count])
  private static let all: [any DeclaredOption] = [
    flag, count, limit, score, name, place, lists, color, colors, inner, maybe,
  ]
  private let options = StageOptions(all.map(\.option))

  @Test func `what is not given has its default`() {
    #expect(options[Self.flag] && options[Self.count] == 3 && options[Self.limit] == nil)
    #expect(options[Self.score] == 0.5 && options[Self.name] == "n" && options[Self.place] == nil)
    #expect(options[Self.lists] == ["a"] && options[Self.color] == .green)
    #expect(options[Self.colors] == [.red, .green, .blue])
    #expect(options[Self.inner][Self.count] == 3 && options[Self.maybe] == nil)
  }

  @Test func `what is set comes back`() {
    let set =
      options
      .setting(Self.flag, false).setting(Self.count, 7).setting(Self.limit, 2)
      .setting(Self.score, 0.25).setting(Self.name, "m").setting(Self.place, "p")
      .setting(Self.lists, []).setting(Self.color, .blue).setting(Self.colors, [.blue, .red])
      .setting(Self.inner, StageOptions([Self.count.option]).setting(Self.count, 9))
      .setting(Self.maybe, StageOptions([Self.count.option]))
    #expect(!set[Self.flag] && set[Self.count] == 7 && set[Self.limit] == 2)
    #expect(set[Self.score] == 0.25 && set[Self.name] == "m" && set[Self.place] == "p")
    #expect(set[Self.lists] == [] && set[Self.color] == .blue)
    // In the order of the enumeration, whatever the order given.
    #expect(set[Self.colors] == [.red, .blue])
    #expect(set[Self.inner][Self.count] == 9 && set[Self.maybe]?[Self.count] == 3)
    #expect(set.setting(Self.limit, nil)[Self.limit] == nil)
  }

  @Test func `a value of another type counts as not given`() {
    let wrong = StageOptions(
      Self.all.map(\.option),
      [
        "flag": .string("yes"), "count": .number(2), "name": .flag(true), "color": .string("pink"),
        "lists": .string("b"), "score": .integer(1),
      ])
    #expect(wrong[Self.flag] && wrong[Self.count] == 3 && wrong[Self.name] == "n")
    #expect(wrong[Self.color] == .green && wrong[Self.lists] == ["a"])
    // A whole number is a number.
    #expect(wrong[Self.score] == 1)
  }
}
