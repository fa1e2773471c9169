import WinnowCore
import WinnowText

/// Runs one stage over a text.
func run<S: Stage>(
  _ stage: S.Type, _ text: String, options: [String: OptionValue] = [:],
  format: Source.Format = .text
) throws -> Document {
  var document = Document(
    id: "test", source: Source(path: "test", format: format), sourceText: Array(text.utf8))
  try S(options: StageOptions(S.declaration, options)).process(&document)
  return document
}

extension Document {
  /// The text as a string.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The texts of the paragraphs.
  var paragraphTexts: [String] {
    paragraphs.map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }

  /// The rules of the ledger's entries, in order.
  var rules: [String] { ledger.entries.map(\.rule) }
}
