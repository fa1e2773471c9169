import CSimdJSON
import WinnowCore

/// Parses the JSON object of a record, by simdjson.
///
/// One a worker; simdjson's own buffers are reused from record to record.
final class JSONObjectParser {
  /// The type of a value.
  typealias ValueType = csimdjson_type

  // SAFETY: owned by this object and used by one thread at a time.
  private let parser: OpaquePointer

  init() {
    guard let made = csimdjson_create() else { fatalError("out of memory") }
    parser = made
  }

  deinit { csimdjson_destroy(parser) }

  /// Parses `bytes[range]`; at least `Batch.padding` bytes follow the range.
  func parse(_ bytes: [UInt8], _ range: Range<Int>) -> csimdjson_result {
    precondition(range.upperBound + Batch.padding <= bytes.count, "the parser reads past the end")
    // SAFETY: simdjson reads at most 64 bytes past the object, which the batch holds.
    return bytes.withUnsafeBufferPointer { raw in
      csimdjson_parse(parser, raw.baseAddress.map { $0 + range.lowerBound }, range.count)
    }
  }

  /// simdjson's message for the last object that could not be parsed.
  var message: String { String(cString: csimdjson_message(parser)) }

  /// The number of fields.
  var count: Int { csimdjson_count(parser) }

  /// The name of a field.
  func name(_ index: Int) -> String {
    let field = csimdjson_at(parser, index)
    return String(decoding: bytes(field.name, field.name_length), as: UTF8.self)
  }

  /// The type of a field's value.
  func type(_ index: Int) -> ValueType { csimdjson_at(parser, index).type }

  /// A string value, unescaped.
  func string(_ index: Int) -> [UInt8] {
    let field = csimdjson_at(parser, index)
    return Array(bytes(field.string, field.string_length))
  }

  /// Any value as JSON text without white space.
  func json(_ index: Int) -> [UInt8] {
    var length = 0
    let text = csimdjson_minified(parser, index, &length)
    return Array(bytes(text, length))
  }

  // SAFETY: the bytes belong to the parser until its next call; every caller copies them at once.
  private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }
}
