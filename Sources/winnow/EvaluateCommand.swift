public import ArgumentParser
import Glibc
import WinnowCore
import WinnowRecords
public import WinnowEvaluation
import WinnowPipeline
import WinnowFormats

/// `winnow evaluate`: scores a run or a pipeline against gold, and checks the scores.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score a run or a pipeline against gold, and fail when the scores drop.",
    discussion: """
      Gold: records like those of documents.jsonl, brat (.ann and .txt), doccano, Label Studio, Prodigy, spaCy, CoNLL-2003. \
      Scores are in percent. Exit codes: 1 a score is too low, 2 command line or pipeline file, 3 gold, run or baseline.
      """)

  @Option(
    name: .long, parsing: .upToNextOption, help: "Gold files or folders.", completion: .file())
  var gold: [String]

  @Option(help: "Process the texts of the gold with this pipeline file.", completion: .file())
  var pipeline: String?

  @Option(name: .customLong("run"), help: "Score this run folder.", completion: .directory)
  var runFolder: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Set a value of the pipeline file, for instance stages.dates.day_first=false.",
      valueName: "key=value"))
  var set: [String] = []

  @Option(help: "The format of the gold; by default each file tells its own.")
  var format = GoldFormat.auto

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Rename a label, or leave its spans out with nothing after the =.", valueName: "old=new"))
  var map: [String] = []

  @Option(help: "Whose annotations count where a text has several annotators; default: the first.")
  var annotator: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Score only these layers: entities, dates, locations, paragraphs, sentences, topics.")
  var layers: [EvaluationLayer] = []

  @OptionGroup(title: "Checks") var checks: EvaluateChecks
  @OptionGroup(title: "Reports") var reports: EvaluateReports

  func validate() throws {
    guard (pipeline == nil) != (runFolder == nil) else {
      throw ValidationError("give either --pipeline or --run")
    }
    guard !gold.isEmpty else { throw ValidationError("--gold names no file") }
  }

  func run() throws {
    let labels = try LabelMap(map)
    let texts = try GoldReader.read(
      gold, GoldOptions(format: format, map: labels, annotator: annotator))
    let evaluation = try evaluate(texts, labels)
    let gate = try checks.gate(evaluation)
    for note in evaluation.notes + (gate?.notes ?? []) { Terminal.error(note.description) }
    try checks.write(evaluation)
    try reports.write(evaluation, gate)
    if let failure = gate?.diagnostic { throw RunFailure(.checkFailed, failure) }
  }

  private func evaluate(_ texts: Gold, _ labels: LabelMap) throws -> Evaluation {
    let wanted = layers.isEmpty ? nil : Set(layers)
    guard let pipeline else {
      return try Evaluation(texts, run: runFolder ?? "", map: labels, layers: wanted)
    }
    // The input of the pipeline is not read, and so need not be there.
    let plan = try PlanArguments.plan(file: pipeline, input: ["/dev/null"], set: set)
    return try Evaluation(texts, plan: plan, options: RunOptions(), map: labels, layers: wanted)
  }
}

/// The checks of `winnow evaluate`.
struct EvaluateChecks: ParsableArguments {
  @Option(help: "Compare with the scores in this file.", completion: .file())
  var baseline: String?

  @Option(help: "Write the scores and mistakes to this file.", completion: .file())
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "What scores may lose against the baseline, in points of 100; default: nothing.",
      valueName: "score=points,…"))
  var maxDrop: String?

  @Option(
    help: ArgumentHelp("What scores must reach, in percent.", valueName: "score=percent,…"))
  var failUnder: String?

  func validate() throws {
    guard maxDrop == nil || baseline != nil else {
      throw ValidationError("--max-drop needs --baseline")
    }
  }

  /// The outcome of the checks; nil if there are none.
  func gate(_ evaluation: Evaluation) throws -> QualityGate? {
    guard baseline != nil || failUnder != nil else { return nil }
    return try QualityGate(
      evaluation, baseline: baseline.map { try Baseline(path: $0) },
      maxDrop: maxDrop.map { try Thresholds($0, flag: "--max-drop") },
      failUnder: failUnder.map { try Thresholds($0, flag: "--fail-under") })
  }

  /// Writes the baseline if one is asked for.
  func write(_ evaluation: Evaluation) throws {
    if let writeBaseline { try Baseline(evaluation).write(to: writeBaseline) }
  }
}

/// The reports of `winnow evaluate`.
struct EvaluateReports: ParsableArguments {
  @Flag(help: "Print the scores as JSON instead of a table.")
  var json = false

  @Option(help: "How many mistakes the table lists.")
  var mistakes = 20

  @Option(help: "Write a JUnit report to this file.", completion: .file())
  var junit: String?

  @Option(help: "Write a summary in Markdown to this file.", completion: .file())
  var markdown: String?

  @Flag(
    help: "Add the summary to $GITHUB_STEP_SUMMARY and print at most ten annotations for GitHub.")
  var github = false

  /// Prints and writes what is asked for.
  func write(_ evaluation: Evaluation, _ gate: QualityGate?) throws {
    for path in [junit, markdown].compactMap(\.self) { try OutputPlace.check(path) }
    if let junit {
      try WholeFile.write(Array(JUnitReport.text(evaluation, gate: gate).utf8), to: junit)
    }
    let summary = Array(MarkdownReport.text(evaluation, gate: gate).utf8)
    if let markdown { try WholeFile.write(summary, to: markdown) }
    if github, let path = getenv("GITHUB_STEP_SUMMARY").map({ String(cString: $0) }) {
      let before = WholeFile.exists(path) ? try WholeFile.read(path) : []
      try WholeFile.write(before + summary, to: path)
    }
    if json {
      Terminal.output(String(JSONReport.json(evaluation, gate: gate).text().dropLast()))
    } else {
      Terminal.output(TableReport(evaluation, gate: gate, mistakeLimit: mistakes).text)
    }
    if github, let gate {
      for line in MarkdownReport.annotations(gate) { Terminal.output(line) }
    }
  }
}

extension GoldFormat: ExpressibleByArgument {}
extension EvaluationLayer: ExpressibleByArgument {}
