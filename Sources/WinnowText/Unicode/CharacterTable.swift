import CICU

/// The classes of all characters, from ICU's properties.
///
/// The Basic Multilingual Plane is tabulated once a process (some 5 ms); the others are asked for one by one.
struct CharacterTable: Sendable {
  /// The table of this process.
  static let shared = CharacterTable()

  private let plane: [UInt16]

  private init() {
    plane = (0..<0x10000).map { Self.measure(Int32($0)) }
  }

  /// The class of a code point.
  @inline(__always)
  subscript(scalar: UInt32) -> CharacterClass {
    if scalar < 0x10000 { return CharacterClass(rawValue: plane[Int(scalar)]) }
    return CharacterClass(rawValue: Self.measure(Int32(truncatingIfNeeded: scalar)))
  }

  private static func measure(_ scalar: Int32) -> UInt16 { winnow_character_class(scalar) }
}
