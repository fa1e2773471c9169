import Testing
import WinnowCore

@Suite struct PersonPatternsTests {
  @Test(arguments: [
    ("The Regional Director, Dr. Simon Missiri held the speech.", ["Simon Missiri"]),
    ("H.E. Fouad Yazourh signed it.", ["Fouad Yazourh"]),
    (
      "Deputy Director, Mr Elhkan Rahimov, Sr Migration Officer, Borbala Bodolai",
      ["Elhkan Rahimov", "Borbala Bodolai"]
    ),
    ("the Director General, Michael Spindelegger, and the Ambassador", ["Michael Spindelegger"]),
    ("the Coordinator, Xyla Qwertz, spoke", ["Xyla Qwertz"]),
    ("Moderator: Marina Manke, Head, Labour Division", ["Marina Manke"]),
    ("Jean-Baptiste MATTEI opened the session.", ["Jean-Baptiste MATTEI"]),
    (
      "Coordinator for the Western Balkans Peter Van der Auweraert opening",
      ["Peter Van der Auweraert"]
    ),
    ("We met Jasmina Dimishkovska-Rajovska there.", ["Jasmina Dimishkovska-Rajovska"]),
    ("Lt. Gen. Stephen J. Townsend took command.", ["Stephen J. Townsend"]),
    ("V. K. Choudhry wrote that.", ["V. K. Choudhry"]),
    ("President Hollande said no.", ["Hollande"]),
    ("“It is good,” said Gwendolen Fairfax.", ["Gwendolen Fairfax"]),
  ])
  func `titles, roles, first names and verbs of saying show persons`(
    text: String, persons: [String]
  ) throws {
    #expect(try EntityProbe.texts("PERSON", text) == persons)
  }

  @Test(arguments: [
    "They flew to San Diego and Virginia Beach.", "in March and April in Paris",
    "The President Office was closed.", "He said Paris was far.", "Will Congress act?",
    "Mark the date.", "the Prime Minister spoke", "Dear Sir or Madam", "Grant funding is late.",
  ])
  func `places, months and words are no persons`(text: String) throws {
    #expect(try EntityProbe.texts("PERSON", text) == [])
  }

  @Test func `a surname later is the same person`() throws {
    let document = try EntityProbe.document(
      "Chief of Mission, Vladimir Gjorgjiev spoke.\n\n“It works,” said Gjorgjiev.")
    #expect(document.entities.map(\.id) == ["vladimir-gjorgjiev", "vladimir-gjorgjiev"])
    #expect(document.entities.map(\.name) == ["Vladimir Gjorgjiev", "Vladimir Gjorgjiev"])
    #expect(document.entities.last?.rule == "surname")
  }

  @Test func `of two with one surname the last before it is meant`() throws {
    let document = try EntityProbe.document(
      "Edin Dacic spoke. Dacic agreed. Dragan Dacic came. Dacic left.")
    #expect(
      document.entities.map(\.id) == ["edin-dacic", "edin-dacic", "dragan-dacic", "dragan-dacic"])
  }
}
