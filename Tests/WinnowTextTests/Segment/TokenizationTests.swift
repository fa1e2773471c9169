import Testing
import WinnowCore

@testable import WinnowText

@Suite struct TokenizationTests {
  @Test(arguments: [
    "It works.| It does.", "Does it?| It does!| Good.",
    "Dr. Simon Missiri and Mr. Smith met Mrs. A. Noel Kramer in St. Louis.| They left.",
    "See No. 5 and pp. 12-14, Vol. II.| Then stop.", "He said no.| They agreed.",
    "The U.S. Senate met.| It is in the U.S.| The end.",
    "At 5 p.m. on Monday.| At 6 p.m.| They left.",
    "Acme Inc. said so.| We bought Acme Inc.| The price rose.",
    "e.g. this, i.e. that, etc. and more.| End.", "In Jan. 2020 it grew 2.5 percent.| 3 fell.",
    "“It works.”| He left.", "“Is it?” he asked.| Yes.", "He said (as usual.)| She left.",
    "(See below.)| Next one.", "He said: \"Go away.\"| She went.",
    "He paused... and went on.| End.",
    "He paused…| Then he left.", "1. First item.| 2. Second item.", "a. First.| b. Second.",
    "Visit example.com or mail a.b@c.org today.| Read report.final.pdf first.",
    "i have a dog.| he is nice.| really?| yes", "the region.|The rest", "Really?!| Yes!!!| No…",
    "Goal 10.7 of Resolution 70/1.| Next.", "J. R. R. Tolkien wrote it.| So it is.",
    "Generals J. Johnston and P. G. T. Beauregard met V. Ivanov.| They left.",
    "Plan B.| The rest.", "He lives in Mass.| The state is small.", "我们喜欢北京。|他也喜欢。",
    "क्या है।| हाँ।", "End of one.| ***| Next one.", "No end here", "the wall.1| The rest.", ".", "?!",
    "",
    "He met Gov. Smith, Sen. Jones and Prof. Dr. Meier.| Fine.",
    "Wait . . .| Done.",
    "What is 5 vs. 6?| Eleven.", "It is 5.| It was 4.",
  ])
  func `paragraphs are cut into sentences`(marked: String) throws {
    let text = marked.filter { $0 != "|" }
    let found = try Self.sentences(text).joined(separator: "|")
    let expected = marked.split(separator: "|").map { $0.drop { $0 == " " } }
    #expect(found == expected.joined(separator: "|"))
  }

  @Test(arguments: [
    "Kay Mann| 04/26/2001 07:17 AM| Will you be there?", "On 04/26/2001 07:17 AM| We met.",
    "Jane Doe <jane@example.org>| We met.", "Ask Jane Doe <jane@example.org> for more.",
    "Email: jane@example.org| here it is", "Best regards,| Jane Doe", "Thanks,| Jane",
    "I love her. :)| And him.", "Really? :-(| No.", "See it now at Example.Com today.",
    "... And so it went.", "One.| ? Two",
  ])
  func `mail is cut at stamps, addresses and closings`(marked: String) throws {
    let found = try Self.sentences(marked.filter { $0 != "|" }).joined(separator: "|")
    let expected = marked.split(separator: "|").map { $0.drop { $0 == " " } }
    #expect(found == expected.joined(separator: "|"))
  }

  @Test func `list items on their own lines are sentences`() throws {
    let found = try Self.sentences("We need:\n- more time\n- less noise\n1) water\n2) air")
    #expect(found == ["We need:", "- more time", "- less noise", "1) water", "2) air"])
  }

  @Test func `rules drawn with signs stand alone`() throws {
    let found = try Self.sentences("One ===== two _____ three")
    #expect(found == ["One", "=====", "two", "_____", "three"])
  }

  @Test func `abbreviations follow the language of the document`() throws {
    let text = "Das gilt z.B. Bei Regen bzw. Schnee nicht. Gut."
    #expect(try Self.sentences(text, language: "de").count == 2)
    #expect(try Self.sentences("Llegó el Sr. García. Bien.", language: "es").count == 2)
  }

