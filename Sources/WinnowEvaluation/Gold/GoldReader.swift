public import WinnowCore
import WinnowFormats

/// What is read of gold files, and how.
public struct GoldOptions: Sendable {
  /// The format; by default each file tells its own.
  public var format = GoldFormat.auto
  /// How labels are renamed.
  public var map: LabelMap
  /// Whose annotations count where several people annotated a text; nil for the first.
  public var annotator: String?

  /// Options.
  public init(format: GoldFormat = .auto, map: LabelMap, annotator: String? = nil) {
    self.format = format
    self.map = map
    self.annotator = annotator
  }
}

/// Texts annotated by hand.
public struct Gold: Sendable {
  /// The documents in the order of the files.
  public var documents: [AnnotatedDocument] = []
  /// What the user should know about how the files were read.
  public var notes: [Diagnostic] = []
  /// The labels of entities that count; nil where all do.
  ///
  /// Formats of other tools do not say what the annotators looked for, so only what they found counts.
  public var entityLabels: Set<String>?
}

/// Reads gold files and checks every span against its text.
///
/// ```swift
/// try GoldReader.read(["gold.jsonl"], GoldOptions(map: LabelMap())).documents.count
/// ```
public struct GoldReader {
  let options: GoldOptions
  var documents: [AnnotatedDocument] = []
  var faults: [Diagnostic] = []
  var notes: [Diagnostic] = []
  /// The number of annotations left out, by reason.
  var omitted: [String: Int] = [:]
  /// The reason for which annotations of a text are left out that another person has annotated before.
  static let severalAnnotators =
    "texts have several annotators; the first one's counts (--annotator NAME)"
  private var hasForeign = false
  private var hasOwn = false

  private init(_ options: GoldOptions) { self.options = options }

  /// The documents of files and folders; all that is wrong with them is thrown at once, with exit code `input`.
  public static func read(_ paths: [String], _ options: GoldOptions) throws(RunFailure) -> Gold {
    var reader = GoldReader(options)
    for path in paths {
      let files = WholeFile.files(at: path)
      for file in files where files.count == 1 || GoldFormat.isGold(file) {
        try reader.read(file)
      }
    }
    return try reader.finish(paths)
  }

  private mutating func read(_ path: String) throws(RunFailure) {
    let bytes = try WholeFile.read(path)
    let first = documents.count
    let format = options.format == .auto ? GoldFormat.named(path) : options.format
    var isOwn = false
    switch format {
    case .brat: try readBrat(path, bytes)
    case .conll: readConll(path, bytes)
    default:
      do {
        let records = try JSONRecords.read(bytes, path: path)
        let kind = format ?? records.first.map { GoldFormat.of($0.value) } ?? .winnow
        isOwn = kind == .winnow
        for record in records { try read(record, kind, path) }
      } catch let diagnostic as Diagnostic {
        faults.append(diagnostic)
      } catch let failure as RunFailure {
        throw failure
      } catch {
        throw RunFailure(.fault, Diagnostic(code: .x002, path: path, message: "\(error)"))
      }
    }
    if isOwn { hasOwn = true } else { completeLayers(from: first) }
  }

  private mutating func read(_ record: JSONRecords.Record, _ kind: GoldFormat, _ path: String)
    throws(RunFailure)
  {
    switch kind {
    case .doccano: readDoccano(record, path)
    case .labelStudio: readLabelStudio(record, path)
    case .prodigy: readProdigy(record, path)
    case .spacy: readSpacy(record, path)
    default: try readWinnow(record, path)
    }
  }

  /// A layer that the annotators of a file used anywhere was annotated in all its documents.
  private mutating func completeLayers(from first: Int) {
    hasForeign = true
    let layers = Set(documents[first...].flatMap(\.spans.keys))
    for index in documents[first...].indices {
      for layer in layers where documents[index].spans[layer] == nil {
        documents[index].spans[layer] = []
      }
    }
  }

  /// Adds a document with its checked spans.
  mutating func add(_ document: AnnotatedDocument, _ spans: GoldSpans) {
    var spans = spans
    spans.finish()
    faults += spans.faults
    var complete = document
    complete.spans = spans.spans
    documents.append(complete)
  }

  /// Notes that a record lacks what its format requires.
  mutating func fault(_ path: String, _ line: Int, _ message: String, hint: String? = nil) {
    faults.append(Diagnostic(code: .e003, path: path, line: line, message: message, hint: hint))
  }

  private func finish(_ paths: [String]) throws(RunFailure) -> Gold {
    guard faults.isEmpty else { throw RunFailure(.input, DiagnosticError(faults)) }
    let named = paths.joined(separator: ", ")
    guard documents.contains(where: { !$0.spans.isEmpty || $0.topics != nil }) else {
      throw RunFailure(
        .input,
        Diagnostic(
          code: .e009, path: named, message: "the gold holds no annotated document",
          hint: "an empty gold would pass every check"))
    }
    var seen: [String: AnnotatedDocument] = [:]
    for document in documents {
      if let other = seen[document.id] {
        throw RunFailure(
          .input,
          Diagnostic(
            code: .e006, path: document.path, line: document.line,
            message: "the document '\(document.id)' is there twice",
            hint: "the other one is in \(other.path):\(other.line ?? 1)"))
      }
      seen[document.id] = document
    }
    var gold = Gold(documents: documents, notes: notes)
    for (reason, count) in omitted.sorted(by: { $0.key < $1.key }) {
      gold.notes.append(Diagnostic(.note, code: .e010, path: named, message: "\(count) \(reason)"))
    }
    if hasForeign && !hasOwn {
      gold.entityLabels = Set(documents.flatMap { ($0.spans[.entities] ?? []).map(\.label) })
    }
    return gold
  }
}
