public import WinnowCore
import WinnowFormats
import WinnowRecords

/// Writes what a run found in the formats of annotation tools, maps, spreadsheets and networks.
///
/// ```swift
/// let export = try RunExport("output/seeds", to: .doccano, layers: [.entities])
/// export.files[0].bytes
/// ```
public struct RunExport: Sendable {
  /// A file to write.
  public struct File: Sendable {
    /// Its name in the output folder; nil for the one file of formats that have only one.
    public var name: String?
    /// Its content.
    public var bytes: [UInt8]
  }

  /// The files, in the order of the run.
  public private(set) var files: [File] = []
  /// What is not in the files and why.
  public private(set) var notes: [Diagnostic] = []

  /// Reads a run folder and makes the files of a format; O(size of the run), all of it in memory.
  ///
  /// `escapesFormulas` puts an apostrophe before cells of CSV that a spreadsheet would take for a formula.
  public init(
    _ run: String, to format: ExportFormat, layers: Set<EvaluationLayer>,
    escapesFormulas: Bool = false
  ) throws(RunFailure) {
    switch format {
    case .csv:
      files = try TableExport(escapesFormulas: escapesFormulas).files(of: run)
        .map { File(name: $0.name, bytes: $0.bytes) }
    case .gexf:
      var network = NetworkExport(layers)
      try RecordLines.forEach(.documents, in: run) { record, _, _ throws(RunFailure) in
        network.add(record)
        return true
      }
      files = [File(name: nil, bytes: network.gexf)]
    default: try addDocuments(RunDocuments.read(run, map: LabelMap()), format, layers)
    }
  }

  private mutating func addDocuments(
    _ documents: [RunDocument], _ format: ExportFormat, _ layers: Set<EvaluationLayer>
  ) {
    switch format {
    case .brat: addBrat(documents, layers)
    case .webanno:
      for (document, name) in zip(documents, Self.names(documents.map(\.id))) {
        let text = TokenExport(document).webanno(ExportSpan.spans(document, layers))
        files.append(File(name: name + ".tsv", bytes: Array(text.utf8)))
      }
    case .conll: addConll(documents, layers)
    case .geojson: addPlaces(documents)
    case .labelStudio:
      let tasks = documents.map {
        AnnotationExport.labelStudio($0, ExportSpan.spans($0, layers))
      }
      files = [File(name: nil, bytes: JSONValue.array(tasks).bytes())]
    case .doccano, .prodigy:
      let record = format == .doccano ? AnnotationExport.doccano : AnnotationExport.prodigy
      let lines = documents.flatMap { record($0, ExportSpan.spans($0, layers)).lineBytes }
      files = [File(name: nil, bytes: lines)]
    case .csv, .gexf: break
    }
  }

  /// True if the format is a folder of files.
  public static func isFolder(_ format: ExportFormat) -> Bool {
    format == .brat || format == .webanno || format == .csv
  }

  private mutating func addBrat(_ documents: [RunDocument], _ layers: Set<EvaluationLayer>) {
    for (document, name) in zip(documents, Self.names(documents.map(\.id))) {
      let spans = ExportSpan.spans(document, layers)
      files.append(File(name: name + ".txt", bytes: Array(document.text.string.utf8)))
      files.append(
        File(name: name + ".ann", bytes: Array(AnnotationExport.brat(document, spans).utf8)))
    }
  }

  private mutating func addConll(_ documents: [RunDocument], _ layers: Set<EvaluationLayer>) {
    var text = ""
    var omitted = 0
    for document in documents {
      let spans = ExportSpan.spans(document, layers)
      let flat = ExportSpan.flat(spans)
      omitted += spans.count - flat.count
      text += TokenExport(document).conll(flat)
    }
    files = [File(name: nil, bytes: Array(text.utf8))]
    if omitted > 0 {
      notes.append(
        Diagnostic(
          .note, code: .e040,
          message: "\(omitted) mentions inside longer ones are left out: CoNLL has one tag a token",
          hint: "choose one layer with --layers"))
    }
  }

  private mutating func addPlaces(_ documents: [RunDocument]) {
    var places = PlaceExport()
    for document in documents { places.add(document) }
    files = [File(name: nil, bytes: places.json.bytes())]
    if places.omittedCount > 0 {
      notes.append(
        Diagnostic(
          .note, code: .e041,
          message: "\(places.omittedCount) mentions of places without a point are left out"))
    }
  }

  /// The most bytes of a name: with a number and an extension it stays below the 255 of file systems.
  private static let nameLength = 200

  /// A file name for each document: its identifier, with what file names cannot hold replaced, and numbered where two
  /// would be the same, on file systems that do not tell capitals either.
  static func names(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    var next: [String: Int] = [:]
    return ids.map { id in
      var stem = ""
      for scalar in id.unicodeScalars {
        let isKept =
          scalar.value >= 0x20 && scalar.value != 0x7F && !"/.\\:".unicodeScalars.contains(scalar)
        let added = isKept ? String(scalar) : "_"
        guard stem.utf8.count + added.utf8.count <= nameLength else { break }
        stem += added
      }
      if stem.isEmpty { stem = "_" }
      let key = stem.lowercased()
      var name = stem
      var number = next[key] ?? 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem)_\(number)"
        number += 1
      }
      next[key] = number
      return name
    }
  }
}
