import CSimdJSON
import WinnowCore

/// Parses the JSON object of a record, by simdjson.
///
/// One a worker; simdjson's own buffers are reused from record to record. For the hot path: it hands out the fields of one
/// object as bytes and builds no tree, which `JSONValue(parsing:)` does for all else.
package final class JSONObjectParser {
  /// The type of a value.
  package enum ValueType: Sendable {
    case null, boolean, integer, number, string, array, object
  }

  /// What became of a text.
  package enum Outcome: Sendable {
    /// It is an object, whose fields can be asked for.
    case object
    /// It is JSON, but no object.
    case otherValue
    /// A string in it is not valid UTF-8, or has half of a surrogate pair.
    case badString
    /// It is no JSON; `message` says why.
    case failed
  }

  // SAFETY: owned by this object and used by one thread at a time.
  private let parser: OpaquePointer

  package init() {
    guard let made = csimdjson_create() else { fatalError("out of memory") }
    parser = made
  }

  deinit { csimdjson_destroy(parser) }

  /// Parses `bytes[range]`; at least `JSONPadding.byteCount` bytes follow the range.
  package func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Outcome {
    precondition(
      range.upperBound + JSONPadding.byteCount <= bytes.count, "the parser reads past the end")
    // SAFETY: simdjson reads at most 64 bytes past the object, which the array holds.
    let result = bytes.withUnsafeBufferPointer { raw in
      csimdjson_parse(parser, raw.baseAddress.map { $0 + range.lowerBound }, range.count)
    }
    return switch result {
    case csimdjson_done: .object
    case csimdjson_not_an_object: .otherValue
    case csimdjson_bad_string: .badString
    default: .failed
    }
  }

  /// simdjson's message for the last object that could not be parsed.
  package var message: String { String(cString: csimdjson_message(parser)) }

  /// The number of fields.
  package var count: Int { csimdjson_count(parser) }

  /// The name of a field.
  package func name(_ index: Int) -> String {
    let field = csimdjson_at(parser, index)
    return String(decoding: bytes(field.name, field.name_length), as: UTF8.self)
  }

  /// The type of a field's value.
  package func type(_ index: Int) -> ValueType {
    switch csimdjson_at(parser, index).type {
    case csimdjson_string: .string
    case csimdjson_integer: .integer
    case csimdjson_number: .number
    case csimdjson_boolean: .boolean
    case csimdjson_array: .array
    case csimdjson_object: .object
    default: .null
    }
  }

  /// A string value, unescaped.
  package func string(_ index: Int) -> [UInt8] {
    let field = csimdjson_at(parser, index)
    return Array(bytes(field.string, field.string_length))
  }

  /// Any value as JSON text without white space.
  package func json(_ index: Int) -> [UInt8] {
    var length = 0
    let text = csimdjson_minified(parser, index, &length)
    return Array(bytes(text, length))
  }

  // SAFETY: the bytes belong to the parser until its next call; every caller copies them at once.
  private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }
}
