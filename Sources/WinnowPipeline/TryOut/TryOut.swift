public import WinnowCore
import WinnowExtraction
import WinnowText

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
    /// The rule that found it.
    public var rule: String
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

  /// The names and places of `text`.
  public static func names(in text: String) throws(DiagnosticError) -> [Finding] {
    var document = Document(id: "text", sourceText: Array(text.utf8))
    let stages: [any Stage] = [
      try Tokenization(options: StageOptions(Tokenization.declaration)),
      try EntityExtraction(options: try defaults(EntityExtraction.declaration)),
      try LocationExtraction(options: try defaults(LocationExtraction.declaration)),
    ]
    for stage in stages {
      do throws(StageError) {
        try stage.process(&document)
      } catch {
        throw DiagnosticError(Diagnostic(code: "X004", message: error.message))
      }
    }
    let entities = document.entities.map { (span: $0.span, finding: finding($0, document)) }
    let places = document.locations.map { (span: $0.span, finding: finding($0, document)) }
    return (entities + places).sorted { $0.span < $1.span }.map(\.finding)
  }

  private static func finding(_ entity: Entity, _ document: Document) -> Finding {
    let inside = entity.inside.map { ", inside \($0)" } ?? ""
    return Finding(
      text: String(decoding: document.text[entity.span.range], as: UTF8.self), label: entity.label,
      meaning: "\(entity.name)  (\(entity.id)\(inside))", rule: entity.rule)
  }

  private static func finding(_ place: LocationMention, _ document: Document) -> Finding {
    var facts = [place.id, place.country, place.admin1].compactMap { $0 }.filter { !$0.isEmpty }
    if let north = place.latitude, let east = place.longitude { facts.append("\(north) \(east)") }
    facts.append("confidence \((place.confidence * 100).rounded() / 100)")
    if let inside = place.inside { facts.append("inside \(inside)") }
    return Finding(
      text: String(decoding: document.text[place.span.range], as: UTF8.self),
      label: place.kind.rawValue,
      meaning: "\(place.name)  (\(facts.joined(separator: ", ")))",
      rule: place.rule)
  }

  /// The default options of a stage, with built-in files as paths.
  private static func defaults(_ declaration: StageDeclaration) throws(DiagnosticError)
    -> StageOptions
  {
    let check = PlanCheck(path: declaration.name, text: "")
    let values = OptionReader.read(nil, declaration.options, key: declaration.name, check)
    guard check.diagnostics.isEmpty else { throw DiagnosticError(check.diagnostics) }
    return StageOptions(declaration, values)
  }
}
