import Glibc
import WinnowCore

/// A growing buffer of JSON text, written byte by byte without intermediate strings.
///
/// The caller is responsible for the order of keys and values; `key` and the element functions put the commas.
final class JSONBuffer {
  // SAFETY: `base` owns `capacity` bytes, of which `count` are set; grown before every write, freed in deinit.
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes written.
  private(set) var count = 0
  /// True if the next key or element needs no comma before it.
  private var isFirst = true

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Empties the buffer and keeps its memory.
  func removeAll() {
    count = 0
    isFirst = true
  }

  /// A copy of the bytes.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The bytes for reading, valid until the next write.
  var unsafeBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  // MARK: structure

  /// Begins an object.
  func beginObject() {
    separate()
    byte(UInt8(ascii: "{"))
    isFirst = true
  }

  /// Ends an object.
  func endObject() {
    byte(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Begins an array.
  func beginArray() {
    separate()
    byte(UInt8(ascii: "["))
    isFirst = true
  }

  /// Ends an array.
  func endArray() {
    byte(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Ends a line of JSON Lines.
  func endLine() {
    byte(0x0A)
    isFirst = true
  }

  /// Writes a key that needs no escaping; its value must follow.
  func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    separate()
    base[count] = UInt8(ascii: "\"")
    memcpy(base + count + 1, name.utf8Start, length)
    base[count + length + 1] = UInt8(ascii: "\"")
    base[count + length + 2] = UInt8(ascii: ":")
    count += length + 3
    isFirst = true
  }

  /// Writes any key; its value must follow.
  ///
  /// Labelled, because a literal argument would choose this one over the quick one.
  func key(named name: String) {
    separate()
    isFirst = true
    string(name)
    byte(UInt8(ascii: ":"))
    isFirst = true
  }

  private func separate() {
    if !isFirst { byte(UInt8(ascii: ",")) }
    isFirst = false
  }

  // MARK: values

  /// The value null.
  func null() {
    separate()
    append("null")
  }

  /// A truth value.
  func flag(_ value: Bool) {
    separate()
    if value { append("true") } else { append("false") }
  }

  /// A whole number.
  func integer(_ value: Int) {
    separate()
    reserve(20)
    if value < 0 {
      base[count] = UInt8(ascii: "-")
      count += 1
    }
    var magnitude = value.magnitude
    var digitCount = 1
    var bound: UInt = 10
    while digitCount < 20 && magnitude >= bound {
      digitCount += 1
      bound = bound.multipliedReportingOverflow(by: 10).overflow ? .max : bound * 10
    }
    for index in stride(from: count + digitCount - 1, through: count, by: -1) {
      base[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10)
      magnitude /= 10
    }
    count += digitCount
  }

  /// A number in its shortest form that reads back the same; null if it is not finite.
  func number(_ value: Double) {
    guard value.isFinite else { return null() }
    if value == value.rounded(), value.magnitude < 1e15 {
      integer(Int(value))
      append(".0")
      return
    }
    separate()
    append(value.description)
  }

  /// A string.
  func string(_ value: String) {
    separate()
    var copy = value
    copy.withUTF8 { quote($0) }
  }

  /// A string, or null.
  func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// A string from valid UTF-8.
  func string(_ value: [UInt8], _ range: Range<Int>) {
    separate()
    value.withUnsafeBufferPointer { quote(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A value that is JSON text already.
  func raw(_ json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { append($0) }
  }

  // MARK: bytes

  private func byte(_ value: UInt8) {
    reserve(1)
    base[count] = value
    count += 1
  }

  private func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func append(_ text: String) {
    var copy = text
    copy.withUTF8 { append($0) }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    memcpy(base + count, start, bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    let grown = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    memcpy(moved, base, count)
    base.deallocate()
    base = moved
    capacity = grown
  }

  /// Writes a quoted string: stretches without special bytes are copied whole.
  private func quote(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count + 2)
    byte(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, !Self.mayNeedEscape(Self.word(bytes, index)) {
        index += 8
        continue
      }
      let value = bytes[index]
      if value < 0x20 || value == UInt8(ascii: "\"") || value == UInt8(ascii: "\\") {
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(value)
        start = index + 1
      }
      index += 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
    byte(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    // SAFETY: the caller has seen that eight bytes follow.
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(
      fromByteOffset: index, as: UInt64.self)
  }

  /// True if one of eight bytes is a control character, a quote or a backslash (Warren, Hacker's Delight, 6-1).
  @inline(__always)
  private static func mayNeedEscape(_ word: UInt64) -> Bool {
    let low: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (low &* 0x22)
    let backslash = word ^ (low &* 0x5C)
    let found =
      (word &- low &* 0x20) & ~word | (quote &- low) & ~quote | (backslash &- low) & ~backslash
    return found & (low &* 0x80) != 0
  }

  private func escape(_ value: UInt8) {
    switch value {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      let digits: StaticString = "0123456789abcdef"
      append("\\u00")
      byte(digits.utf8Start[Int(value >> 4)])
      byte(digits.utf8Start[Int(value & 15)])
    }
  }
}
