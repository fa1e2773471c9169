import Foundation
import Testing
import WinnowTestSupport

@Suite struct InitCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ target: String) throws -> CommandResult {
    try CommandRunner.run(
      "/usr/bin/env", ["make", target, "WINNOW=\(CommandRunner.program().path)"],
      in: folder.path + "/demo")
  }

  @Test func `the example project runs as it is`() throws {
    let made = try CommandRunner.winnow(["init", "demo"], in: folder.path)
    #expect(made.code == 0, "\(made.error)")
    #expect(made.output.split(separator: "\n").contains("demo/.github/workflows/extraction.yml"))
    #expect(try folder.names("demo/documents").count == 3)
    let run = try make("run")
    #expect(run.code == 0 && run.error.contains("3 in, 3 written, 0 rejected"), "\(run.error)")
    #expect(try make("run").output.contains("Nothing to be done"))
    #expect(try make("check").code == 0)
    let evaluation = try make("evaluate")
    #expect(evaluation.code == 0, "\(evaluation.output)\(evaluation.error)")
    // The gold is what a reader finds; a value that is missed would be listed.
    #expect(!evaluation.output.contains("gold/example.json:"), "\(evaluation.output)")
  }

  @Test func `a folder with a file is refused, and stays as it is`() throws {
    try folder.write("demo/notes.txt", "mine")
    let result = try CommandRunner.winnow(["init", "demo"], in: folder.path)
    #expect(result.code == 4)
    #expect(
      result.error == """
        demo: error: the folder is not empty: it holds 'notes.txt' [O002]
          hint: name a folder that is not there yet

        """)
    #expect(try folder.names("demo") == ["notes.txt"])
    #expect(try CommandRunner.winnow(["init", "demo/notes.txt"], in: folder.path).code == 4)
    #expect(try CommandRunner.winnow(["init"], in: folder.path).code == 2)
  }

  @Test func `an empty folder is taken`() throws {
    let result = try CommandRunner.winnow(["init", "."], in: folder.path)
    #expect(result.code == 0 && folder.exists("pipeline.yaml"))
  }
}
