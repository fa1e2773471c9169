import Foundation
import Testing
import WinnowTestSupport

@Suite struct ProgressOptionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in/a.jsonl", "{\"text\": \"They met on 3 May 2021.\"}\nnope\n")
    try folder.write("in/b.txt", "One sentence here.")
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in]}\nstages: [tokenize, dates]\noutput: {directory: out, compression: none}\n"
    )
  }

  private func run(_ arguments: [String]) throws -> CommandResult {
    try CommandRunner.winnow(["run", "p.yaml", "--max-rejects", "1"] + arguments, in: folder.path)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `JSON is an object a line, from begin to done`() throws {
    let result = try run(["--progress", "json"])
    #expect(result.code == 0 && result.output.isEmpty)
    let events = try objects(result.error)
    #expect(events.first?["event"] as? String == "begin")
    let last = try #require(events.last)
    #expect(last["event"] as? String == "done" && last["run_folder"] as? String == "out")
    #expect(last["documents"] as? Int == 2 && last["rejects"] as? Int == 1)
    #expect(last["share"] as? Double == 1 && last["seconds_left"] as? Double == 0)
  }

  @Test func `a run that fails is not done`() throws {
    let result = try run(["--progress", "json", "--on-error", "fail"])
    #expect(result.code == 3 && !result.error.contains("\"done\""))
    #expect(result.error.contains("a.jsonl:2: error:"))
  }

  @Test func `quiet wins, and auto says nothing of a short run but its summary`() throws {
    #expect(try run(["--quiet", "--progress", "json"]).error.isEmpty)
    let lines = try run(["--progress", "auto"]).error.split(separator: "\n")
    #expect(lines.count <= 6 && lines.first?.hasPrefix("out: 3 in, 2 written, 1 rejected") == true)
    #expect(try run(["--progress", "none"]).error.split(separator: "\n").count == lines.count)
    #expect(try run(["--progress", "loud"]).code == 2)
  }

  @Test(arguments: ["auto", "json", "none"])
  func `the run folder does not depend on it`(mode: String) throws {
    #expect(try run([]).code == 0)
    let names = try folder.names("out").filter { $0 != "run.json" && $0 != "datapackage.json" }
    let before = try names.map { try folder.bytes("out/\($0)") }
    #expect(try run(["--progress", mode]).code == 0)
    #expect(try names.map { try folder.bytes("out/\($0)") } == before)
  }
}
