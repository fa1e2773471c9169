import WinnowFormats
import WinnowRecords
import Foundation
import Testing
import WinnowCore
import WinnowExtraction
import WinnowTestSupport

@testable import WinnowPipeline

/// The programs that the documentation shows: they do what it says, and it shows these very lines.
@Suite struct ExamplesTests {
  @Test func `a pipeline runs with a stage of one's own`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "in/a.txt", "Write to a.b+c@example.org, not to @home or x@y. Or me@example.com!")
    let pipeline = try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in]}\nstages: [tokenize]\noutput: {directory: unused, compression: none}\n"
    )
    let report = try runWithRedaction(pipeline: pipeline, output: folder.path + "/out")
    #expect(report.writtenCount == 1 && !folder.exists("unused"))
    let document = try #require(try RunFolderReader.document("a", in: folder.path + "/out"))
    #expect(document.text == "Write to [e-mail], not to @home or x@y. Or [e-mail]!")
    let ledger = String(decoding: try folder.bytes("out/ledger.jsonl"), as: UTF8.self)
    #expect(ledger.contains("a.b+c@example.org") && ledger.contains("\"stage\":\"redact\""))
  }

  @Test func `texts go from memory to memory`() throws {
    let texts = ["They met last week.", "They met on 3 May 2021."]
    let documents = try annotated(texts, published: "2022-11-24")
    let values = documents.map { $0.dates.compactMap(\.value) }
    #expect(values == [["2022-11-14/2022-11-20"], ["2021-05-03"]])
    #expect(documents.map(\.id) == ["memory:1", "memory:2"])
  }

  @Test func `texts of a stream come back as counts, in order`() async throws {
    let texts = AsyncStream { continuation in
      for text in ["Vienna and Graz.", "Nowhere.", "Paris."] { continuation.yield(text) }
      continuation.finish()
    }
    var counts: [Int] = []
    for try await count in try placeCounts(
      in: texts, pipeline: "version: 1\nstages: [tokenize, locations]\n")
    { counts.append(count) }
    #expect(counts == [2, 0, 1])
  }

  @Test func `a layer of one's own comes out in the record`() throws {
    let plan = try Plan(stages: [PlannedStage(SpeakerLines.self)])
    let sink = MemorySink()
    let record = InputRecord("ANNA: Good morning.\n\nGood morning, she said.", id: "a")
    try Run(plan, from: MemorySource([record]), to: sink).execute()
    let found = try #require(sink.documents.first).record["speakers"]
    let expected: JSONValue = [
      [
        "start": 0, "end": 4, "text": "ANNA", "label": "SPEAKER", "source_start": 0,
        "source_end": 4,
      ]
    ]
    #expect(found == expected)
  }

  @Test func `an option that a stage does not have is refused`() throws {
    let options: [String: OptionValue] = ["day_frist": .flag(true)]
    let error = #expect(throws: DiagnosticError.self) {
      try PlannedStage(DateExtraction.self, options)
    }
    #expect(error?.diagnostics.map(\.code) == ["P002"])
  }

  @Test(arguments: [
    (
      "Sources/WinnowPipeline/WinnowPipeline.docc/Embedding.md",
      ["EmbeddedMemory", "EmbeddedStream", "EmbeddedRun", "EmailRedaction", "SpeakerLines"]
    ), ("docs/extending.md", ["EmailRedaction"]),
  ])
  func `the pages show the tested lines`(page: String, examples: [String]) throws {
    let text = try String(contentsOfFile: "\(projectRoot)/\(page)", encoding: .utf8)
    let blocks = text.components(separatedBy: "```swift\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let sources = try examples.map {
      try String(
        contentsOfFile: "\(projectRoot)/Tests/WinnowPipelineTests/Examples/\($0).swift",
        encoding: .utf8)
    }
    #expect(blocks == sources)
  }
}
