import WinnowCore
import WinnowFormats
import WinnowText

/// JSON Lines: every line is an object with a text among its fields.
struct JSONLinesFormat: FileFormat {
  static let name = Source.Format.jsonl
  static let suffixes = [".jsonl", ".ndjson"]
  static let unit = RecordUnit.line
  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    head.first == UInt8(ascii: "{")
  }

  private let fields: InputFields
  private let parser = JSONObjectParser()

  init(_ input: InputPlan) { fields = input.fields }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
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
    var document = try document(record, source)
    document.note(repairs.bytes, rule: "invalid-utf8")
    document.note(repairs.surrogates, rule: "lone-surrogate")
    return document
  }

  /// The document of the object just parsed; without an identifier if the record has none.
  private func document(_ record: RawRecord, _ source: Source) throws(StageError) -> Document {
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
      id: id ?? record.id, source: source, metadata: Metadata(fields: metadata.fields),
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
}
