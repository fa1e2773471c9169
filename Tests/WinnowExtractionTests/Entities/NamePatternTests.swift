import Testing

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("He wrote to the Ministry of Justice today.", "ORG Ministry of Justice"),
    (
      "The Ministry of Foreign Affairs, African Cooperation and Moroccan Expatriates signed it.",
      "ORG Ministry of Foreign Affairs, African Cooperation and Moroccan Expatriates"
    ),
    ("She teaches at the University of Belgrade in Serbia.", "ORG University of Belgrade"),
    ("The Pakistani Red Crescent Society came.", "ORG Pakistani Red Crescent Society"),
    ("work of the Maldives Red Crescent was praised", "ORG Maldives Red Crescent"),
    (
      "the head of the Border and Coast Guard Authority spoke",
      "ORG Border and Coast Guard Authority"
    ),
    (
      "the Department of Border Affairs and Migration said",
      "ORG Department of Border Affairs and Migration"
    ),
    (
      "of the Czech Presidency of the Council of the European Union in",
      "ORG Czech Presidency of the Council of the European Union"
    ),
    ("Parties to the Lugano Convention met.", "INSTRUMENT Lugano Convention"),
    (
      "endorsed a Joint Declaration and Action Plan 2023-2027, which",
      "INSTRUMENT Joint Declaration and Action Plan 2023-2027"
    ),
    (
      "at the Fourth Prague Process Ministerial Conference, ministers",
      "EVENT Prague Process Ministerial Conference"
    ),
    ("first “Abidjan Border Forum” to strengthen", "EVENT Abidjan Border Forum"),
    ("the Rotterdam Process will go on", "PROGRAMME Rotterdam Process"),
    ("facilitated by the Anti-Trafficking Programme today", "PROGRAMME Anti-Trafficking Programme"),
    ("under the scope of the KOMPLEKS project, partners", "PROGRAMME KOMPLEKS"),
    ("The Dignified Identities project explored", "PROGRAMME Dignified Identities"),
    ("shares of Northwind Trading Co. Ltd. fell", "ORG Northwind Trading Co. Ltd."),
    ("the Freedonian Workers' Party won", "ORG Freedonian Workers' Party"),
  ])
  func `a name grows from its head`(text: String, mention: String) throws {
    #expect(try EntityProbe.mentions(text) == [mention])
  }

  @Test func `two names joined by a plural noun are both found`() throws {
    #expect(
      try EntityProbe.mentions("OBSERVE-CV and OCWAR-T projects promote policy")
        == ["PROGRAMME OBSERVE-CV", "PROGRAMME OCWAR-T"])
  }

  @Test(arguments: [
    "The conference gathered many.", "This Agreement is long.", "The Council will decide.",
    "In May the annual plan was made.", "Our Project began.", "the Russian Federation said so",
    "We crossed into the West Bank.", "Supporting Services", "the project of the year",
  ])
  func `common nouns and places make no name`(text: String) throws {
    #expect(try EntityProbe.mentions(text) == [])
  }
}
