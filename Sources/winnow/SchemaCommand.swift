import WinnowFormats
public import ArgumentParser
import WinnowPipeline

/// `winnow schema`: prints a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of pipeline files or of what is written.")

  @Argument(help: "What the schema describes.")
  var schema: NamedSchema

  func run() throws {
    Terminal.output(String(schema.json.text().dropLast()))
  }
}

extension NamedSchema: ExpressibleByArgument {}
