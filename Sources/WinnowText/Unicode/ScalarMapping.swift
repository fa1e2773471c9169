import WinnowCore

/// A form for every character of the Basic Multilingual Plane, as UTF-8 in one array.
struct ScalarMapping: Sendable {
  /// What a character becomes.
  enum Form {
    /// The character itself.
    case same
    /// These bytes, at most `longestForm`; none drops it.
    case bytes([UInt8])
    /// It depends on its neighbours.
    case unknown
  }

  /// The most bytes that a character becomes.
  static let longestForm = 254

  /// 0: the character itself; `unknown`; or `offset << 8 | length + 1` in `arena`.
  private var entries: [UInt32]
  private var arena: [UInt8] = []
  private static let unknown = UInt32.max

  /// The mapping of what `form` gives for each code point below U+10000.
  init(_ form: (UInt32) -> Form) {
    entries = Array(repeating: 0, count: 0x10000)
    for scalar in UInt32(0)..<0x10000 where !Self.mapsToItself(scalar) {
      switch form(scalar) {
      case .same: break
      case .bytes(let bytes):
        entries[Int(scalar)] = UInt32(arena.count) << 8 | UInt32(bytes.count + 1)
        arena.append(contentsOf: bytes)
      case .unknown: entries[Int(scalar)] = Self.unknown
      }
    }
  }

  /// Calls `body` with each byte of the form of `scalar`, below U+10000; false if that is unknown.
  @inline(__always)
  func forEachByte(of scalar: UInt32, _ body: (UInt8) -> Void) -> Bool {
    let entry = entries[Int(scalar)]
    if entry == 0 {
      Self.encode(scalar, body)
      return true
    }
    guard entry != Self.unknown else { return false }
    let start = Int(entry >> 8)
    for index in start..<start + Int(entry & 0xFF) - 1 { body(arena[index]) }
    return true
  }

  /// Calls `body` with each byte of the UTF-8 form of `scalar`.
  @inline(__always)
  static func encode(_ scalar: UInt32, _ body: (UInt8) -> Void) {
    func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
    if scalar < 0x80 {
      body(byte(scalar))
    } else if scalar < 0x800 {
      body(byte(0xC0 | scalar >> 6))
      body(byte(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      body(byte(0xE0 | scalar >> 12))
      body(byte(0x80 | scalar >> 6 & 0x3F))
      body(byte(0x80 | scalar & 0x3F))
    } else {
      body(byte(0xF0 | scalar >> 18))
      body(byte(0x80 | scalar >> 12 & 0x3F))
      body(byte(0x80 | scalar >> 6 & 0x3F))
      body(byte(0x80 | scalar & 0x3F))
    }
  }

  /// The UTF-8 form of `scalar`.
  static func utf8(_ scalar: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    encode(scalar) { bytes.append($0) }
    return bytes
  }

  /// The large blocks that no folding touches: Han, Hangul syllables, surrogates, private use.
  private static func mapsToItself(_ scalar: UInt32) -> Bool {
    (0x3400...0xA4CF).contains(scalar) || (0xAC00...0xF8FF).contains(scalar)
  }
}
