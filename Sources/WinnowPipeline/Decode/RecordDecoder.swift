import WinnowCore
import WinnowText
import WinnowFormats
import WinnowRecords

/// Makes documents of raw records: decodes the text, parses the JSON, hashes the source.
///
/// One a worker.
final class RecordDecoder {
  private let fields: InputFields
  private let charset: String?
  private let parser = JSONObjectParser()
  private let hash = SHA256Hash()
  private var storage: [UInt8] = []

  init(fields: InputFields, charset: String? = nil) {
    self.fields = fields
    self.charset = charset
  }

  /// Turns every record of a batch into a document or a reject, and hands over the documents with their places.
  ///
  /// Records without an identifier get one from their line, but for those at or after the place `firstOfRange`, whose lines
  /// are not known yet.
  func decode(
    _ batch: inout RecordBatch, firstOfRange: Int, _ take: (_ order: Int, Document) -> Void
  ) {
    storage = []
    swap(&storage, &batch.storage)
    storage.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
    for record in batch.records {
      do {
        var document =
          record.format == .jsonl ? try decodeRecord(record) : try decodeFile(record)
        if document.id.isEmpty, record.order < firstOfRange {
          document.id = Self.fallbackID(document.source.path, record.origin.line ?? 0)
        }
        take(record.order, document)
      } catch {
        batch.rejects.append((record.order, reject(record, cause: error.message)))
      }
    }
    batch.records = []
    storage = []
  }

  private func decodeFile(_ record: RawRecord) throws(StageError) -> Document {
    let bytes = Array(storage[record.range])
    guard !record.isDecoded else { return document(record, text: bytes) }
    let decoded = try TextDecoder.decode(
      bytes, declared: charset, isHTML: record.format == .html)
    var document = document(record, text: decoded.text)
    note(decoded, in: &document)
    return document
  }

  /// The document of a text, named after its file where it has no identifier.
  private func document(_ record: RawRecord, text: [UInt8]) -> Document {
    let isFile = record.origin.line == nil
    return Document(
      id: record.id.isEmpty && isFile ? Self.stem(record.origin.path) : record.id,
      source: source(record), metadata: record.metadata, sourceText: text)
  }

  private func decodeRecord(_ record: RawRecord) throws(StageError) -> Document {
    let isUTF8 = UTF8Validation.isValidUTF8(storage.span.extracting(record.range))
    var result = isUTF8 ? parser.parse(storage, record.range) : .badString
    var repairs = (bytes: 0, surrogates: 0)
    if result == .badString {
      var line = Array(storage[record.range])
      if !isUTF8 {
        let repaired = TextDecoder.repairUTF8(line)
        repairs.bytes = repaired.repairs.count
        line = repaired.text
      }
      repairs.surrogates = SurrogateRepair.repair(&line, 0..<line.count)
      let count = line.count
      line.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
      result = parser.parse(line, 0..<count)
    }
    switch result {
    case .object: break
    case .otherValue: throw StageError("the line is JSON but not an object")
    case .badString, .failed: throw StageError("the line is not JSON: \(parser.message)")
    }
    var document = try document(record)
    note(repairs.bytes, rule: "invalid-utf8", in: &document)
    note(repairs.surrogates, rule: "lone-surrogate", in: &document)
    return document
  }

  /// The identifier of a record that has none.
  static func fallbackID(_ path: String, _ line: Int) -> String { "\(path):\(line)" }

  /// The document of the object just parsed; without an identifier if the record has none.
  private func document(_ record: RawRecord) throws(StageError) -> Document {
    var text: [UInt8]?
    var id: String?
    var metadata = FieldCollection(record.metadata.fields)
    for index in 0..<parser.count {
      let name = parser.name(index)
      let type = parser.type(index)
      if name == fields.text {
        guard type == .string else {
          throw StageError("the text field '\(name)' is no string")
        }
        text = parser.string(index)
      } else if name == fields.id {
        id = try identifier(name, index, type)
      } else {
        metadata.set(field(name, index, type))
      }
    }
    guard let text else { throw StageError("the record has no text field '\(fields.text)'") }
    return Document(
      id: id ?? record.id, source: source(record), metadata: Metadata(fields: metadata.fields),
      sourceText: text)
  }

  /// The value of the id field; nil for null and for an empty string.
  private func identifier(
    _ name: String, _ index: Int, _ type: JSONObjectParser.ValueType
  ) throws(StageError) -> String? {
    switch type {
    case .null: return nil
    case .string:
      let id = String(decoding: parser.string(index), as: UTF8.self)
      return id.isEmpty ? nil : id
    case .integer: return String(decoding: parser.json(index), as: UTF8.self)
    default: throw StageError("the id field '\(name)' is no string or integer")
    }
  }

  private func field(
    _ name: String, _ index: Int, _ type: JSONObjectParser.ValueType
  ) -> Metadata.Field {
    let string =
      type == .string ? String(decoding: parser.string(index), as: UTF8.self) : nil
    return Metadata.Field(name: name, json: parser.json(index), string: string)
  }

  private func source(_ record: RawRecord) -> Source {
    Source(
      path: record.origin.path, line: record.origin.line, byteOffset: record.origin.byteOffset,
      format: record.format,
      byteCount: record.range.count, sha256: hash.digest(storage, record.range))
  }

  private func reject(_ record: RawRecord, cause: String) -> Reject {
    let raw = storage[record.range].prefix(Reject.rawLimit)
    return Reject(
      path: record.origin.path, line: record.origin.line, byteOffset: record.origin.byteOffset,
      cause: cause, raw: Array(raw), byteCount: record.range.count)
  }

  /// A note in the ledger for every repair made while decoding a file.
  private func note(_ decoded: DecodedText, in document: inout Document) {
    if decoded.encoding != "UTF-8" {
      document.ledger.append(
        stage: "read", rule: "decode", action: .mark, codePoints: 0..<0, source: TextSpan(0..<0),
        before: [], after: [], detail: decoded.encoding)
    }
    guard !decoded.repairs.isEmpty else { return }
    let positions = CodePointIndex(document.sourceText)
    for repair in decoded.repairs {
      let end = repair.offset + 3  // U+FFFD
      let first = positions.codePoints(before: repair.offset)
      document.ledger.append(
        stage: "read", rule: "invalid-utf8", action: .mark, codePoints: first..<first + 1,
        source: TextSpan(start: repair.offset, end: end),
        before: EscapedBytes.escape(repair.raw)[...],
        after: document.sourceText[repair.offset..<end])
    }
  }

  /// One note for all repairs of a record, whose place may lie in any of its fields.
  private func note(_ count: Int, rule: String, in document: inout Document) {
    guard count > 0 else { return }
    document.ledger.append(
      stage: "read", rule: rule, action: .mark, codePoints: 0..<0, source: TextSpan(0..<0),
      before: [], after: [], detail: "\(count) replaced by U+FFFD in this record")
  }

  /// The file's name without folder and without its extensions that say what it holds.
  static func stem(_ path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for suffix in [".gz", ".html", ".htm", ".xhtml", ".txt", ".text", ".md"]
    where name.count > suffix.count && name.lowercased().hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    return name == "-" ? "stdin" : name
  }
}
