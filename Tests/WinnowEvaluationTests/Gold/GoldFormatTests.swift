import Testing
import WinnowPipeline
import WinnowTestSupport

@testable import WinnowEvaluation

/// One text in every format: `😀 Ana met Bo in Oslo.` with a character beyond U+FFFF before the spans.
@Suite struct GoldFormatTests {
  private static let text = "😀 Ana met Bo in Oslo."
  /// By hand: code points count the face once, UTF-16 units twice.
  private static let files: [(name: String, content: String)] = [
    (
      "a.jsonl",
      #"{"id":"a","text":"😀 Ana met Bo in Oslo.","entities":[{"start":2,"end":5,"text":"Ana","label":"PERSON"},{"start":10,"end":12,"label":"PERSON"}],"locations":[{"start":16,"end":20,"text":"Oslo"}]}"#
    ),
    (
      "doccano.jsonl",
      #"{"id":7,"text":"😀 Ana met Bo in Oslo.","label":[[3,6,"PERSON"],[11,13,"PERSON"],[17,21,"LOC"]]}"#
    ),
    (
      "studio.json",
      #"[{"id":1,"data":{"text":"😀 Ana met Bo in Oslo."},"annotations":[{"was_cancelled":false,"result":[{"type":"labels","value":{"start":3,"end":6,"text":"Ana","labels":["PERSON"]}},{"type":"labels","value":{"start":11,"end":13,"text":"Bo","labels":["PERSON"]}},{"type":"labels","value":{"start":17,"end":21,"text":"Oslo","labels":["LOC"]}}]}]}]"#
    ),
    (
      "prodigy.jsonl",
      #"{"text":"😀 Ana met Bo in Oslo.","answer":"accept","spans":[{"start":2,"end":5,"label":"PERSON"},{"start":10,"end":12,"label":"PERSON"},{"start":16,"end":20,"label":"GPE"}]}"#
    ),
    (
      "spacy.jsonl",
      #"{"text":"😀 Ana met Bo in Oslo.","entities":[[2,5,"PERSON"],[10,12,"PERSON"],[16,20,"LOC"]]}"#
    ),
    (
      "pair.jsonl",
      #"["😀 Ana met Bo in Oslo.",{"entities":[[2,5,"PERSON"],[10,12,"PERSON"],[16,20,"LOC"]]}]"#
    ),
  ]

  @Test(arguments: files.indices)
  func `every format gives the same spans`(index: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.files[index].name, Self.files[index].content)
    let gold = try GoldReader.read([path], GoldOptions(map: LabelMap()))
    try Self.check(gold)
  }

  @Test func `brat pairs its text and its annotations`() throws {
    let folder = try TemporaryFolder()
    try folder.write("d/x.txt", Self.text)
    try folder.write(
      "d/x.ann",
      "T1\tPERSON 2 5\tAna\nT2\tPERSON 10 12\tBo\nR1\tmet Arg1:T1 Arg2:T2\nT3\tLOC 16 20\tOslo\n")
    let gold = try GoldReader.read([folder.path + "/d"], GoldOptions(map: LabelMap()))
    #expect(gold.documents[0].id == "x")
    try Self.check(gold)
  }

  @Test func `CoNLL is put together of its tokens`() throws {
    let folder = try TemporaryFolder()
    let rows = [
      "-DOCSTART- -X- -X- O", "", "😀 NN O O", "Ana NNP O B-PERSON", "met VBD O O",
      "Bo NNP O B-PERSON", "in IN O O", "Oslo NNP O B-LOC", ". . O O", "", "Ana NNP O I-PERSON",
      "Lind NNP O I-PERSON", "",
    ]
    let path = try folder.write("x.conll", rows.joined(separator: "\n"))
    let document = try GoldReader.read([path], GoldOptions(map: LabelMap())).documents[0]
    #expect(document.text.string == "😀 Ana met Bo in Oslo .\nAna Lind")
    let spans = (document.spans[.entities] ?? []) + (document.spans[.locations] ?? [])
    #expect(
      spans.map { "\($0.label) \(document.text.string($0.range))" } == [
        "PERSON Ana", "PERSON Bo", "PERSON Ana Lind", "LOC Oslo",
      ])
  }

  @Test func `an array of records tells the line of every span`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.json",
      "[\n {\"id\": \"a\", \"text\": \"Ana, Bo\",\n  \"entities\": [\n"
        + "   {\"start\": 0, \"end\": 3, \"label\": \"PERSON\"},\n"
        + "   {\"start\": 5, \"end\": 7, \"label\": \"PERSON\"}]}\n]\n")
    let document = try GoldReader.read([path], GoldOptions(map: LabelMap())).documents[0]
    #expect(document.line == 2)
    #expect((document.spans[.entities] ?? []).map(\.line) == [4, 5])
  }

  private static func check(_ gold: Gold) throws {
    let document = try #require(gold.documents.first)
    #expect(gold.documents.count == 1)
    #expect(document.text.string == text)
    #expect(
      document.spans[.entities]?.map { document.text.string($0.range) } == ["Ana", "Bo"])
    #expect(document.spans[.entities]?.map(\.label) == ["PERSON", "PERSON"])
    #expect(document.spans[.locations]?.map { document.text.string($0.range) } == ["Oslo"])
    #expect(document.spans[.locations]?.map(\.label) == ["LOC"])
  }
}
