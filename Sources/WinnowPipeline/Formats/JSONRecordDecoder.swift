import WinnowCore
import WinnowFormats
import WinnowText

/// Makes documents of JSON objects with a text among their fields; one a worker.
///
/// JSON as people write it is mended where that loses no text, and a note in the ledger says so: bytes that are not UTF-8,
/// halves of surrogate pairs, `NaN` and numbers that no reader holds.
final class JSONRecordDecoder {
  private let idPath: FieldPath
  private let textPath: FieldPath
  private let parser = JSONObjectParser()
  /// What the bytes of a record are called in messages.
  private let unit: String

  /// A decoder of records that are each a line, or an item.
  init(_ input: InputPlan, unit: String) {
    idPath = FieldPath(input.fields.id)
    textPath = FieldPath(input.fields.text)
    self.unit = unit
  }

  /// The document of a record; without an identifier if the record has none.
  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    let isUTF8 = UTF8Validation.isValidUTF8(storage.span.extracting(record.range))
    var result = isUTF8 ? parser.parse(storage, record.range) : .badString
    var repairs = Repairs()
    if result == .badString || result == .failed {
      result = parseMended(Array(storage[record.range]), isUTF8: isUTF8, &repairs)
    }
    switch result {
    case .object: break
    case .otherValue: throw StageError("the \(unit) is JSON but not an object")
    case .badString, .failed:
      // A record on one line has its place in front of the message; causes are counted, and should be few.
      let line = storage[record.range].contains(0x0A) ? record.origin.line : nil
      let place = line.map { JSONPlace.shown(storage, record.range, line: $0) } ?? ""
      throw StageError("the \(unit) is not JSON: \(parser.message)" + place)
    }
    var document = try document(record, source)
    document.note(repairs.bytes, rule: "invalid-utf8")
    document.note(repairs.surrogates, rule: "lone-surrogate")
    document.note(
      repairs.numbers?.nulls ?? 0, rule: "number", "that no double holds became null")
    document.note(
      repairs.numbers?.strings ?? 0, rule: "number", "beyond 64 bits became strings of their digits"
    )
    return document
  }

  private struct Repairs {
    var bytes = 0
    var surrogates = 0
    var numbers: NumberRepair.Counts?
  }

  /// Parses a record with all that can be mended.
  private func parseMended(
    _ raw: [UInt8], isUTF8: Bool, _ repairs: inout Repairs
  ) -> JSONObjectParser.Outcome {
    var text = raw
    if !isUTF8 {
      let repaired = TextDecoder.repairUTF8(text)
      repairs.bytes = repaired.repairs.count
      text = repaired.text
    }
    repairs.surrogates = SurrogateRepair.repair(&text, 0..<text.count)
    let mended = NumberRepair.repair(text, 0..<text.count)
    (text, repairs.numbers) = (mended.text, mended.counts)
    let count = text.count
    text.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
    return parser.parse(text, 0..<count)
  }

  private func document(_ record: RawRecord, _ source: Source) throws(StageError) -> Document {
    var text: [UInt8]?
    var id: String?
    var metadata = FieldCollection(record.metadata.fields)
    for index in 0..<parser.count {
      let name = parser.name(index)
      let type = parser.type(index)
      if name == textPath.name {
        text = try self.text(name, index, type)
      } else if name == idPath.name {
        id = try identifier(name, type, type == .string ? parser.string(index) : parser.json(index))
      } else {
        metadata.set(field(name, index, type))
      }
    }
    if text == nil, textPath.isNested, let found = takeNested(textPath, &metadata) {
      guard let joined = found.joinedText else { throw noText(textPath.name) }
      text = Array(joined.utf8)
    }
    if id == nil, idPath.isNested, let found = takeNested(idPath, &metadata) {
      id = try identifier(found)
    }
    guard let text else { throw StageError("the record has no text field '\(textPath.name)'") }
    return Document(
      id: id ?? record.id, source: source, metadata: Metadata(fields: metadata.fields),
      sourceText: text)
  }

  private func noText(_ name: String) -> StageError {
    StageError("the text field '\(name)' is no string or list of strings")
  }

  private func text(
    _ name: String, _ index: Int, _ type: JSONObjectParser.ValueType
  ) throws(StageError) -> [UInt8] {
    if type == .string { return parser.string(index) }
    guard type == .array, let list = try? JSONValue(parsing: parser.json(index)),
      let joined = list.joinedText
    else { throw noText(name) }
    return Array(joined.utf8)
  }

  /// Takes a nested value out of the field that holds it.
  private func takeNested(_ path: FieldPath, _ metadata: inout FieldCollection) -> JSONValue? {
    for field in metadata.fields.reversed() {
      guard let rest = path.below(field.name), field.json.first == UInt8(ascii: "{"),
        var value = try? JSONValue(parsing: field.json), let found = rest.take(from: &value)
      else { continue }
      if case .object(let left) = value, left.isEmpty {
        metadata.remove(field.name)
      } else {
        metadata.set(Metadata.Field(name: field.name, json: value.minified))
      }
      return found
    }
    return nil
  }

  private func identifier(_ value: JSONValue) throws(StageError) -> String? {
    switch value {
    case .string(let text): try identifier(idPath.name, .string, Array(text.utf8))
    case .integer: try identifier(idPath.name, .integer, value.minified)
    case .null: nil
    default: throw StageError("the id field '\(idPath.name)' is no string or integer")
    }
  }

  /// The value of the id field; nil for null and for an empty string.
  private func identifier(
    _ name: String, _ type: JSONObjectParser.ValueType, _ value: [UInt8]
  ) throws(StageError) -> String? {
    switch type {
    case .null: nil
    case .string where value.isEmpty: nil
    case .string, .integer: String(decoding: value, as: UTF8.self)
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
