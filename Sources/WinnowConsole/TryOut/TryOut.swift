public import WinnowCore
import WinnowExtraction
import WinnowText
import WinnowPipeline

/// Runs single extractors over a text given on the command line, for trying rules and lists out.
public enum TryOut {
  /// A mention as people read it.
  public struct Finding: Sendable {
    /// The text of the mention.
    public var text: String
    /// What it is: a date's type, an entity's label, a place's kind.
    public var label: String
    /// Its value or name, with identifier and place where it has them.
    public var meaning: String
    /// The rule that found it, or what speaks against it.
    public var rule: String
    /// What else it may mean, the best first.
    public var others: [String] = []
  }

  /// The dates of `text`.
  ///
  /// - Parameter reference: the day that relative dates count from, as any text spells it.
  public static func dates(
    in text: String, reference: String?, isDayFirst: Bool
  ) throws(DiagnosticError) -> [Finding] {
    let options = StageOptions(
      DateExtraction.declaration, ["day_first": .flag(isDayFirst), "reference": .string("none")])
    let mentions = try DateExtraction(options: options).mentions(in: text, reference: reference)
    let bytes = Array(text.utf8)
    return mentions.map { mention in
      let value = mention.value ?? "no value"
      let timex = mention.timex ?? "none"
      return Finding(
        text: String(decoding: bytes[mention.span.range], as: UTF8.self),
        label: mention.kind.rawValue, meaning: "\(value)  (TIMEX3 \(timex), \(mention.anchor))",
        rule: mention.rule)
    }
  }

  /// The names and places of `text`, and what speaks against those that are not found; `lists` go before the built-in
  /// ones.
  public static func names(
    in text: String, lists: [String] = []
  ) throws(DiagnosticError) -> [Finding] {
    var document = Document(id: "text", sourceText: Array(text.utf8))
    let entities = try defaults(EntityExtraction.declaration, lists: lists)
    let locations = try LocationExtraction(options: defaults(LocationExtraction.declaration))
    let stages: [any Stage] = [
      try Tokenization(options: StageOptions(Tokenization.declaration)),
      try EntityExtraction(options: entities), locations,
    ]
    let explained: [PlaceExplanation]
    do throws(StageError) {
      for stage in stages { try stage.process(&document) }
      explained = try locations.explain(document)
    } catch {
      throw DiagnosticError(Diagnostic(code: .x004, message: error.message))
    }
    let names = document.entities.map { (span: $0.span, finding: finding($0, document)) }
    let places = explained.map { (span: $0.span, finding: finding($0, document)) }
    return (names + places).sorted { $0.span < $1.span }.map(\.finding)
  }

  private static func finding(_ entity: Entity, _ document: Document) -> Finding {
    let inside = entity.inside.map { ", inside \($0)" } ?? ""
    return Finding(
      text: String(decoding: document.text[entity.span.range], as: UTF8.self), label: entity.label,
      meaning: "\(entity.name)  (\(entity.id)\(inside))", rule: entity.rule)
  }

  private static func finding(_ place: PlaceExplanation, _ document: Document) -> Finding {
    let inside = place.inside.map { ", inside \($0)" } ?? ""
    let candidates = place.candidates.prefix(candidateCount).map { candidate in
      let area = [candidate.country, candidate.admin1].compactMap { $0 }.joined(separator: "-")
      let point = candidate.latitude.flatMap { north in
        candidate.longitude.map { " at \(north) \($0)" }
      }
      return
        "\(candidate.name), \(candidate.kind.rawValue) \(area) (\(candidate.id)\(point ?? "")), "
        + "score \(candidate.score)"
    }
    let more = place.candidates.count - candidates.count
    return Finding(
      text: String(decoding: document.text[place.span.range], as: UTF8.self),
      label: place.isFound ? place.candidates.first?.kind.rawValue ?? "place" : "no place",
      meaning: (candidates.first ?? "in no list") + inside, rule: place.reason,
      others: candidates.dropFirst().map { "or " + $0 } + (more > 0 ? ["and \(more) more"] : []))
  }

  /// How many of the places that a name may mean are shown.
  private static let candidateCount = 5

  /// The default options of a stage, with built-in files as paths.
  private static func defaults(
    _ declaration: StageDeclaration, lists: [String] = []
  ) throws(DiagnosticError) -> StageOptions {
    var values = try PlannedStage.defaults(of: declaration)
    if !lists.isEmpty, case .strings(let builtin)? = values["gazetteers"] {
      values["gazetteers"] = .strings(lists + builtin)
    }
    return StageOptions(declaration, values)
  }
}
