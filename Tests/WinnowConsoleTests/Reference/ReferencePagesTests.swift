import WinnowPipeline
import Foundation
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowConsole

@Suite struct ReferencePagesTests {
  private func file(_ name: String) throws -> String {
    try String(contentsOfFile: "\(projectRoot)/docs/\(name)", encoding: .utf8)
  }

  @Test func `the committed pages are those of the declarations`() throws {
    #expect(try file("stages.md") == StageReference.markdown, "run: make docs")
    #expect(try file("records.md") == RecordReference.markdown, "run: make docs")
    #expect(try file("diagnostics.md") == DiagnosticReference.markdown, "run: make docs")
  }

  @Test func `the stage reference has every stage and option`() {
    for stage in StageCatalogue.stages {
      #expect(StageReference.markdown.contains("\n## \(stage.declaration.name)\n"))
      for option in stage.declaration.options {
        #expect(StageReference.markdown.contains("| `\(option.name)` |"))
      }
    }
  }

  @Test func `the record reference has the fields of lists and of objects`() {
    let rows = RecordReference.markdown.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("| `source.path` | string |") })
    #expect(rows.contains { $0.hasPrefix("| `topics[].evidence[].weight` | number |") })
    #expect(rows.contains { $0.hasPrefix("| `dates[].value` | string or null |") })
    #expect(rows.contains { $0.hasPrefix("| `byte_offset` | integer |") })
  }

  @Test func `bars and markup in cells are escaped`() {
    var table = MarkdownTable(["a", "b"])
    table.add([MarkdownTable.code("x | y"), MarkdownTable.prose("<i> & |")])
    #expect(table.text == "| a | b |\n|---|---|\n| `x \\| y` | &lt;i> &amp; \\| |\n")
  }

  @Test func `the manual names every command, and is ASCII`() throws {
    let page = try CommandRunner.winnow(["docs", "manual"])
    #expect(page.code == 0)
    #expect(page.output.utf8.allSatisfy { $0 < 0x80 })
    for command in ["run", "doctor", "init", "gazetteer compile", "topics learn"] {
      #expect(page.output.contains("\n.SS winnow \(command)"), "\(command)")
    }
    #expect(page.output.contains("\\fB\\-\\-max\\-rejects\\fR"))
    #expect(!page.output.contains(".SS winnow docs"))
  }

  @Test func `the manual escapes what its formatter would read`() throws {
    let page = try ManualPage.text(
      description: """
        {"command": {"commandName": "t", "abstract": ".a \\\\b - é", "subcommands": [
          {"commandName": "s", "abstract": "'q", "arguments": [
            {"kind": "positional", "valueName": "file-name", "isOptional": true, "isRepeating": true, "shouldDisplay": true}]},
          {"commandName": "h", "shouldDisplay": false}]}}
        """)
    #expect(page.contains("\nt \\- \\&.a \\eb \\- \\[u00E9]\n"))
    #expect(page.contains("\n.SS t s [\\fIFILE\\-NAME\\fR...]\n\\&'q\n"))
    #expect(!page.contains(".SS t h"))
  }
}
