public import WinnowCore

/// Cuts the paragraphs of a document into tokens and sentences.
///
/// ```swift
/// var document = Document(id: "a", sourceText: Array("One two. Three.".utf8))
/// try Tokenization().process(&document)
/// document.sentences.count  // 2
/// ```
public struct Tokenization: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "tokenize",
    summary: "cut paragraphs into words by UAX #29, and into sentences",
    requires: [.text, .paragraphs],
    assigns: [.sentences, .tokens],
    options: [
      StageOption(
        "split_possessives", "make the endings 's and ’ tokens of their own", .flag,
        default: .flag(true))
    ]
  )

  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter

  /// A stage with checked options.
  public init(options: StageOptions) throws(DiagnosticError) {
    tokenizer = Tokenizer(splitPossessives: options.flag("split_possessives"))
    splitter = SentenceSplitter()
  }

  /// A stage with the default options.
  public init() throws(DiagnosticError) {
    try self.init(options: StageOptions(Self.declaration))
  }

  /// Assigns `tokens` and `sentences`; O(text).
  public func process(_ document: inout Document) throws(StageError) {
    let text = document.text
    var tokens = tokenizer.tokenize(text, in: document.paragraphs)
    var sentences: [TextSpan] = []
    let bytes = text.span
    var first = 0
    while first < tokens.count {
      let end = Self.paragraphEnd(tokens, from: first)
      var starts: [Int] = []
      splitter.forEachSentence(bytes, tokens, in: first..<end) { sentence in
        sentences.append(tokens.span(sentence))
        starts.append(sentence.lowerBound)
      }
      for start in starts { tokens.mark(.sentenceStart, at: start) }
      first = end
    }
    document.tokens = tokens
    document.sentences = sentences
  }

  private static func paragraphEnd(_ tokens: TokenTable, from first: Int) -> Int {
    var end = first + 1
    while end < tokens.count && !tokens.traits[end].contains(.paragraphStart) { end += 1 }
    return end
  }
}
