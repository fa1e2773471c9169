public import WinnowCore
import WinnowFormats
import WinnowText

extension Source.Format {
  /// A row of a comma-separated file.
  public static let csv = Source.Format(rawValue: "csv")
  /// A row of a tab-separated file.
  public static let tsv = Source.Format(rawValue: "tsv")
}

/// Comma-separated values (RFC 4180) below a row with the names of the columns; semicolons and tabs are known by the header.
struct CSVFormat: FileFormat {
  static let name = Source.Format.csv
  static let suffixes = [".csv"]
  static let unit = RecordUnit.part
  private static let delimiters = [",", ";", "\t"].compactMap(\Character.asciiValue)

  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    delimiters.prefix(2).contains { RowDecoder.isTable(head, $0, fields) }
  }

  static func cutter(_ input: CutInput) -> any RecordCutter {
    RowCutter(input, name, delimiters: delimiters)
  }

  private let decoder: RowDecoder

  init(_ input: InputPlan) { decoder = RowDecoder(input) }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try decoder.document(of: record, in: storage, source)
  }
}

/// Tab-separated values below a row with the names of the columns; quoted as comma-separated ones are.
struct TSVFormat: FileFormat {
  static let name = Source.Format.tsv
  static let suffixes = [".tsv", ".tab"]
  static let unit = RecordUnit.part

  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    RowDecoder.isTable(head, UInt8(ascii: "\t"), fields)
  }

  static func cutter(_ input: CutInput) -> any RecordCutter {
    RowCutter(input, name, delimiters: [UInt8(ascii: "\t")])
  }

  private let decoder: RowDecoder

  init(_ input: InputPlan) { decoder = RowDecoder(input) }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try decoder.document(of: record, in: storage, source)
  }
}

/// Makes documents of rows.
struct RowDecoder {
  private let fields: InputFields

  init(_ input: InputPlan) { fields = input.fields }

  /// True for a file that begins with a header with the column of the text, and has as many cells in the row behind it.
  static func isTable(
    _ head: ArraySlice<UInt8>, _ delimiter: UInt8, _ fields: InputFields
  ) -> Bool {
    let rows = TableHeader.firstRows(head, delimiter, 2)
    guard rows.count == 2, rows[0].count >= 2, rows[0].count == rows[1].count else { return false }
    return Set(rows[0]).count == rows[0].count && rows[0].contains(Array(fields.text.utf8))
  }

  /// The document of a row; its other cells become metadata.
  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    guard let header = record.header else {
      throw StageError("a row without the header row that names its columns")
    }
    var row = DecodedText(text: Array(storage[record.range]), encoding: "UTF-8")
    if !UTF8Validation.isValidUTF8(row.text.span) {
      row = try TextDecoder.decode(row.text, declared: header.charset)
    }
    guard let cells = DelimitedRow.cells(row.text, header.delimiter) else {
      throw StageError("the row has a quotation mark that is not balanced")
    }
    guard cells.count == header.names.count else {
      throw StageError(
        "the row has \(Self.count(cells.count)), but the header row \(header.names.count)")
    }
    var document = document(record, source, header.names, cells)
    document.note(encoding: header.wideEncoding ?? row.encoding)
    document.note(row.repairs.count, rule: "invalid-utf8")
    return document
  }

  private static func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }

  private func document(
    _ record: RawRecord, _ source: Source, _ names: [String], _ cells: [[UInt8]]
  ) -> Document {
    var text: [UInt8] = []
    var id = record.id
    var metadata = FieldCollection(record.metadata.fields)
    for (name, cell) in zip(names, cells) {
      if name == fields.text {
        text = cell
        continue
      }
      let value = String(decoding: cell, as: UTF8.self)
      if name == fields.id {
        id = value
      } else {
        metadata.set(
          Metadata.Field(name: name, json: JSONValue.string(value).minified, string: value))
      }
    }
    return Document(
      id: id, source: source, metadata: Metadata(fields: metadata.fields), sourceText: text)
  }
}
