import Testing
import WinnowCore

@Suite struct AcronymDefinitionTests {
  private func found(_ text: String) throws -> [String] {
    let document = try EntityProbe.document(text)
    return document.entities.map {
      "\($0.label) \(EntityProbe.text(of: $0, in: document)) = \($0.id)"
    }
  }

  @Test func `a definition holds for the whole document, before it too`() throws {
    #expect(
      try found("The XRTC met.\n\nThe Xenial Regional Training Centre (XRTC) is new. XRTC’s plan.")
        == [
          "ORG XRTC = xenial-regional-training-centre",
          "ORG Xenial Regional Training Centre = xenial-regional-training-centre",
          "ORG XRTC = xenial-regional-training-centre",
          "ORG XRTC = xenial-regional-training-centre",
        ])
  }

  @Test func `a quoted name is taken whole, and the noun beside it says what it is`() throws {
    #expect(
      try found(
        "CareFor workshop\n\nthe project “Capacity for a Rights-Based Reception System for Moldova” (CareFor) to exchange"
      ) == [
        "PROGRAMME CareFor = capacity-for-a-rights-based-reception-system-for-moldova",
        "PROGRAMME Capacity for a Rights-Based Reception System for Moldova = capacity-for-a-rights-based-reception-system-for-moldova",
        "PROGRAMME CareFor = capacity-for-a-rights-based-reception-system-for-moldova",
      ])
  }

  @Test func `the short form may go before`() throws {
    #expect(
      try found("KBX (Kestrel Border Exchange) opened. KBX grew.") == [
        "ORG KBX = kestrel-border-exchange",
        "ORG Kestrel Border Exchange = kestrel-border-exchange",
        "ORG KBX = kestrel-border-exchange",
      ])
  }

  @Test func `the first word and initials stand for a full name`() throws {
    #expect(
      try found("The Azerbaijan Red Crescent Society (AzRC) said. The Azerbaijan RC was doing.")
        .last
        == "ORG Azerbaijan RC = azerbaijan-red-crescent-society")
  }

  @Test func `a listed name keeps the list's identifier`() throws {
    #expect(
      try found("the Global Compact for Safe, Orderly and Regular Migration (GCM) and the GCM") == [
        "INSTRUMENT Global Compact for Safe, Orderly and Regular Migration = gcm",
        "INSTRUMENT GCM = gcm", "INSTRUMENT GCM = gcm",
      ])
  }

  @Test(arguments: [
    "standard operating procedures (SOPs) and SOPs", "Bosnia and Herzegovina (BiH) and BiH",
    "a note (see Annex II) there", "(ABC)", "() and ( )", "Nothing (",
  ])
  func `common nouns, places and other brackets define nothing`(text: String) throws {
    #expect(try found(text) == [])
  }

  @Test(arguments: [
    ("the Xenial Regional Training Centre (XRTC) met", "XRTC", "xenial-regional-training-centre"),
    ("the Xenial Training Centre on Ewes (XTCE) met", "XTCE", "xenial-training-centre-on-ewes"),
    ("the Xenial Centre for Ewes and Rams (XCER) met", "XCER", "xenial-centre-for-ewes-and-rams"),
    ("the Xenial Ewes Programmes (XEPs) met", "XEPs", "xenial-ewes-programmes"),
    ("the Xenial Ewe-Ram Centre (XERC) met", "XERC", "xenial-ewe-ram-centre"),
    ("the Xenial Ewes’ Centre (XEC) met", "XEC", "xenial-ewes-centre"),
    (
      "the Xenial Centre of Ewes, Rams and Lambs (XCERL) met", "XCERL",
      "xenial-centre-of-ewes-rams-and-lambs"
    ),
    // The short form first.
    ("XRTC (Xenial Regional Training Centre) met", "XRTC", "xenial-regional-training-centre"),
    // A quoted name.
    ("the project “Xenial Ewes for All” (XENA) met", "XENA", "xenial-ewes-for-all"),
  ])
  func `a short form in brackets is defined by the words before it`(
    text: String, short: String, id: String
  ) throws {
    let document = try EntityProbe.document("\(text).\n\nThen \(short) came.")
    let last = document.entities.last
    #expect(last.map { EntityProbe.text(of: $0, in: document) } == short)
    #expect(last?.id == id)
  }

  @Test(arguments: [
    // Letters that the words have not, and no capitals.
    "the Xenial Training Centre (QWZ) met", "the xenial training centre (XTC) met",
    "the Xenial Training Centre (xtc) met",
    "the Xenial Training Centre (X) met", "the Xenial Training Centre (see below) met",
    "the Xenial Training Centre (2022) met",
    // Too long, not closed, not beside it.
    "the Xenial Training Centre (XTC and many other words of it) met",
    "the Xenial Training Centre (XTC met",
    "the Xenial Training Centre. (XTC) met", "the Xenial Training Centre [XTC] met",
  ])
  func `other words in brackets are not`(text: String) throws {
    let document = try EntityProbe.document("\(text).\n\nThen XTC, QWZ and XTC came.")
    #expect(!document.entities.contains { $0.rule == "acronym" })
  }
}