  @Test(arguments: [
    (
      "de",
      "Am 3. Mai kam Dr. Müller z. B. nach Wien.| Er blieb bis ca. 5 Uhr.| „Gut.“| Dann ging er."
    ),
    ("de", "Sie kam im Jahr 1990.| Danach war sie am 12. Februar d. J. in Bonn."),
    ("fr", "M. Dupont est arrivé à 8 h.| Il a dit : « C’est bien. »| Puis il est parti."),
    ("es", "El Sr. Pérez llegó a las 8.| ¿Qué dijo?| ¡Nada!| La Dra. Ruiz vive aquí."),
    ("ru", "В 2020 г. А. С. Пушкин и др. поэты жили на ул. Мира.| Он писал.| См. стр. 5."),
    ("cs", "Pan Novák přišel 3. května např. v Praze.| Odešel v 5 hod.| Pak se vrátil."),
    ("sv", "Han kom den 3 maj bl.a. till Lund.| Sedan gick han t.ex. hem.| Dr. Berg stannade."),
    ("el", "Ο κ. Παπαδόπουλος ήρθε.| Τι είπε;"),
    ("pl", "Dnia 3. maja był np. w Łodzi.| Potem wrócił."),
    ("uk", "У 2020 р. Леся жила на вул. Миру.| Вона писала."),
    ("fi", "Hän tuli 3. toukokuuta esim. Turkuun.| Sitten hän lähti."),
    ("tr", "Dr. Ak 3. kez örn. Bursa’ya gitti.| Sonra döndü."),
  ])
  func `abbreviations and ordinals of many languages end no sentence`(
    language: String, marked: String
  ) throws {
    let text = marked.filter { $0 != "|" }
    var document = Document(id: "a", sourceText: Array(text.utf8))
    document.language = language
    try Tokenization().process(&document)
    let found = document.sentences.map {
      String(decoding: document.text[$0.range], as: UTF8.self)
    }
    #expect(found == marked.split(separator: "|").map { String($0.drop { $0 == " " }) })
  }

  @Test func `abbreviations follow the language of the paragraph`() throws {
    let german = "Wir treffen uns ca. Montag."
    var document = Document(id: "a", sourceText: Array("It is so.\n\n\(german)\n\n1.".utf8))
    document.language = "en"
    document.paragraphs[0].language = "en"
    document.paragraphs[1].language = "de"
    document.paragraphs[2].language = "und"
    try Tokenization().process(&document)
    let last = document.sentences[1].range
    #expect(document.sentences.count == 3)
    #expect(String(decoding: document.text[last], as: UTF8.self) == german)
  }

  @Test func `the first token of each sentence is marked`() throws {
    var document = Document(id: "a", sourceText: Array("One two. Three.\n\nFour".utf8))
    try Tokenization().process(&document)
    let marked = document.tokens.traits.map { $0.contains(.sentenceStart) }
    #expect(marked == [true, false, false, true, false, true])
    #expect(document.sentences == [TextSpan(0..<8), TextSpan(9..<15), TextSpan(17..<21)])
  }

  @Test func `every token lies in one sentence, and sentences in paragraphs`() throws {
    var generator = TextGenerator(seed: 7)
    for round in 0..<300 {
      let text = generator.text(pieces: 60) + "\n\n" + generator.text(pieces: 60)
      var document = Document(id: "a", sourceText: Array(text.utf8))
      try Tokenization().process(&document)
      let covered = document.sentences.flatMap { Array(document.tokens.indices(in: $0)) }
      #expect(covered == Array(0..<document.tokens.count), "round \(round): \(text)")
      for sentence in document.sentences {
        #expect(document.paragraphs.contains { $0.span.contains(sentence) }, "round \(round)")
      }
    }
  }

  @Test func `long runs of one mark take linear time`() throws {
    for mark in [
      ".", "?", "\"", ")", "*", "= ", ". ", "A. ", "\n- ", "'s", "@", "1:", "1/", "a@b ", ":) ",
      "<",
    ] {
      var document = Document(
        id: "a", sourceText: Array(String(repeating: mark, count: 6_000).utf8))
      try Tokenization().process(&document)
      #expect(!document.sentences.isEmpty)
    }
  }

  static func sentences(_ text: String, language: String? = nil) throws -> [String] {
    var document = Document(id: "a", sourceText: Array(text.utf8))
    document.language = language
    try Tokenization().process(&document)
    return document.sentences.map { String(decoding: document.text[$0.range], as: UTF8.self) }
  }
}
