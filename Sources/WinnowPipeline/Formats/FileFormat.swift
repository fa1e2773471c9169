import WinnowCore
import WinnowFormats

/// A format of input files: how its files are told, what of a file is a record, and how a record becomes a document.
///
/// One value a worker. A new format is a type of its own and a line in `FileFormats`.
protocol FileFormat: SendableMetatype {
  /// Its name, in `input.format` and in records.
  static var name: Source.Format { get }
  /// The endings of the names of its files, in lower case and without that of a compression.
  static var suffixes: [String] { get }
  /// What of a file is a record.
  static var unit: RecordUnit { get }
  /// True for a file whose name tells nothing and which begins so, white space and byte order mark left out.
  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool
  /// What a file of a name of this format holds that begins so: the format itself for most.
  static func format(ofNamed head: ArraySlice<UInt8>, _ fields: InputFields) -> any FileFormat.Type
  /// Cuts the records of a file; asked for where a part of the file is a record.
  static func cutter(_ input: CutInput) -> any RecordCutter

  /// A reader of the input of a plan.
  init(_ input: InputPlan)

  /// The document of a record; throws if it is none of the format.
  ///
  /// The record's bytes stand in `storage`; at least `JSONPadding.byteCount` bytes follow them.
  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document
}

extension FileFormat {
  /// The format itself.
  static func format(
    ofNamed head: ArraySlice<UInt8>, _ fields: InputFields
  ) -> any FileFormat.Type { self }

  /// Cuts lines.
  static func cutter(_ input: CutInput) -> any RecordCutter { LineCutter(input, name) }
}

/// What of a file is a record.
enum RecordUnit {
  /// The file.
  case file
  /// Every line that is not blank.
  case line
  /// What the format's cutter makes of it.
  case part
}

/// The formats of input files.
enum FileFormats {
  /// In the order of reference pages; a file that none claims is of the first one.
  static let all: [any FileFormat.Type] = [
    TextFormat.self, HTMLFormat.self, JSONLinesFormat.self, CSVFormat.self, TSVFormat.self,
    WARCFormat.self,
    JSONFormat.self,
  ]

  /// So many bytes tell the format of a file: the same for files and pipes.
  static let headByteCount = 4096

  /// What a file holds: by its name without the ending of a compression, else by its first bytes.
  static func format(
    ofFile path: String, head: [UInt8], _ fields: InputFields
  ) -> any FileFormat.Type {
    let name = Decompression.innerName(path.lowercased())
    let start = start(head)
    // No text begins so, whatever the name says.
    if WARCFormat.claims(start, fields) { return WARCFormat.self }
    if let named = all.first(where: { $0.suffixes.contains(where: name.hasSuffix) }) {
      return named.format(ofNamed: start, fields)
    }
    return all.first { $0.claims(start, fields) } ?? all[0]
  }

  /// Why a file of a kind that is known, but not read, is refused, with the way out; nil for all others.
  static func refusal(ofFile path: String, head: [UInt8]) -> String? {
    let name = Decompression.innerName(path.lowercased())
    let isNamed = all.contains { $0.suffixes.contains(where: name.hasSuffix) }
    // Pages may begin as XML does.
    guard isNamed || !HTMLFormat.claims(start(head), InputFields()) else { return nil }
    return UnreadKind.cause(name, head.prefix(headByteCount), isNamed: isNamed)
  }

  /// What tells the format of a file, without white space and byte order mark before it.
  private static func start(_ head: [UInt8]) -> ArraySlice<UInt8> {
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return head.prefix(headByteCount).dropFirst(mark).drop {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
  }

  /// The file's name without folder and without the extensions that say what it holds, where it is one record.
  static func stem(_ path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    let inner = Decompression.innerName(name)
    if !inner.isEmpty { name = inner }
    let suffixes = all.reversed().filter { $0.unit == .file }.flatMap { $0.suffixes }
    for suffix in suffixes
    where name.count > suffix.count && name.lowercased().hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    return name == "-" ? "stdin" : name
  }
}

extension InputFormat: CaseIterable {
  /// `auto`, then the formats in the order of reference pages.
  public static var allCases: [InputFormat] {
    [.auto] + FileFormats.all.map { InputFormat($0.name) }
  }

  /// What a file holds: as declared, else as its name and its first bytes tell.
  func format(
    ofFile path: String, head: [UInt8], _ fields: InputFields
  ) -> any FileFormat.Type {
    FileFormats.all.first { $0.name.rawValue == rawValue }
      ?? FileFormats.format(ofFile: path, head: head, fields)
  }
}
