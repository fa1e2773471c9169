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
    uses: [.language],
    assigns: [.sentences, .tokens],
    options: Options.all
  )

  private let tokenizer: Tokenizer
  private let lexicons: [String: SentenceLexicon]
  private let standard: SentenceLexicon

  /// A stage with checked options.
  public init(options: StageOptions) throws(DiagnosticError) {
    tokenizer = Tokenizer(splitPossessives: options[Options.splitPossessives])
    lexicons = try SentenceLexicon.builtin.get()
    guard let standard = lexicons[SentenceLexicon.standardLanguage] else {
      throw DiagnosticError(
        Diagnostic(code: .r010, message: "segment/conventions.tsv has no row for English"))
    }
    self.standard = standard
  }

  /// A stage with the default options.
  public init() throws(DiagnosticError) {
    try self.init(options: StageOptions(Self.declaration))
  }

  /// Assigns `tokens` and `sentences`; O(text).
  ///
  /// Abbreviations are those of the language of the paragraph or, where that is not known, of the document, or else the
  /// English ones.
  public func process(_ document: inout Document) throws(StageError) {
    let text = document.text
    var tokens = tokenizer.tokenize(text, in: document.paragraphs)
    let marks = SentenceMarks(text.span, tokens)
    let ofDocument = document.language.flatMap { lexicons[$0] } ?? standard
    var starts: [Int] = []
    var sentences: [TextSpan] = []
    for (index, paragraph) in document.paragraphs.enumerated() {
      let range = tokens.indices(ofParagraph: index)
      guard !range.isEmpty else { continue }
      let splitter = SentenceSplitter(lexicon: lexicon(of: paragraph, in: document) ?? ofDocument)
      splitter.forEachSentence(tokens, marks, in: range) { sentence in
        sentences.append(tokens.span(sentence))
        starts.append(sentence.lowerBound)
      }
    }
    for start in starts { tokens.mark(.sentenceStart, at: start) }
    document.tokens = tokens
    document.sentences = sentences
  }

  /// The lexicon of a paragraph in another language than its document; nil for all others.
  private func lexicon(of paragraph: Paragraph, in document: Document) -> SentenceLexicon? {
    guard let language = paragraph.language, language != document.language, language != "und" else {
      return nil
    }
    return lexicons[language] ?? standard
  }
}
