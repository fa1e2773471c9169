import ArgumentParser
import WinnowCore
import WinnowConsole

/// `winnow dates`: the dates of a text, their values, and the rules that found them.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "Try a date expression: its value and the rule that found it.")

  @Argument(help: "The text.")
  var text: String

  @Option(help: "The day that relative dates count from, for instance 2022-11-24.")
  var reference: String?

  @Flag(name: .customLong("month-first"), help: "Read 3/4/2021 as 4 March, as in the US.")
  var isMonthFirst = false

  func run() throws {
    try TryOutMessages.print {
      try TryOut.dates(in: text, reference: reference, isDayFirst: !isMonthFirst)
    }
  }
}

/// `winnow find`: the names and places of a text, and the rules that found them.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Try names and places: what is found in a text, what is not, and why.",
    discussion: """
      Each place is followed by what else its name may mean, with the scores of all. Names that a list has but that are \
      taken for no place are shown with what speaks against them.
      """)

  @Argument(help: "The text.")
  var text: String

  @Option(
    name: .long, parsing: .singleValue,
    help: "A list of names of your own, before the built-in ones.")
  var list: [String] = []

  func run() throws {
    try TryOutMessages.print { try TryOut.names(in: text, lists: list) }
  }
}

/// What the two commands print.
private enum TryOutMessages {
  static func print(_ findings: () throws -> [TryOut.Finding]) throws {
    do {
      let found = try findings()
      for finding in found {
        Terminal.output(
          "\(finding.text)\t\(finding.label)\t\(finding.meaning)\trule: \(finding.rule)")
        for other in finding.others { Terminal.output("\t\t\(other)") }
      }
      if found.isEmpty { Terminal.error("nothing was found") }
    } catch let error as DiagnosticError {
      throw RunFailure(.usage, error)
    }
  }
}
