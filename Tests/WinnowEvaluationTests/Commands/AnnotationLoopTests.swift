import Foundation
import Testing
import WinnowTestSupport

/// The loop of docs/evaluation.md: run, export, correct, look, gate.
@Suite struct AnnotationLoopTests {
  @Test func `a corrected export becomes a gate`() throws {
    let folder = try TemporaryFolder()
    func winnow(_ arguments: String) throws -> CommandResult {
      try CommandRunner.winnow(
        arguments.split(separator: " ").map(String.init), in: folder.path)
    }
    try folder.write("in/a.txt", "They met on 3/4/2021 in Vienna.")
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in]}\nstages: [tokenize, dates, locations]\n"
        + "output: {directory: out}\n")
    #expect(try winnow("run p.yaml").code == 0)
    #expect(try winnow("export out --to doccano --output gold/a.jsonl").code == 0)

    // The annotator makes the place longer than any rule would.
    let exported = String(decoding: try folder.bytes("gold/a.jsonl"), as: UTF8.self)
    let corrected = exported.replacing("[24, 30, \"LOC\"]", with: "[21, 30, \"LOC\"]")
    #expect(corrected != exported)
    try folder.write("gold/a.jsonl", corrected)
    let scores = try winnow("evaluate --gold gold --run out")
    #expect(scores.code == 0)
    #expect(scores.output.contains("borders: LOC 'in Vienna' was found as LOC 'Vienna'"))

    let gate = "evaluate --gold gold --pipeline p.yaml"
    #expect(try winnow(gate + " --write-baseline b.json").code == 0)
    #expect(try winnow(gate + " --baseline b.json").code == 0)
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in]}\nstages: [tokenize, locations]\noutput: {directory: out}\n")
    let failed = try winnow(gate + " --baseline b.json")
    #expect(failed.code == 1)
    #expect(failed.error.hasPrefix("gold/a.jsonl:1: error: dates."))
    #expect(failed.error.contains("a: missed DATE '3/4/2021' [E030]"))
  }
}
