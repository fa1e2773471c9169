import WinnowCore
import WinnowExtraction
import WinnowText

/// Runs entity extraction over a text and shows what it found.
enum EntityProbe {
  /// The stage with its defaults, made once.
  static let stage: Result<EntityExtraction, DiagnosticError> = Result {
    () throws(DiagnosticError) in
    try EntityExtraction(options: StageOptions(EntityExtraction.declaration))
  }

  /// The document of `text` with tokens and entities.
  static func document(_ text: String, with stage: EntityExtraction? = nil) throws -> Document {
    var document = Document(id: "probe", sourceText: Array(text.utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    try (stage ?? Self.stage.get()).process(&document)
    return document
  }

  /// The entities as `LABEL text`.
  static func mentions(_ text: String) throws -> [String] {
    let document = try document(text)
    return document.entities.map { "\($0.label) \(Self.text(of: $0, in: document))" }
  }

  /// The entities of one label by their text.
  static func texts(_ label: String, _ text: String) throws -> [String] {
    let document = try document(text)
    return document.entities.filter { $0.label == label }.map { Self.text(of: $0, in: document) }
  }

  /// The text of an entity, runs of white space as one space.
  static func text(of entity: Entity, in document: Document) -> String {
    String(decoding: document.text[entity.span.range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
