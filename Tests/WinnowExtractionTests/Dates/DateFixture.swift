import WinnowCore
import WinnowText

@testable import WinnowExtraction

/// What the tests of dates share: a stage with given options and a short form of its mentions.
enum DateFixture {
  static func stage(_ options: [String: OptionValue] = [:]) throws -> DateExtraction {
    try DateExtraction(options: StageOptions(DateExtraction.declaration, options))
  }

  /// `text → EDTF value, TIMEX3 value` of every mention, `-` for none.
  static func values(
    _ text: String, reference: String? = "2022-11-24", _ options: [String: OptionValue] = [:]
  ) throws -> [String] {
    let bytes = Array(text.utf8)
    return try stage(options).mentions(in: text, reference: reference).map { mention in
      let covered = String(decoding: bytes[mention.span.range], as: UTF8.self)
      return "\(covered) → \(mention.value ?? "-") \(mention.timex ?? "-")"
    }
  }

  /// The tokens of a document.
  static func tokens(_ document: Document) throws -> TokenTable {
    var copy = document
    try Tokenization().process(&copy)
    return copy.tokens
  }
}
