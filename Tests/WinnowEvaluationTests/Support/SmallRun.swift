import WinnowFormats
import WinnowRecords
import WinnowTestSupport

/// A run folder of one or more records, written by hand.
enum SmallRun {
  /// Writes a folder with the records, each a line of JSON of which keys may be missing, and returns its path.
  @discardableResult
  static func write(
    _ records: [String], to name: String = "run", in folder: TemporaryFolder
  ) throws -> String {
    let lines = try records.map { record in
      let json = try JSONValue(parsing: Array(record.utf8))
      return String(decoding: complete(json, DocumentFields.all).minified, as: UTF8.self)
    }
    try folder.write("\(name)/documents.jsonl", lines.joined(separator: "\n") + "\n")
    try folder.write("\(name)/datapackage.json", "{}")
    return "\(folder.path)/\(name)"
  }

  /// A record with entities: `(start, end, label)`.
  static func record(_ id: String, _ text: String, _ entities: [(Int, Int, String)]) -> String {
    let spans = entities.map { start, end, label in
      let words = text.unicodeScalars.dropFirst(start).prefix(end - start).map(String.init).joined()
      return #"{"start":\#(start),"end":\#(end),"text":"\#(words)","label":"\#(label)"}"#
    }
    return #"{"id":"\#(id)","text":"\#(text)","entities":[\#(spans.joined(separator: ","))]}"#
  }

  /// A record with the columns that it lacks: null, or nothing.
  private static func complete(_ record: JSONValue, _ fields: [RecordField]) -> JSONValue {
    guard case .object(let pairs) = record else { return record }
    let missing = fields.filter { $0.option == nil && record[$0] == nil }
    let present = pairs.map { pair in
      (
        key: pair.key,
        value: fields.first { $0.name == pair.key }.map { whole(pair.value, $0) } ?? pair.value
      )
    }
    return .object(present + missing.map { (key: $0.name, value: empty($0)) })
  }

  private static func whole(_ value: JSONValue, _ field: RecordField) -> JSONValue {
    switch (field.kind, value) {
    case (.records(let fields), .array(let items)): .array(items.map { complete($0, fields) })
    case (.record(let fields), .object): complete(value, fields)
    default: value
    }
  }

  private static func empty(_ field: RecordField) -> JSONValue {
    if field.isNullable { return .null }
    switch field.kind {
    case .string: return ""
    case .integer: return 0
    case .number: return .number(0)
    case .object: return [:]
    case .integers, .strings, .records: return []
    case .record(let fields): return complete([:], fields)
    }
  }
}
