import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct ReferenceTests {
  private func document(_ text: String, published: String? = nil, field: String? = nil) throws
    -> Document
  {
    var fields: [Metadata.Field] = []
    if let field { fields.append(Metadata.Field(name: "date", json: [], string: field)) }
    var document = Document(
      id: "a", metadata: Metadata(fields: fields), sourceText: Array(text.utf8))
    document.published = published
    document.tokens = try DateFixture.tokens(document)
    return document
  }

  @Test(arguments: [
    "2022-11-24", "2022-11-24T10:00:00Z", "20221124", "Thu, 24 Nov 2022 10:00:00 GMT",
    "November 24, 2022", "24/11/2022",
  ])
  func `a metadata field is read however it spells its day`(field: String) throws {
    var document = try document("It happened yesterday.", field: field)
    try DateFixture.stage(["reference": .string("metadata.date")]).process(&document)
    #expect(document.dates.map(\.value) == ["2022-11-23"])
    #expect(document.dates.map(\.anchor) == [.reference])
    #expect(document.ledger.entries.isEmpty)
  }

  @Test func `a field that spells no day is marked, and the document's own date serves`() throws {
    var document = try document("It happened yesterday.", published: "2022-11-24", field: "soon")
    try DateFixture.stage(["reference": .string("metadata.date")]).process(&document)
    #expect(document.dates.map(\.value) == ["2022-11-23"])
    #expect(document.dates.map(\.anchor) == [.document])
    #expect(document.ledger.entries.map(\.rule) == ["reference-unparsed"])
    #expect(document.ledger.entries.map(\.stage) == ["dates"])
  }

  @Test(arguments: [
    "Lisbon, 14 March 2023 – The city opened a desk yesterday.",
    "LISBON, March 14, 2023 (Agency) -- The city opened a desk yesterday.",
    "14 March 2023 — The city opened a desk yesterday.",
  ])
  func `a dateline that opens the text is its reference`(text: String) throws {
    var dated = try document(text)
    try DateFixture.stage().process(&dated)
    #expect(dated.dates.map(\.value) == ["2023-03-14", "2023-03-13"])
    var given = try document(text)
    try DateFixture.stage(["reference": .string("2022-11-24")]).process(&given)
    #expect(given.dates.map(\.value) == ["2023-03-14", "2022-11-23"])
  }

  @Test(arguments: [
    "They met on 14 March 2023 – The city opened a desk yesterday.",
    "Lisbon, 14 March 2023, the city opened a desk yesterday.",
  ])
  func `a date in a sentence is no dateline`(text: String) throws {
    var document = try document(text)
    try DateFixture.stage().process(&document)
    #expect(document.dates.last?.value != "2023-03-13")
  }

  @Test func `a missing field is marked`() throws {
    var document = try document("It happened yesterday.")
    try DateFixture.stage(["reference": .string("metadata.date")]).process(&document)
    #expect(document.dates.map(\.value) == ["XXXX-XX-XX"])
    #expect(document.ledger.entries.map(\.rule) == ["reference-missing"])
  }

  @Test func `without a reference nothing is invented`() throws {
    var document = try document(
      "In 2016 it began. It ended on 19 September; last week it was over.")
    try DateFixture.stage(["reference": .string("none")]).process(&document)
    #expect(document.dates.map(\.timex) == ["2016", "XXXX-09-19", "PAST_REF"])
    #expect(document.dates.map(\.anchor) == [.explicit, .none, .none])
  }

  @Test(arguments: ["tomorrow", "2022-13-01", "metadata.", "24.11.2022"])
  func `a reference option that is none of its forms is refused`(text: String) {
    #expect(throws: DiagnosticError.self) { try DateFixture.stage(["reference": .string(text)]) }
  }

  @Test func `an unknown locale is refused`() {
    #expect(throws: DiagnosticError.self) {
      try DateFixture.stage(["locales": .strings(["en", "xx"])])
    }
    #expect(throws: DiagnosticError.self) {
      try DateFixture.stage(["locales": .strings(["../en"])])
    }
  }

  @Test func `a history takes its years from itself`() throws {
    let text =
      "The war began on 12 April 1861. In May 1862 it spread. On 3 July 1863 it turned. On 4 July the town fell. In December it froze."
    var document = try document(text, field: "2009-12-19")
    try DateFixture.stage(["reference": .string("metadata.date")]).process(&document)
    #expect(
      document.dates.map(\.value) == [
        "1861-04-12", "1862-05", "1863-07-03", "1863-07-04", "1863-12",
      ])
  }

  @Test func `a year in passing does not move a story on`() throws {
    let text =
      "On 10 March 1975 he opened the attack that was planned for 1976. The town fell on 11 March. In 1978 he wrote of it. In May he died."
    let document = try document(text)
    var read = document
    try DateFixture.stage().process(&read)
    #expect(
      read.dates.map(\.value) == ["1975-03-10", "1976", "1975-03-11", "1978", "1978-05"])
  }

  @Test func `only content zones are looked at unless asked`() throws {
    var document = try document("Posted on 3 May 2017.")
    document.paragraphs[0].zone = .footer
    try DateFixture.stage().process(&document)
    #expect(document.dates.isEmpty)
    try DateFixture.stage(["boilerplate": .flag(true)]).process(&document)
    #expect(document.dates.map(\.value) == ["2017-05-03"])
  }
}
