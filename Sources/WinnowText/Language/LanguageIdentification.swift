public import WinnowCore

/// Names the language of a document and of each of its paragraphs.
///
/// Looks at samples: of a text all of it up to 4 KB, else four pieces from its length; of a paragraph its first 400
/// bytes. A paragraph has the language of its document unless it clearly has another.
///
/// ```swift
/// var document = Document(id: "a", sourceText: Array("Wir haben heute keine Zeit mehr.".utf8))
/// try LanguageIdentification().process(&document)
/// document.language  // "de"
/// document.paragraphs[0].language  // "de"
/// ```
public struct LanguageIdentification: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "language",
    summary: "name the language of each document and paragraph",
    requires: [.text, .paragraphs],
    assigns: [.language]
  )

  private static let sampleLength = 4096
  private static let pieceCount = 4
  private static let paragraphSampleLength = 400

  private let identifier: LanguageIdentifier

  /// A stage; it has no options.
  public init(options: StageOptions) throws(DiagnosticError) {
    identifier = try LanguageIdentifier()
  }

  /// A stage.
  public init() throws(DiagnosticError) {
    try self.init(options: StageOptions(Self.declaration))
  }

  /// Sets the languages to ISO 639-1 codes, or to `und` where there are too few letters.
  ///
  /// What a page says of its own language stays only where its text says nothing.
  public func process(_ document: inout Document) throws(StageError) {
    let text = document.text
    let sample = text.count <= Self.sampleLength ? text : Self.sample(text)
    let whole = identifier.identify(sample.span)
    if whole != .unknown || document.language == nil { document.language = whole.code }
    for index in document.paragraphs.indices {
      let range = document.paragraphs[index].span.range
      let end = Self.border(
        in: text, at: min(range.upperBound, range.lowerBound + Self.paragraphSampleLength))
      let part = text.span.extracting(range.lowerBound..<end)
      document.paragraphs[index].language = identifier.identify(part, within: whole).code
    }
  }

  /// Pieces from the whole length of the text, cut between characters and parted by spaces.
  static func sample(_ text: [UInt8]) -> [UInt8] {
    let pieceLength = sampleLength / pieceCount
    var sample: [UInt8] = []
    sample.reserveCapacity(sampleLength + 2 * pieceCount)
    for piece in 0..<pieceCount {
      let start = border(in: text, at: (text.count - pieceLength) / (pieceCount - 1) * piece)
      let end = border(in: text, at: min(text.count, start + pieceLength))
      sample.append(contentsOf: text[start..<end])
      sample.append(0x20)
    }
    return sample
  }

  /// The start of the first character at or after `offset`.
  private static func border(in text: [UInt8], at offset: Int) -> Int {
    var offset = offset
    while offset < text.count && text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
