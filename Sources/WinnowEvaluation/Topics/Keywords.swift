import WinnowFormats
public import WinnowCore
import WinnowExtraction

/// The phrases that tell some documents of a run from the others, to begin a taxonomy with.
///
/// ```swift
/// try Keywords("output/news", slice: Keywords.Slice("topic=asylum")).rows(limit: 50)
/// ```
public struct Keywords {
  /// Which documents are meant.
  public struct Slice: Sendable {
    let field: String
    let value: String

    /// `topic=ID`, `language=CODE`, `id=PREFIX…` or `metadata.FIELD=VALUE`; throws `E024` for anything else.
    public init(_ text: String) throws(RunFailure) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let known = ["topic", "language", "id"]
      guard parts.count == 2, known.contains(parts[0]) || parts[0].hasPrefix("metadata.") else {
        throw RunFailure(
          .usage,
          Diagnostic(
            code: .e024, message: "--where \(text) names no slice",
            hint: "for instance topic=asylum, language=en, id=news-* or metadata.source=radio"))
      }
      field = parts[0]
      value = parts[1]
    }

    func holds(_ document: RunDocument) -> Bool {
      switch field {
      case "topic": document.topics.contains(value)
      case "language": document.record["language"]?.stringValue == value
      case "id":
        value.hasSuffix("*")
          ? document.id.hasPrefix(value.dropLast()) : document.id == value
      default:
        document.record["metadata"]?[String(field.dropFirst("metadata.".count))]?.identifier
          == value
      }
    }
  }

  /// A phrase with its counts.
  public struct Row: Sendable, Equatable {
    /// The phrase as it is most often written.
    public var phrase: String
    /// The paragraphs of the slice that have it.
    public var sliceCount: Int
    /// The other paragraphs that have it.
    public var restCount: Int
    /// The z-score of the log-odds.
    public var score: Double
  }

  private var slice: PhraseCounts
  private var rest: PhraseCounts
  private var sliceCount = 0
  private var restCount = 0

  /// Counts the phrases in the paragraphs of a run; `reference` is another run to compare with, in place of the run's other documents.
  ///
  /// Throws `E025` where one side has no text.
  public init(_ run: String, slice wanted: Slice?, reference: String?) throws(RunFailure) {
    let functionWords = try PhraseCounts.functionWords()
    slice = PhraseCounts(functionWords: functionWords)
    rest = PhraseCounts(functionWords: functionWords)
    for document in try RunDocuments.read(run, map: LabelMap()) {
      add(document, isInSlice: wanted?.holds(document) ?? true, isRest: reference == nil)
    }
    if let reference {
      for document in try RunDocuments.read(reference, map: LabelMap()) {
        add(document, isInSlice: false, isRest: true)
      }
    }
    guard sliceCount > 0, restCount > 0 else {
      throw RunFailure(
        .usage,
        Diagnostic(
          code: .e025,
          message:
            "\(sliceCount) paragraphs in the slice and \(restCount) beside it: nothing to compare",
          hint: "choose a part of the run with --where, or another run with --against"))
    }
  }

  private mutating func add(_ document: RunDocument, isInSlice: Bool, isRest: Bool) {
    guard isInSlice || isRest else { return }
    let paragraphs = (document.layers[.paragraphs] ?? []).map(\.span)
    let main = paragraphs.filter { !Self.boilerplate.contains($0.label) }
    let texts =
      paragraphs.isEmpty
      ? [document.text.string] : main.map { document.text.string($0.range) }
    for text in texts {
      if isInSlice { slice.add(text) } else { rest.add(text) }
    }
    if isInSlice { sliceCount += texts.count } else { restCount += texts.count }
  }

  private static let boilerplate: Set<String> = [
    "navigation", "related", "comments", "footer", "toc",
  ]

  /// The phrases that at least two paragraphs of the slice have (one, if there is only one), the most telling first.
  public func rows(limit: Int) -> [Row] {
    let odds = LogOdds(sliceCount: sliceCount, restCount: restCount)
    let least = min(2, sliceCount)
    let rows = slice.texts.filter { $0.value >= least }.map { phrase, count in
      let others = rest.texts[phrase] ?? 0
      return Row(
        phrase: slice.spelling(phrase), sliceCount: count, restCount: others,
        score: odds.score(slice: count, rest: others))
    }
    let sorted = rows.filter { $0.score > 0 }.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.phrase < $1.phrase
    }
    return Array(sorted.prefix(limit))
  }
}
