import Glibc

/// A growing buffer of JSON text, written byte by byte without intermediate strings.
///
/// The caller is responsible for the order of keys and values; `key` and the element functions put the commas.
package final class JSONBuffer: @unchecked Sendable {
  // SAFETY: `base` owns `capacity` bytes, of which `count` are set; grown before every write, freed in deinit. One
  // worker writes a buffer; whoever it is handed to only reads. No access to a property spans a call, so that two of them
  // never overlap; Swift would check that at run time, at every byte, where another module inlines one.
  @exclusivity(unchecked) @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) @usableFromInline var capacity: Int
  /// The number of bytes written.
  @exclusivity(unchecked) @usableFromInline package internal(set) var count = 0
  /// Takes the bytes of a full buffer, of `drainByteCount` at least, which begins anew; nil lets it grow without bound.
  @exclusivity(unchecked) package var drain: ((UnsafeBufferPointer<UInt8>) -> Void)?
  /// From this size on a buffer is drained: twice what a batch of many names fills.
  package static let drainByteCount = 8 << 20
  /// True if the next key or element needs no comma before it.
  @exclusivity(unchecked) @usableFromInline var isFirst = true

  package init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// A copy of the bytes.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The bytes for reading, valid until the next write.
  package var unsafeBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }

  // MARK: structure

  /// Begins an object.
  @inlinable
  package func beginObject() {
    separate()
    byte(UInt8(ascii: "{"))
    isFirst = true
  }

  /// Ends an object.
  @inlinable
  package func endObject() {
    byte(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Begins an array.
  @inlinable
  package func beginArray() {
    separate()
    byte(UInt8(ascii: "["))
    isFirst = true
  }

  /// Ends an array.
  @inlinable
  package func endArray() {
    byte(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Ends a line of JSON Lines.
  @inlinable
  package func endLine() {
    byte(0x0A)
    isFirst = true
  }

  /// Writes a key that needs no escaping; its value must follow.
  ///
  /// Inlined, so that the bytes of a literal are stored without a call.
  @inlinable @inline(__always)
  package func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    var place = base + count
    place[0] = UInt8(ascii: ",")
    place += isFirst ? 0 : 1
    place[0] = UInt8(ascii: "\"")
    memcpy(place + 1, name.utf8Start, length)
    place[length + 1] = UInt8(ascii: "\"")
    place[length + 2] = UInt8(ascii: ":")
    count = place - base + length + 3
    isFirst = true
  }

  /// Writes any key; its value must follow.
  ///
  /// Labelled, because a literal argument would choose this one over the quick one.
  package func key(named name: String) {
    separate()
    isFirst = true
    string(name)
    byte(UInt8(ascii: ":"))
    isFirst = true
  }

  @inlinable @inline(__always)
  func separate() {
    if !isFirst { byte(UInt8(ascii: ",")) }
    isFirst = false
  }

  // MARK: values

  /// The value null.
  @inlinable @inline(__always)
  package func null() {
    separate()
    append("null")
  }

  /// Keys with their values that were written down before, from the comma before the first one on.
  @inlinable @inline(__always)
  package func pairs(_ json: StaticString) { append(json) }

  /// A truth value.
  package func flag(_ value: Bool) {
    separate()
    if value { append("true") } else { append("false") }
  }

  /// A whole number.
  package func integer(_ value: Int) {
    separate()
    reserve(20)
    if value < 0 {
      base[count] = UInt8(ascii: "-")
      count += 1
    }
    digits(value.magnitude)
  }

  /// The digits of a whole number, for which there is room.
  private func digits(_ value: UInt) {
    var digitCount = 1
    var rest = value
    while rest >= 10 {
      digitCount += 1
      rest /= 10
    }
    var place = base + count + digitCount
    rest = value
    repeat {
      place -= 1
      place[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    count += digitCount
  }

  /// A number in its shortest form that reads back the same; null if it is not finite.
  package func number(_ value: Double) {
    guard value.isFinite else { return null() }
    if value == value.rounded(), value.magnitude < 1e15 {
      integer(Int(value))
      append(".0")
      return
    }
    separate()
    if !shortDecimal(value) { append(value.description) }
  }

  /// A number, or null.
  package func number(_ value: Double?) {
    if let value { number(value) } else { null() }
  }

  /// Writes a number that is a count of hundred-thousandths, as coordinates and scores are; false if it is none.
  ///
  /// Fewer than 15 digits that read back the same are the shortest form: two of them never read as one number.
  private func shortDecimal(_ value: Double) -> Bool {
    let scaled = (value * 100_000).rounded()
    guard scaled / 100_000 == value, value.magnitude >= 0.001, scaled.magnitude < 1e12 else {
      return false
    }
    reserve(24)
    if value < 0 { byte(UInt8(ascii: "-")) }
    let whole = UInt(scaled.magnitude)
    digits(whole / 100_000)
    byte(UInt8(ascii: "."))
    var fraction = whole % 100_000
    var unit: UInt = 10_000
    while fraction > 0 {
      base[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / unit)
      count += 1
      fraction %= unit
      unit /= 10
    }
    return true
  }

  /// A string.
  package func string(_ value: String) {
    separate()
    let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { quote($0) }
    if isDone == nil { Array(value.utf8).withUnsafeBufferPointer { quote($0) } }
  }

  /// A string, or null.
  package func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// A string from valid UTF-8.
  package func string(_ value: [UInt8], _ range: Range<Int>) {
    separate()
    value.withUnsafeBufferPointer { quote(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A value that is JSON text already.
  package func raw(_ json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { append($0) }
  }

  /// The string `YYYY-MM-DD`; the year from 0 to 9,999.
  package func date(_ year: Int, _ month: Int, _ day: Int) {
    separate()
    reserve(12)
    // SAFETY: 12 bytes are written, for which there is room.
    let place = base + count
    place[0] = UInt8(ascii: "\"")
    pair(year / 100, at: place + 1)
    pair(year % 100, at: place + 3)
    place[5] = UInt8(ascii: "-")
    pair(month, at: place + 6)
    place[8] = UInt8(ascii: "-")
    pair(day, at: place + 9)
    place[11] = UInt8(ascii: "\"")
    count += 12
  }

  /// Two digits.
  private func pair(_ number: Int, at place: UnsafeMutablePointer<UInt8>) {
    place[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    place[1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }

  // MARK: bytes

  @inlinable @inline(__always)
  func byte(_ value: UInt8) {
    reserve(1)
    base[count] = value
    count += 1
  }

  @inlinable @inline(__always)
  func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    memcpy(base + count, text.utf8Start, text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
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

  @inlinable @inline(__always)
  func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never) @usableFromInline
  func grow(_ more: Int) {
    if let drain, count >= Self.drainByteCount {
      drain(unsafeBytes)
      count = 0
      guard more > capacity else { return }
    }
    let grown = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    memcpy(moved, base, count)
    base.deallocate()
    base = moved
    capacity = grown
  }

  /// Writes a quoted string; nearly all go through eight bytes at a time.
  private func quote(_ bytes: UnsafeBufferPointer<UInt8>) {
    let length = bytes.count
    reserve(length + 2)
    let place = base + count
    place[0] = UInt8(ascii: "\"")
    guard let source = bytes.baseAddress, copyPlain(source, length, to: place + 1) else {
      return quoteEscaped(bytes)
    }
    place[length + 1] = UInt8(ascii: "\"")
    count += length + 2
  }

  /// Copies a string that needs no escaping; false as soon as a byte does.
  @inline(__always)
  private func copyPlain(
    _ source: UnsafePointer<UInt8>, _ length: Int, to place: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    // SAFETY: every load and store ends at or before `length`.
    let input = UnsafeRawPointer(source)
    let output = UnsafeMutableRawPointer(place)
    guard length >= 8 else {
      for index in 0..<length {
        let value = source[index]
        if value < 0x20 || value == UInt8(ascii: "\"") || value == UInt8(ascii: "\\") {
          return false
        }
        place[index] = value
      }
      return true
    }
    var index = 0
    while index < length {
      // The last eight bytes may overlap the ones before.
      let offset = min(index, length - 8)
      let word = input.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if Self.mayNeedEscape(word) { return false }
      output.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
      index = offset + 8
    }
    return true
  }

  /// Writes a quoted string: stretches without special bytes are copied whole.
  @inline(never)
  private func quoteEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
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
