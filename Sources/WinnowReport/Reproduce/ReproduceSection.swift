import WinnowFormats
import WinnowRecords

/// What it takes to get the same run again, and to know that it is the same.
struct ReproduceSection: ReportSection {
  let id: StaticString = "reproduce"
  let title: StaticString = "How to reproduce it"
  let shortTitle: StaticString = "Reproduce"
  let run: ReportedRun

  func write(to page: inout HTMLWriter) {
    let conditions = run.conditions
    page.element(.pre, [.value("tabindex", "0")]) { page in
      page.element(.code, text: command)
    }
    page.element(
      .p, [.class("soft")],
      text: "The same input, pipeline and version give the same content, whatever the number of "
        + "workers. The hashes of the content below hold on any machine; those of the files only on "
        + "one kind of processor.")
    page.table(
      "Made with", [.text("What"), .text("Which")],
      [
        [.text("Program"), .text("winnow \(conditions.version)")],
        [.text("Pipeline"), .foreign(conditions.pipeline)],
        [.text("SHA-256 of the pipeline"), .code(conditions.pipelineHash ?? "not known")],
        [.text("System"), .text(conditions.system)],
      ])
    let tables = run.index.files.filter { $0.contentHash != nil }
    guard !tables.isEmpty else { return }
    page.element(.h3, text: "Files")
    page.table(
      "Checksum (XXH128) of the content of each table, before compression",
      [.text("File"), .number("Rows"), .number("Size")],
      tables.map { file in
        [
          .notedCode(file.name, note: file.contentHash ?? ""),
          .text(Figures.count(file.rowCount ?? 0)), .text(Figures.size(file.byteCount)),
        ]
      })
  }

  /// The command that made the run, with what it set over the pipeline file.
  private var command: String {
    let parts =
      ["winnow", "run", run.conditions.pipeline]
      + run.conditions.overrides.flatMap { ["--set", "\($0.key)=\($0.value)"] }
    return parts.map(ShellWord.quoted).joined(separator: " ")
  }
}

/// Words of a shell command.
enum ShellWord {
  /// A word in quotes where the shell would read it otherwise (POSIX, Shell Command Language 2.2.2).
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789._-/=:,+@%".unicodeScalars.contains($0)
      }
    guard !isPlain else { return word }
    return "'" + word.escaped { $0 == "'" ? "'\\''" : nil } + "'"
  }
}
