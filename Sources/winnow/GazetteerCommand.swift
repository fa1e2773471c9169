public import ArgumentParser
import WinnowConsole

/// `winnow gazetteer`: works on lists of names.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer", abstract: "Work on lists of names.",
    subcommands: [CompileCommand.self, CheckCommand.self])

  /// `winnow gazetteer check`: opens compiled files and says what they hold.
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Say whether compiled lists can be used, and what they hold.")

    @Argument(help: "Compiled lists.", completion: .file(extensions: ["gazetteer"]))
    var files: [String]

    func run() throws {
      for file in files { Terminal.output(try GazetteerCompilation.check(file)) }
    }
  }

  /// `winnow gazetteer compile`: writes the compiled form of lists of a user's, or of the built-in ones.
  struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compile",
      abstract: "Compile lists into one file that runs map instead of reading tables.",
      discussion: """
        Name the file in a pipeline, for instance under entities: {gazetteers: [names.gazetteer]}. The same lists give \
        the same bytes. Without a list, the built-in ones are compiled into their place.
        """)

    @Argument(help: "Lists of names (TSV or spaCy patterns) or of places (TSV).")
    var lists: [String] = []

    @Option(name: .shortAndLong, help: "Write the compiled file here; it ends in .gazetteer.")
    var output: String?

    @Option(help: "What the lists hold: names or places.")
    var kind = GazetteerCompilation.Kind.names

    func validate() throws {
      if lists.isEmpty != (output == nil) {
        throw ValidationError("lists and --output go together")
      }
    }

    func run() throws {
      if let output {
        let file = try GazetteerCompilation.compile(lists, kind, to: output)
        Terminal.error("\(file.path): \(file.nameCount) names, \(file.byteCount) bytes")
        return
      }
      for file in try GazetteerCompilation.compileBuiltins() {
        Terminal.error("\(file.path): \(file.byteCount) bytes")
      }
    }
  }
}

extension GazetteerCompilation.Kind: ExpressibleByArgument {}
