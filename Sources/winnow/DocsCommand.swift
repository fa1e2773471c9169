import ArgumentParser
import WinnowCore
import WinnowConsole

/// `winnow docs`: prints the pages that are generated, for `make docs` and `make install`.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Print a generated page.", shouldDisplay: false)

  /// The pages.
  enum Page: String, CaseIterable, ExpressibleByArgument {
    case stages, records, diagnostics, manual
  }

  @Argument(help: "stages, records, diagnostics or manual.")
  var page: Page

  func run() throws {
    let text =
      switch page {
      case .stages: StageReference.markdown
      case .records: RecordReference.markdown
      case .diagnostics: DiagnosticReference.markdown
      case .manual: try manual()
      }
    Terminal.output(String(text.dropLast()))
  }

  private func manual() throws -> String {
    do {
      return try ManualPage.text(description: Winnow._dumpHelp())
    } catch {
      throw RunFailure(.fault, error)
    }
  }
}
