import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// Decodes character references: `&eacute;`, `&#233;`, `&#xE9;`.
///
/// As the HTML Standard does (13.2.5.72 to 80): old names count without their semicolon, numbers from 128 to 159 mean
/// windows-1252, and what is no character becomes U+FFFD.
enum CharacterReferences {
  /// What a reference stands for, and how many bytes it takes.
  struct Reference {
    var first: UInt32
    /// A second code point, or 0; a few names stand for two.
    var second: UInt32
    var length: Int
    /// True if its number is none of a character, so that U+FFFD stands for it.
    var isReplaced = false

    /// True if it stands for white space that is collapsed.
    var isSpace: Bool { second == 0 && (first == 0x20 || (0x09...0x0D).contains(first)) }

    /// Appends its characters.
    func append(to bytes: inout [UInt8]) {
      UTF8Scanner.append(first, to: &bytes)
      if second != 0 { UTF8Scanner.append(second, to: &bytes) }
    }
  }

  /// No named reference is longer, `&` and `;` included.
  static let longest = 40

  /// The reference that starts with the `&` at `index`, or nil if that is text; O(length of the reference).
  static func decode(
    _ bytes: Span<UInt8>, at index: Int, inAttribute: Bool
  ) -> Reference? {
    guard index + 2 < bytes.count else { return nil }
    if bytes[index + 1] == 0x23 { return number(bytes, at: index) }
    var end = index + 1
    while end < bytes.count, end - index < longest, isAlphanumeric(bytes[end]) { end += 1 }
    guard end > index + 2 else { return nil }
    if end < bytes.count, bytes[end] == 0x3B,
      let found = EntityTable.builtIn.find(bytes.extracting(index + 1..<end), legacyOnly: false)
    {
      return Reference(first: found.0, second: found.1, length: end + 1 - index)
    }
    return legacy(bytes, at: index, end: end, inAttribute: inAttribute)
  }

  /// The longest old name that the letters from `index` begin with.
  private static func legacy(
    _ bytes: Span<UInt8>, at index: Int, end: Int, inAttribute: Bool
  ) -> Reference? {
    var stop = min(end, index + 7)
    while stop > index + 2 {
      if let found = EntityTable.builtIn.find(
        bytes.extracting(index + 1..<stop), legacyOnly: true)
      {
        let next = stop < bytes.count ? bytes[stop] : 0
        if inAttribute, next == 0x3D || isAlphanumeric(next) { return nil }
        return Reference(first: found.0, second: 0, length: stop - index)
      }
      stop -= 1
    }
    return nil
  }

  private static func number(_ bytes: Span<UInt8>, at index: Int) -> Reference? {
    var position = index + 2
    var value: UInt32 = 0
    let isHexadecimal = bytes[position] | 0x20 == 0x78
    if isHexadecimal { position += 1 }
    let digits = position
    while position < bytes.count, let digit = digit(bytes[position], isHexadecimal) {
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      position += 1
    }
    guard position > digits else { return nil }
    if position < bytes.count, bytes[position] == 0x3B { position += 1 }
    let isReplaced = value == 0 || value > 0x10FFFF || value & 0xFFFF_F800 == 0xD800
    let scalar = value >= 0x80 && value < 0xA0 ? Windows1252.scalar(UInt8(value)) : value
    return Reference(
      first: isReplaced ? 0xFFFD : scalar, second: 0, length: position - index,
      isReplaced: isReplaced)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return isHexadecimal && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte)
  }
}

/// The named references.
struct EntityTable: Sendable {
  /// By the hash of the name: where its code points stand.
  private var entries = HashTable()
  private var values: [(UInt32, UInt32)] = []
  private var isLegacy: [Bool] = []

  /// The table that comes with Winnow; empty if the data files are missing.
  static let builtIn: EntityTable = {
    let file = try? Resources.map("html/entities.tsv")
    return EntityTable(table: file?.array() ?? [])
  }()

  /// A table of lines: name, code points in hexadecimal, `legacy` or `-`.
  init(table: [UInt8]) {
    for line in table.split(separator: 0x0A) where line.first != 0x23 {
      let columns = line.split(separator: 0x09)
      guard columns.count == 3 else { continue }
      let points = columns[1].split(separator: 0x20)
        .map { UInt32(String(decoding: $0, as: UTF8.self), radix: 16) ?? 0xFFFD }
      let name = Array(columns[0])
      entries.insert(TokenHash.value(name.span), values.count)
      values.append((points.first ?? 0xFFFD, points.count > 1 ? points[1] : 0))
      isLegacy.append(columns[2].first == 0x6C)
    }
  }

  /// The code points of `name`; the second is 0 for all but a few.
  func find(_ name: Span<UInt8>, legacyOnly: Bool) -> (UInt32, UInt32)? {
    let entry = entries[TokenHash.value(name)]
    return entry < 0 || legacyOnly && !isLegacy[entry] ? nil : values[entry]
  }
}
