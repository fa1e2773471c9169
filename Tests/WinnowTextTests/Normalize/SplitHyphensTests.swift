import Testing

@testable import WinnowText

@Suite struct SplitHyphensTests {
  private func joined(_ text: String) throws -> String {
    try NormalizationProbe.text(text, only: "hyphens")
  }

  @Test(arguments: [
    // A word that was broken.
    ("trust in human- itarian action", "trust in humanitarian action"),
    ("the collab- oration of", "the collaboration of"),
    ("they were collab- orating", "they were collaborating"),
    ("their devel- opment", "their development"), ("a Gov- ernment of", "a Government of"),
    ("this environ- mental plan", "this environmental plan"), ("the deci- sion.", "the decision."),
    // Two names.
    ("the Secretary- General said", "the Secretary-General said"),
    ("the Euro- Atlantic ties", "the Euro-Atlantic ties"),
    ("the North- South line", "the North-South line"),
    ("of Bosnia- Herzegovina.", "of Bosnia-Herzegovina."),
    ("by Jean- Luc Petit", "by Jean-Luc Petit"), ("Mr Baden- Powell", "Mr Baden-Powell"),
    // A prefix that is written with a hyphen.
    ("the post- conflict years", "the post-conflict years"),
    ("a well- known man", "a well-known man"),
    ("a self- made man", "a self-made man"), ("a high- level meeting", "a high-level meeting"),
    ("the long- term plan", "the long-term plan"),
  ])
  func `a word that was parted behind its hyphen is joined`(text: String, expected: String) throws {
    #expect(try joined(text) == expected)
  }

  @Test(arguments: [
    // A part left out.
    "pre- and post-war", "two- to three-year", "short- or long-term", "the Vor- und Nachteile",
    "in- and outside",
    "the Pre- And Post-War Years", "macro- et micro-économie",
    // A dash.
    "LONDON- The minister", "Paris- It rained", "in Paris- The rain fell", "in Rome- He left",
    "the plan- agreed by all",
    "He left- Then it rained", "he left- And came back", "the mill- which is old",
    // What begins a line.
    "Lon- don fell", "one\nhuman- itarian",
    // Numbers, single letters and other marks.
    "pre- 1990", "a- b", "x- ray", "the A- Team", "20- year", "word - word", "word -word",
    "word-word", "word--word",
    "human-  itarian", "human-\nitarian", "the 5- star hotel",
    // A compound that goes on.
    "the mother- in-law", "up- to-date",
    "", "-", "- ", "a- ",
  ])
  func `other hyphens before a space stay`(text: String) throws {
    #expect(try joined(text) == text)
  }
}
