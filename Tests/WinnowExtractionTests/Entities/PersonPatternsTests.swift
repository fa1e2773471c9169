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

  @Test(arguments: [
    "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Dame", "Lady", "Sheikh",
    "Ayatollah", "Imam", "Rev", "Reverend",
    "Father", "Sister", "Rabbi", "Herr", "Frau", "Monsieur", "Madame", "Lt", "Gen", "Col", "Maj",
    "Capt", "Sgt", "Lieutenant",
    "Colonel", "Major", "Sergeant", "Admiral", "Captain",
  ])
  func `behind a form of address stands a person`(title: String) throws {
    #expect(
      try EntityProbe.texts("PERSON", "We met \(title) Gwendolen Fairfax there.") == [
        "Gwendolen Fairfax"
      ])
    #expect(
      try EntityProbe.texts("PERSON", "We met \(title). Gwendolen Fairfax there.") == [
        "Gwendolen Fairfax"
      ])
    #expect(try EntityProbe.texts("PERSON", "We met \(title) Qwertzu there.") == ["Qwertzu"])
    #expect(try EntityProbe.texts("PERSON", "We met \(title.lowercased()) qwertzu there.") == [])
  }

  @Test(arguments: [
    "President", "Chancellor", "Minister", "Prime Minister", "Senator", "Governor", "Mayor",
    "Ambassador", "Secretary", "King", "Prince", "Emperor", "Judge", "Commissioner", "Director",
    "Chairman", "Spokesperson",
    "Bishop", "Cardinal",
    "Lt. Gen.", "Chief Inspector",
  ])
  func `behind an office stands a person`(office: String) throws {
    #expect(
      try EntityProbe.texts("PERSON", "There \(office) Gwendolen Fairfax spoke.") == [
        "Gwendolen Fairfax"
      ])
    #expect(try EntityProbe.texts("PERSON", "There \(office) Qwertzu spoke.") == ["Qwertzu"])
    #expect(try EntityProbe.texts("PERSON", "There the \(office) spoke.") == [])
  }

  @Test(arguments: [
    // Verbs of saying, on either side.
    ("“Yes,” said Gwendolen Fairfax.", ["Gwendolen Fairfax"]),
    ("Gwendolen Fairfax said yes.", ["Gwendolen Fairfax"]),
    ("“Yes,” Qwertzu told us.", ["Qwertzu"]), ("Qwertzu Asdfgh explained it.", ["Qwertzu Asdfgh"]),
    ("“Yes,” added J. Qwertzu.", ["J. Qwertzu"]),
    // Roles behind a comma and before one.
    ("Qwertzu Asdfgh, Director of the mill, came.", ["Qwertzu Asdfgh"]),
    ("Qwertzu Asdfgh, Deputy Minister, came.", ["Qwertzu Asdfgh"]),
    ("the Head of the mill, Qwertzu Asdfgh, came", []),
    ("the Director, Qwertzu Asdfgh, came", ["Qwertzu Asdfgh"]),
    ("Speakers: Qwertzu Asdfgh and others", ["Qwertzu Asdfgh"]),
    // Initials.
    ("It was J. R. Qwertzu who came.", ["J. R. Qwertzu"]),
    // Particles, hyphens and endings.
    ("We met Mr van der Qwertzu there.", ["van der Qwertzu"]),
    ("We met Dr. Qwertzu-Asdfgh there.", ["Qwertzu-Asdfgh"]),
    ("It was Dr. Qwertzu’s house.", ["Qwertzu"]),
  ])
  func `verbs, roles and initials show persons`(text: String, persons: [String]) throws {
    #expect(try EntityProbe.texts("PERSON", text) == persons)
  }

  @Test(arguments: [
    // Offices and titles without a name.
    "the President said so", "The Minister came.", "Mr and Mrs", "Dr. ",
    "the Director General came", "Dear Sir", "Prime Minister Office",
    "President of the Council", "the Secretary of State", "the Chief of Mission",
    // Months, days and words that are first names too.
    "It was in April.", "See you in June", "On Monday he came late.", "Mark my words.",
    "Grace is needed.",
    "Rose prices fell.", "Hope is left.",
    // Ordinary words before and behind a verb of saying.
    "The report said so.", "“Yes,” said the man.", "Nobody said so.", "It said: no.",
    "Reuters said so.",
    // One initial behind a sentence.
    "It is vitamin C. Qwertzu came.", "See plan B. Then go.",
  ])
  func `words with a capital are no persons by that alone`(text: String) throws {
    #expect(try EntityProbe.texts("PERSON", text) == [])
  }
}
