public import WinnowCore
import WinnowText

/// The words of a text as the phrases of taxonomies are compared: for finding phrases, not for tagging.
///
/// ```swift
/// PhraseWords("Migrants’ rights.").keys == PhraseWords("migrant right.").keys  // true
/// ```
public struct PhraseWords: Sendable {
  /// The key of a mark that parts phrases.
  public static let barrier = PhraseTokens.barrier

  /// The stem of each word, or a barrier.
  public private(set) var keys: [UInt64] = []
  /// The bytes of each word or mark in the text.
  public private(set) var spans: [TextSpan] = []

  /// The words of a text, which is one paragraph; O(n).
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let table = Tokenizer().tokenize(bytes, in: [Paragraph(span: TextSpan(0..<bytes.count))])
    var words = PhraseTokens()
    words.read(bytes, table, 0..<table.count)
    keys = words.keys
    spans = words.tokens.map { table.span(Int($0)) }
  }
}
