import CICU
import WinnowFormats

/// What the character steps do about one character.
enum RepairClass: UInt8 {
  /// Nothing.
  case none
  /// Look at it and its neighbours for Normalization Form C.
  case compose
  /// A space of another width, or one that does not break: becomes a plain space.
  case space
  /// A line or paragraph separator, or a control character that ends lines: becomes a line feed.
  case lineEnd
  /// The paragraph separator: becomes a blank line.
  case paragraphEnd
  /// A control or format character without a look: goes.
  case invisible
  /// The soft hyphen: goes, and the line end after it too.
  case softHyphen
  /// A joiner or non-joiner: stays where the script or an emoji needs it.
  case joiner
  /// A zero-width space: stays in scripts without spaces.
  case zeroWidthSpace
  /// A directional mark: stays in texts with right-to-left letters.
  case directional
  /// A tag character: stays in flags of regions.
  case tag
}

/// The classes of all characters, made once a process from ICU's properties.
struct RepairTable: Sendable {
  /// The table of this process.
  static let shared = RepairTable()

  private let plane: [UInt8]

  private init() {
    var plane = [UInt8](repeating: 0, count: 0x10000)
    // No character below U+0300 is affected by Normalization Form C on its own.
    for scalar in 0x300..<0x10000 where Self.composes(Int32(scalar)) {
      plane[scalar] = RepairClass.compose.rawValue
    }
    for (range, kind) in Self.ranges {
      for scalar in range { plane[scalar] = kind.rawValue }
    }
    self.plane = plane
  }

  /// The class of a code point.
  @inline(__always)
  subscript(scalar: UInt32) -> RepairClass {
    if scalar < 0x10000 { return RepairClass(rawValue: plane[Int(scalar)]) ?? .none }
    if scalar >= 0xE0000 && scalar < 0xE0080 { return .tag }
    return Self.composes(Int32(truncatingIfNeeded: scalar)) ? .compose : .none
  }

  /// Quick_Check=No or Maybe, or a combining class: UAX #15, section 9.
  private static func composes(_ scalar: Int32) -> Bool {
    winnow_quick_check_nfc(scalar) != UNORM_YES || winnow_combining_class(scalar) != 0
  }

  private static let ranges: [(ClosedRange<Int>, RepairClass)] = [
    (0x00...0x08, .invisible), (0x0B...0x0D, .lineEnd), (0x0E...0x1F, .invisible),
    (0x7F...0x84, .invisible), (0x85...0x85, .lineEnd), (0x86...0x9F, .invisible),
    (0xA0...0xA0, .space), (0xAD...0xAD, .softHyphen), (0x1680...0x1680, .space),
    (0x2000...0x200A, .space), (0x200B...0x200B, .zeroWidthSpace), (0x200C...0x200D, .joiner),
    (0x200E...0x200F, .directional), (0x061C...0x061C, .directional),
    (0x2028...0x2028, .lineEnd), (0x2029...0x2029, .paragraphEnd),
    (0x202A...0x202E, .directional), (0x202F...0x202F, .space), (0x205F...0x205F, .space),
    (0x2060...0x2064, .invisible), (0x2066...0x2069, .directional),
    (0x206A...0x206F, .invisible), (0x3000...0x3000, .space), (0xFEFF...0xFEFF, .invisible),
    (0xFFF9...0xFFFC, .invisible),
  ]
}
