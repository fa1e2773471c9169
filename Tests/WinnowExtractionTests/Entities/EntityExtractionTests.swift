import Testing
import WinnowCore
import WinnowExtraction

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct EntityExtractionTests {
  private func laws(_ text: String) throws {
    let document = try EntityProbe.document(text)
    var end: UInt32 = 0
    for entity in document.entities {
      #expect(entity.span.start >= end && entity.span.end > entity.span.start)
      #expect(document.paragraphs.contains { $0.span.contains(entity.span) })
      #expect(!entity.id.isEmpty || !entity.name.utf8.contains { $0 < 128 && $0 > 64 })
      #expect(!entity.label.isEmpty && !entity.rule.isEmpty && !entity.name.isEmpty)
      end = entity.span.end
    }
  }

  @Test(arguments: [
    "", "A", ".", "((((((((((", "“”“”““", "\n\n\n", "Ministry of", "of of of", "Dr.", "Dr. ",
    "said",
    "A/A/A/A/", "X (", "X (Y", "X (YZ", "President", "J. J. J. J.", "the project “", "Mr Mr Mr Mr",
    "Ministry of the", "COM(2013)", "Regulation (EU) No", "-", "Bank-", "- Bank of - and, -",
  ])
  func `odd texts do no harm`(text: String) throws { try laws(text) }

  @Test(arguments: [
    "A", "A ", "Bank of ", "Dr. ", "(AB) ", "“", "Ministry, ", "van ", "A/1/", "Jan-",
    "X Council and ",
  ])
  func `long texts of one thing do no harm`(unit: String) throws {
    try laws(String(repeating: unit, count: 20_000 / unit.utf8.count))
  }

  @Test func `random words keep the laws`() throws {
    let units = [
      "Ministry", "of", "the", "Dr", ".", "John", "Smith", "(", ")", "“", "”", "IOM", "and", ",",
      "Council",
      "2017", "-", "/", "A", "project", "said", "Paris", "’s", "Director", ":", "Conference",
      "\n\n", "van",
    ]
    for seed in UInt64(1)...40 {
      var state = seed
      var text = ""
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += units[Int(state >> 33) % units.count] + ((state >> 20) % 3 == 0 ? "" : " ")
      }
      try laws(text)
    }
  }

  @Test func `navigation and footers are looked at on request only`() throws {
    var document = Document(id: "a", sourceText: Array("UNICEF met.\n\nAbout UNICEF".utf8))
    document.tokens = try EntityProbe.document("UNICEF met.\n\nAbout UNICEF").tokens
    document.paragraphs[1].zone = .navigation
    try EntityProbe.stage.get().process(&document)
    #expect(document.entities.count == 1)
    let all = try EntityExtraction(
      options: StageOptions(EntityExtraction.declaration, ["boilerplate": .flag(true)]))
    try all.process(&document)
    #expect(document.entities.count == 2)
  }

  @Test func `each kind of rule can be switched off`() throws {
    let text = "Dr. Jane Roe of the Ministry of Peace (MOP) met UNICEF. MOP won."
    for (option, left) in [
      ("persons", ["Ministry of Peace", "MOP", "UNICEF", "MOP"]),
      ("patterns", ["Jane Roe", "Ministry of Peace", "MOP", "UNICEF", "MOP"]),
      ("acronyms", ["Jane Roe", "Ministry of Peace", "UNICEF"]),
    ] {
      let stage = try EntityExtraction(
        options: StageOptions(EntityExtraction.declaration, [option: .flag(false)]))
      let document = try EntityProbe.document(text, with: stage)
      #expect(document.entities.map { EntityProbe.text(of: $0, in: document) } == left, "\(option)")
    }
  }

  @Test func `a user's list wins and gives its own label`() throws {
    let path = "/tmp/winnow-entities-\(getpid()).tsv"
    let list = "Prague Process\tDIALOGUE\tpp\tPP|the Process\nSea Eye\tSHIP\n"
    let file = try #require(fopen(path, "w"))
    fputs(list, file)
    fclose(file)
    defer { unlink(path) }
    let stage = try EntityExtraction(
      options: StageOptions(
        EntityExtraction.declaration,
        ["gazetteers": .strings(["builtin/organizations", "builtin/programmes", path])]))
    let document = try EntityProbe.document(
      "The Prague Process (PP) and IOM on Sea Eye.", with: stage)
    #expect(document.entities.map(\.label) == ["DIALOGUE", "DIALOGUE", "ORG", "SHIP"])
    #expect(document.entities.map(\.id) == ["pp", "pp", "iom", "sea-eye"])
    #expect(document.entities.first?.rule == "user-list")
  }

  @Test func `a list of patterns for spaCy's EntityRuler works as well`() throws {
    let path = "/tmp/winnow-entities-\(getpid()).jsonl"
    let list = """
      {"label": "VESSEL", "pattern": [{"ORTH": "MV"}, {"IS_TITLE": true, "OP": "+"}], "id": "vessel"}
      {"label": "ORG", "pattern": "sea-watch", "id": "sea-watch"}

      """
    let file = try #require(fopen(path, "w"))
    fputs(list, file)
    fclose(file)
    defer { unlink(path) }
    let stage = try EntityExtraction(
      options: StageOptions(EntityExtraction.declaration, ["gazetteers": .strings([path])]))
    let document = try EntityProbe.document("The MV Ocean Viking met sea-watch.", with: stage)
    #expect(
      document.entities.map { "\($0.label) \(EntityProbe.text(of: $0, in: document)) \($0.id)" }
        == ["VESSEL MV Ocean Viking vessel", "ORG sea-watch sea-watch"])
    #expect(document.entities.map(\.rule) == ["user-pattern", "user-list"])
  }

  @Test func `a broken list is reported with its lines`() {
    #expect(throws: DiagnosticError.self) {
      try EntityExtraction(
        options: StageOptions(
          EntityExtraction.declaration, ["gazetteers": .strings(["/nowhere/list.tsv"])]))
    }
  }
}
