import WinnowPipeline
import WinnowRecords
import Foundation
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowConsole

@Suite struct OtherCommandTests {
  @Test func `help and version go to standard output`() throws {
    let help = try CommandRunner.winnow(["--help"])
    #expect(help.code == 0 && help.output.contains("SUBCOMMANDS") && help.error.isEmpty)
    let version = try CommandRunner.winnow(["--version"])
    #expect(version.code == 0 && version.output == Version.current + "\n")
  }

  @Test func `a pipeline file that is missing is a usage error`() throws {
    let result = try CommandRunner.winnow(["validate", "nowhere.yaml"])
    #expect(result.code == 2)
    #expect(result.error == "nowhere.yaml: error: the pipeline file cannot be read [P000]\n")
  }

  @Test func `validate reports all faults with a caret`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [none.txt]}\nstages: [tokenise]\noutput: {directory: o}\n")
    let result = try CommandRunner.winnow(["validate", "p.yaml"], in: folder.path)
    #expect(result.code == 2)
    #expect(
      result.error == """
        p.yaml:2:17: error: there is no file or folder 'none.txt' [P008]
            input: {paths: [none.txt]}
                            ^
          hint: looked for none.txt
        p.yaml:3:10: error: there is no stage 'tokenise' [P006]
            stages: [tokenise]
                     ^
          hint: did you mean 'tokenize'?

        """)
  }

  @Test func `explain names the origin of every value`() throws {
    let result = try CommandRunner.winnow(
      ["explain", "pipelines/seeds.yaml", "--set", "output.tokens=true"], in: projectRoot)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("output.tokens: true"))
    #expect(result.output.contains("# --set output.tokens"))
    #expect(
      result.output.contains("# default") && result.output.contains("# pipelines/seeds.yaml:"))
    #expect(result.output.contains("  - seeds/000_b0757d0f4104356f.txt"))
  }

  @Test func `stages are listed and described from their declarations`() throws {
    let list = try CommandRunner.winnow(["stages"])
    for stage in StageCatalogue.stages {
      #expect(list.output.contains(stage.declaration.name))
      let one = try CommandRunner.winnow(["stages", stage.declaration.name])
      #expect(one.code == 0)
      for option in stage.declaration.options { #expect(one.output.contains(option.name)) }
    }
    #expect(try CommandRunner.winnow(["stages", "nothing"]).code == 2)
  }

  @Test(arguments: NamedSchema.allCases)
  func `schemas are JSON`(schema: NamedSchema) throws {
    let result = try CommandRunner.winnow(["schema", schema.rawValue])
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(json?["type"] as? String == "object")
  }

  @Test func `show marks the mentions of a document`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "They met on 3 May 2021 in Vienna.")
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [a.txt]}\nstages: [tokenize, dates, locations]\noutput: {directory: out}\n"
    )
    #expect(try CommandRunner.winnow(["run", "p.yaml"], in: folder.path).code == 0)
    let shown = try CommandRunner.winnow(["show", "a", "out"], in: folder.path)
    #expect(shown.output == "They met on [3 May 2021|DATE] in [Vienna|city].\n")
    #expect(try CommandRunner.winnow(["show", "b", "out"], in: folder.path).code == 1)
    #expect(try CommandRunner.winnow(["show", "a", "nowhere"], in: folder.path).code == 3)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are there`(shell: String) throws {
    let result = try CommandRunner.winnow(["--generate-completion-script", shell])
    #expect(result.code == 0 && result.output.contains("validate"))
  }
}
