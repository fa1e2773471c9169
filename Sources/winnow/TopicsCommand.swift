import ArgumentParser
import WinnowCore
import WinnowRecords
import WinnowEvaluation
import WinnowFormats

/// `winnow topics`: helps to write taxonomies.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Find the phrases of a taxonomy.",
    subcommands: [LearnCommand.self, KeywordsCommand.self])

  /// `winnow topics learn`: writes a taxonomy learned from labelled texts.
  struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "learn",
      abstract: "Write a taxonomy file learned from labelled texts, to be read and corrected.",
      discussion: """
        Each record has "text" and "topics" (or "labels" or "label"), one or a list.
        """)

    @Argument(help: "The labelled texts, in JSON Lines.", completion: .file())
    var labelled: String

    @Option(
      name: .shortAndLong, help: "The file to write; default: standard output.",
      completion: .file())
    var output: String?

    @Option(help: "The name of the taxonomy.")
    var name = "learned"

    @Option(help: "The most phrases of a topic.")
    var phrases = 300

    func validate() throws {
      guard phrases > 0 else { throw ValidationError("--phrases must be at least 1") }
    }

    func run() throws {
      if let output { try OutputPlace.check(output) }
      let learned = try TopicLearning(path: labelled, phraseLimit: phrases)
      let yaml = learned.yaml(name: name)
      if let output {
        try WholeFile.write(Array(yaml.utf8), to: output)
      } else {
        Terminal.output(String(yaml.dropLast()))
      }
      if !learned.emptyTopics.isEmpty {
        Terminal.error(
          "no phrase tells these topics from the others: "
            + learned.emptyTopics.joined(separator: ", "))
      }
    }
  }

  /// `winnow topics keywords`: the phrases that tell a part of a run from the rest.
  struct KeywordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "keywords",
      abstract: "List the phrases that tell a part of a run from the rest, or from another run.",
      discussion:
        "Log-odds with an informative Dirichlet prior (Monroe et al. 2008), over paragraphs.")

    @Argument(help: "The run folder.", completion: .directory)
    var runFolder: String

    @Option(
      name: .customLong("where"),
      help: ArgumentHelp(
        "The part: topic=ID, language=CODE, id=NAME or id=PREFIX*, metadata.FIELD=VALUE.",
        valueName: "field=value"))
    var slice: String?

    @Option(help: "Compare with this run instead of the rest.", completion: .directory)
    var against: String?

    @Option(help: "How many phrases are listed.")
    var limit = 50

    func run() throws {
      let keywords = try Keywords(
        runFolder, slice: slice.map { try Keywords.Slice($0) }, reference: against)
      Terminal.output("score\tin\tbeside\tphrase")
      for row in keywords.rows(limit: max(0, limit)) {
        let tenths = (row.score * 100).rounded() / 100
        Terminal.output("\(tenths)\t\(row.sliceCount)\t\(row.restCount)\t\(row.phrase)")
      }
    }
  }
}
