/// Where a document came from.
public struct Source: Sendable {
  /// The kind of input.
  public struct Format: RawRepresentable, Hashable, Sendable {
    /// Its name, as records have it.
    public let rawValue: String

    /// The format with this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Plain text.
    public static let text = Format(rawValue: "text")
    /// A web page.
    public static let html = Format(rawValue: "html")
    /// A line of a JSON Lines file.
    public static let jsonl = Format(rawValue: "jsonl")
  }

  /// The path as the reader found it, relative to the working folder where it lies below it.
  public var path: String
  /// The line on which a record of a file of several begins, from 1.
  public var line: Int?
  /// Where the source begins in its decompressed file, in bytes.
  public var byteOffset: Int
  /// The kind of input.
  public var format: Format
  /// The size in bytes, before decoding: of the file, or of the record in it.
  public var byteCount: Int
  /// The SHA-256 of those bytes, 32 bytes long.
  public var sha256: [UInt8]

  /// A source.
  public init(
    path: String, line: Int? = nil, byteOffset: Int = 0, format: Format = .text,
    byteCount: Int = 0, sha256: [UInt8] = []
  ) {
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
    self.format = format
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

/// One source on its way through the pipeline: identifier, text, and the layers that stages add.
///
/// All positions are bytes of `text`. Stages change the text only through `apply(_:)`, which keeps the way back to the
/// source text and the ledger.
///
/// ```swift
/// var document = Document(id: "a", sourceText: Array("One.\n\nTwo.".utf8))
/// document.paragraphs.count  // 2
/// ```
public struct Document: Sendable {
  /// The identifier, unique within a run.
  public var id: String
  /// Where it came from.
  public var source: Source
  /// The other fields of its record.
  public var metadata: Metadata
  /// The title, where one is known.
  public var title: String?
  /// ISO 639 code of the language, where it is known; `und` where it was looked for in vain.
  public var language: String?
  /// The date on which the source says it was published, as it stands there (HTML metadata).
  public var published: String?
  /// The decoded text before any change; valid UTF-8.
  public let sourceText: [UInt8]
  /// The text as the stages have left it; valid UTF-8.
  public private(set) var text: [UInt8]
  /// The way from `text` back to `sourceText`.
  public private(set) var offsets: OffsetMap
  /// What was changed on the way.
  public var ledger: Ledger
  /// The paragraphs in text order, not overlapping.
  public var paragraphs: [Paragraph]
  /// The sentences in text order, not overlapping.
  public var sentences: [TextSpan] = []
  /// The tokens in text order.
  public var tokens = TokenTable()
  /// The named entities, sorted by span.
  public var entities: [Entity] = []
  /// The dates, times, durations and sets, sorted by span.
  public var dates: [DateMention] = []
  /// The places, sorted by span.
  public var locations: [LocationMention] = []
  /// The topics, best first.
  public var topics: [TopicTag] = []
  /// The topics of each paragraph, best first; empty unless they were asked for.
  public var paragraphTopics: [[TopicTag]] = []
  /// What stages of an embedder found, by layer, each in text order.
  public var annotations: [Layer: [Annotation]] = [:]
  /// Why it cannot be processed further: it has more parts than `limits` allow; nil for nearly all.
  public private(set) var excess: StageError?
  /// What corpus-wide deduplication keeps between its steps; empty otherwise.
  public var paragraphKeys = ParagraphKeys()

  /// A document whose paragraphs are the blocks between blank lines.
  public init(
    id: String, source: Source = Source(path: ""), metadata: Metadata = Metadata(),
    title: String? = nil, sourceText: [UInt8]
  ) {
    self.id = id
    self.source = source
    self.metadata = metadata
    self.title = title
    self.sourceText = sourceText
    text = sourceText
    offsets = OffsetMap(identity: sourceText.count)
    ledger = Ledger()
    paragraphs = ParagraphScanner.blocks(sourceText.span)
  }

  /// Changes the text, and with it the offset map, the ledger and the borders of the paragraphs.
  ///
  /// Must come before sentences, tokens and mentions are assigned. O(text + runs + edits). More edits than `limits` allow are
  /// not made: the document is given up, with the cause in `excess`.
  public mutating func apply(_ edits: EditList) {
    guard !edits.isEmpty, excess == nil else { return }
    precondition(tokens.isEmpty && sentences.isEmpty, "the text is edited before it is measured")
    do throws(StageError) {
      let limits = limits
      let count = edits.isFull ? Int.max : ledger.count + edits.edits.count
      try limits.check(count, atMost: limits.edits, "edits")
    } catch {
      return giveUp(error)
    }
    record(edits)
    ledger.endRound()
    offsets = offsets.applying(edits)
    var edited: [UInt8] = []
    edited.reserveCapacity(text.count + edits.arena.count)
    var position = 0
    for edit in edits.edits {
      edited.append(contentsOf: text[position..<Int(edit.span.start)])
      edited.append(contentsOf: edits.arena[edit.replacement.range])
      position = Int(edit.span.end)
    }
    edited.append(contentsOf: text[position...])
    text = edited
    paragraphs = EditedSpans.remap(paragraphs, through: edits)
  }

  /// Notes why the document cannot be processed further; the run puts it aside with that cause.
  public mutating func giveUp(_ cause: StageError) { excess = excess ?? cause }

  /// Writes a ledger entry for every edit, with its place in code points of the text before it.
  private mutating func record(_ edits: EditList) {
    let current = text
    let before = current.span
    let stage = ledger.number(of: edits.stage)
    let rules = edits.rules.map { ledger.number(of: $0) }
    var position = 0
    var codePoint = 0
    for edit in edits.edits {
      codePoint += UTF8Scanner.codePointCount(before, in: position..<Int(edit.span.start))
      let length = UTF8Scanner.codePointCount(before, in: edit.span.range)
      ledger.append(
        stage: stage, rule: rules[Int(edit.rule)], .edit, codePoint..<codePoint + length,
        offsets.source(of: edit.span), current[edit.span.range],
        edits.arena[edit.replacement.range])
      codePoint += length
      position = Int(edit.span.end)
    }
  }
}
