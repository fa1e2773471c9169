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
}
