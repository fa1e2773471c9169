import CICU
import WinnowCore

/// The folded form of every character of the Basic Multilingual Plane.
///
/// NFKC_Casefold for all scripts; Latin, Greek and common characters also lose their diacritics (NFKD without combining
/// marks), and the Latin letters that do not decompose get their usual plain letters. Made once a process from ICU
/// (some 3 ms); the forms of assigned characters never change between versions of Unicode.
struct FoldingTable: Sendable {
  /// The table of this process.
  static let shared = FoldingTable()

  private let mapping = ScalarMapping { scalar in
    // Most characters have no other form; ICU knows them by one look, without an array.
    if Self.isPlainlyItself(scalar) { return .same }
    let form = Self.form(scalar)
    return form == ScalarMapping.utf8(scalar) ? .same : .bytes(form)
  }

  private init() {}

  /// Appends the folded form of a code point.
  @inline(__always)
  func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard scalar < 0x10000 else {
      bytes.append(contentsOf: Self.form(scalar))
      return
    }
    _ = mapping.forEachByte(of: scalar) { bytes.append($0) }
  }
}

extension FoldingTable {
  private static func isPlainlyItself(_ scalar: UInt32) -> Bool {
    UnicodeForm.nfkcCasefold.isInert(scalar) && UnicodeForm.nfkd.isInert(scalar)
      && !isDiacritic(scalar) && plainLetter(scalar) == nil
  }

  /// The folded form of a code point, asked of ICU.
  static func form(_ scalar: UInt32) -> [UInt8] {
    if let plain = plainLetter(scalar) { return Array(plain.utf8) }
    let folded = UnicodeForm.nfkcCasefold.apply(ScalarMapping.utf8(scalar).span)
    guard losesDiacritics(scalar) else { return folded }
    var bytes: [UInt8] = []
    let decomposed = UnicodeForm.nfkd.apply(folded.span)
    var index = 0
    while index < decomposed.count {
      let (part, length) = UTF8Scanner.decode(decomposed.span, at: index)
      index += length
      if isDiacritic(part) { continue }
      if let plain = plainLetter(part) {
        bytes.append(contentsOf: plain.utf8)
      } else {
        UTF8Scanner.append(part, to: &bytes)
      }
    }
    // The spacing accents (´ ¨ ¸) are made of a space and a mark: they stay as they are.
    return bytes.first == 0x20 && scalar != 0x20 ? ScalarMapping.utf8(scalar) : bytes
  }

  private static func losesDiacritics(_ scalar: UInt32) -> Bool {
    winnow_is_latin_greek_or_common(Int32(truncatingIfNeeded: scalar)) != 0
  }

  /// The blocks of combining diacritical marks, and what is never seen.
  private static func isDiacritic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// The plain form of letters that have no decomposition, and the apostrophe for its look-alikes.
  private static func plainLetter(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x00C6, 0x00E6: "ae"
    case 0x0152, 0x0153: "oe"
    case 0x00DF, 0x1E9E: "ss"
    case 0x00DE, 0x00FE: "th"
    case 0x00D8, 0x00F8: "o"
    case 0x00D0, 0x00F0, 0x0110, 0x0111: "d"
    case 0x0141, 0x0142: "l"
    case 0x0126, 0x0127: "h"
    case 0x0166, 0x0167: "t"
    case 0x0131: "i"
    case 0x0401, 0x0451: "е"
    case 0x2018, 0x2019, 0x02BC, 0x02BB, 0xFF07: "'"
    default: nil
    }
  }
}
