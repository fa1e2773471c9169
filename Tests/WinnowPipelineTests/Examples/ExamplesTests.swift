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

  @Test func `stages run over a text in memory`() throws {
    #expect(try dateValues(in: "They met on 3 May 2021.") == ["2021-05-03"])
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
      ["EmbeddedRun", "EmailRedaction", "EmbeddedStages"]
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
