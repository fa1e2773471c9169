import WinnowCore
import WinnowText

/// Runs one step of normalisation alone.
enum NormalizationProbe {
  /// `text` with nothing done to it but the step of the option `name`.
  static func document(_ text: String, only name: String) throws -> Document {
    let options = Normalization.declaration.options.map {
      ($0.name, OptionValue.flag($0.name == name))
    }
    return try run(Normalization.self, text, options: Dictionary(uniqueKeysWithValues: options))
  }

  /// The text that comes out of it.
  static func text(_ text: String, only name: String) throws -> String {
    let document = try document(text, only: name)
    DocumentLaws.check(document, text)
    return document.string
  }
}
