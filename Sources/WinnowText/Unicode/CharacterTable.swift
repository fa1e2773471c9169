import CICU

/// The classes of all characters, from ICU's properties.
///
/// The Basic Multilingual Plane is tabulated once a process (some 1.5 ms); the others are asked for one by one.
struct CharacterTable: Sendable {
  /// The table of this process.
  static let shared = CharacterTable()

  private let plane: [UInt16]

  private init() {
    var plane = [UInt16](repeating: 0, count: 0x10000)
    var next = 0
    for block in Self.uniform + [0x10000..<0x10000] {
      for scalar in next..<block.lowerBound { plane[scalar] = Self.measure(Int32(scalar)) }
      if let first = block.first {
        let kind = Self.measure(Int32(first))
        for scalar in block { plane[scalar] = kind }
      }
      next = block.upperBound
    }
    self.plane = plane
  }

  /// Blocks of one class, so that one look serves 47,000 characters: Han and Hangul syllables, as far as they are assigned since
  /// Unicode 3.0, the surrogates and the private use area.
  private static let uniform = [
    0x3400..<0x4DB6, 0x4E00..<0x9FA6, 0xAC00..<0xD7A4, 0xD800..<0xE000, 0xE000..<0xF900,
  ]

  /// The class of a code point.
  @inline(__always)
  subscript(scalar: UInt32) -> CharacterClass {
    if scalar < 0x10000 { return CharacterClass(rawValue: plane[Int(scalar)]) }
    return CharacterClass(rawValue: Self.measure(Int32(truncatingIfNeeded: scalar)))
  }

  private static func measure(_ scalar: Int32) -> UInt16 { winnow_character_class(scalar) }
}
