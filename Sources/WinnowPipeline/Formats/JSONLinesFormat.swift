import WinnowCore

/// JSON Lines: every line is an object with a text among its fields.
struct JSONLinesFormat: FileFormat {
  static let name = Source.Format.jsonl
  static let suffixes = [".jsonl", ".ndjson"]
  static let unit = RecordUnit.line
  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    head.first == UInt8(ascii: "{") && !JSONFormat.claims(head, fields)
  }

  private let decoder: JSONRecordDecoder

  init(_ input: InputPlan) { decoder = JSONRecordDecoder(input, unit: "line") }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try decoder.document(of: record, in: storage, source)
  }
}
