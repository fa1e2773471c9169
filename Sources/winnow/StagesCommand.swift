import ArgumentParser
import WinnowCore
import WinnowPipeline
import WinnowConsole

/// `winnow stages`: lists the stages, or describes one, from their declarations.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "List the stages, or describe one of them.")

  @Argument(help: "The stage to describe.")
  var name: String?

  func run() throws {
    let declarations = StageCatalogue.stages.map { $0.declaration }
    guard let name else {
      let width = declarations.map(\.name.count).max() ?? 0
      for declaration in declarations {
        let padding = String(repeating: " ", count: width - declaration.name.count + 2)
        Terminal.output(declaration.name + padding + declaration.summary)
      }
      return
    }
    guard let declaration = declarations.first(where: { $0.name == name }) else {
      throw RunFailure(
        .usage,
        Diagnostic(
          code: .p006, message: "there is no stage '\(name)'",
          hint: "the stages: " + declarations.map(\.name).joined(separator: ", ")))
    }
    Terminal.output(StageDescription.text(declaration))
  }
}
