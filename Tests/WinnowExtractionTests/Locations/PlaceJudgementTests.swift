import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct PlaceJudgementTests {
  private func texts(_ text: String) throws -> [String] {
    try LocationTests.mentions(text).map(\.text)
  }

  @Test(arguments: [
    // Titles, initials and first names before it.
    "Mr London spoke.", "Mrs. Bristol spoke.", "Dr. London spoke.", "President London spoke.",
    "J. London spoke.", "J London spoke.",
    "Jack London wrote it.", "Anna Paris sang.",
    // A first name that is a town as well, before a surname.
    "Louise Smith spoke.", "Marina Smith spoke.", "Marina Silva spoke.",
    // A person that was named before.
    "Jack Bristol came. Bristol left.", "Mr Bristol came. Bristol left.",
    // Money, languages and a virus.
    "It costs US$ 5.", "He speaks French.", "She learns Czech.",
    "in English and in French", "West Nile is a virus.",
    // Common words that are towns, and short ones.
    "The Plan is good.", "Union members met.", "Police came.", "the Secretary spoke",
    "Red is a colour.", "In May it rained.", "On Monday",
    "the Police of the town",
    // A small town of which nothing speaks.
    "He came from Lendava.",
  ])
  func `homonyms of places are none`(text: String) throws { #expect(try texts(text) == []) }

  @Test(arguments: [
    ("in London", ["London"]), ("London was dark.", ["London"]), ("the London police", ["London"]),
    ("Greater London grew.", ["Greater London"]),
    ("the Mayor of London", ["London"]), ("Paris is large.", ["Paris"]),
    ("He left Bristol.", ["Bristol"]), ("near Szeged", ["Szeged"]),
    ("Jack London wrote of Paris.", ["Paris"]), ("London’s streets", ["London"]),
    ("PARIS is large, as we all know", ["PARIS"]),
    // A preposition before a word that is a town.
    ("She lives in Union, N.J., now.", ["Union", "N.J."]),
    ("She lives in Marina, Calif., now.", ["Marina", "Calif."]),
    // People and things by the name of their country.
    ("the French people", ["French"]), ("Polish experts came.", ["Polish"]),
    ("the Czech town", ["Czech"]),
    // Where the country is spoken of, a small town counts.
    ("Slovenia: he came from Lendava.", ["Slovenia", "Lendava"]), ("the Nile is long", ["Nile"]),
    // The place of a news item.
    ("LONDON — The bridge fell.", ["LONDON"]), ("Bristol - The bridge fell.", ["Bristol"]),
    ("PARIS -- The bridge fell.", ["PARIS"]),
  ])
  func `places stay`(text: String, expected: [String]) throws {
    #expect(try texts(text) == expected)
  }

  @Test(
    arguments: [
      ("the London Conference", "EVENT"), ("the Prague Process", "EVENT"),
      ("the Paris Agreement", "INSTRUMENT"), ("the Vienna Convention", "INSTRUMENT"),
      ("the London School of Ewes", "ORG"), ("the University of Belgrade", "ORG"),
      ("the Bristol Times", "ORG"), ("Qwertzu London won.", "ORG"),
      ("the Vienna Airport", nil), ("in London", nil), ("the London people", nil),
    ] as [(String, String?)])
  func `a place inside a longer name has the label of that name`(text: String, label: String?)
    throws
  {
    let found = try LocationTests.mentions(text).filter { $0.mention.rule == "gazetteer" }
    #expect(found.allSatisfy { $0.mention.inside == label })
  }
}
