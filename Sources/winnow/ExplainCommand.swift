import WinnowPipeline
import ArgumentParser
import WinnowFormats

/// `winnow explain`: prints the full plan with the origin of every value.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print every value of a pipeline and where it came from.")

  @OptionGroup var plan: PlanArguments

  func run() throws {
    let checked = try plan.plan()
    let lines = checked.values.map {
      (text: $0.value.isEmpty ? $0.key : "\($0.key): \($0.value)", $0.origin)
    }
    let width = min(60, lines.map(\.text.count).max() ?? 0)
    for (text, origin) in lines {
      let padding = String(repeating: " ", count: max(2, width - text.count + 2))
      Terminal.output(text + padding + "# " + Self.describe(origin, checked.path))
    }
    Terminal.output("files:")
    for file in checked.files { Terminal.output("  - \(file.displayPath)") }
  }

  private static func describe(_ origin: Origin, _ path: String) -> String {
    switch origin {
    case .defaultValue: "default"
    case .file(let line, let column): "\(path):\(line):\(column)"
    case .set(let key): "--set \(key)"
    case .flag(let name): name
    }
  }
}
