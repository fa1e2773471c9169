public import WinnowCore
import WinnowFormats

extension Source.Format {
  /// A record of a JSON file.
  public static let json = Source.Format(rawValue: "json")
}

/// JSON: an array of objects with a text among their fields, or one such object.
struct JSONFormat: FileFormat {
  static let name = Source.Format.json
  static let suffixes = [".json"]
  static let unit = RecordUnit.part

  /// True for an array, and for an object that does not end on its first line, as those of JSON Lines do.
  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    guard head.first == UInt8(ascii: "{") else { return head.first == UInt8(ascii: "[") }
    guard let lineEnd = head.firstIndex(of: 0x0A) else { return false }
    var scan = JSONItemScan()
    let line = Array(head[..<lineEnd])
    // No string goes on behind a line feed: a line that ends in one is damaged.
    return scan.follow(line.span, from: 0) == .inside && !scan.isInsideString
  }

  /// JSON Lines often have the name of JSON.
  static func format(
    ofNamed head: ArraySlice<UInt8>, _ fields: InputFields
  ) -> any FileFormat.Type {
    JSONLinesFormat.claims(head, fields) ? JSONLinesFormat.self : self
  }

  static func cutter(_ input: CutInput) -> any RecordCutter { JSONCutter(input) }

  private let decoder: JSONRecordDecoder

  init(_ input: InputPlan) { decoder = JSONRecordDecoder(input, unit: "record") }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try decoder.document(of: record, in: storage, source)
  }
}
