/// Recognises sources that are no text at all.
package enum BinaryContent {
  /// What kind of file begins with these bytes, or nil if none that is known.
  ///
  /// The signatures are those of the file formats' own specifications.
  package static func signature(_ raw: [UInt8]) -> String? {
    let signatures: [(bytes: [UInt8], kind: String)] = [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
      ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
      ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      ([0x47, 0x49, 0x46, 0x38, 0x37, 0x61], "a GIF image"),
      ([0x47, 0x49, 0x46, 0x38, 0x39, 0x61], "a GIF image"),
      ([0x1F, 0x8B, 0x08], "gzip data inside what was unpacked"),
      ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41], "bzip2 data"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
      ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
      ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document"),
      ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
      ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
      ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
      ([0x50, 0x41, 0x52, 0x31], "a Parquet file"),
    ]
    return signatures.first { raw.starts(with: $0.bytes) }?.kind
  }

  /// The share of NUL bytes and that of other control characters which text does not use; O(n).
  static func controlShares(_ bytes: Span<UInt8>) -> (nul: Double, other: Double) {
    guard bytes.count > 0 else { return (0, 0) }
    var nul = 0
    var other = 0
    for index in bytes.indices where bytes[index] < 0x20 {
      switch bytes[index] {
      case 0x00: nul += 1
      case 0x09...0x0D, 0x1B: break
      default: other += 1
      }
    }
    return (Double(nul) / Double(bytes.count), Double(other) / Double(bytes.count))
  }

  /// The byte order of UTF-16 without a mark, told by where its zero bytes stand; nil if it is not UTF-16.
  ///
  /// Latin text has a zero in every other place; text in other scripts still has spaces, digits and line ends.
  static func unmarkedUTF16(_ bytes: Span<UInt8>) -> UnicodeDecoding.ByteOrder? {
    let count = min(bytes.count, 1 << 16) & ~1
    guard count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    // Spaces and line ends as whole units: bytes 20 00 or 0A 00 little-endian, 00 20 or 00 0A big-endian.
    var spaces = (little: 0, big: 0)
    for index in stride(from: 0, to: count, by: 2) {
      let (first, second) = (bytes[index], bytes[index + 1])
      if first == 0 {
        zeros.even += 1
        if second == 0x20 || second == 0x0A { spaces.big += 1 }
      }
      if second == 0 {
        zeros.odd += 1
        if first == 0x20 || first == 0x0A { spaces.little += 1 }
      }
    }
    let units = count / 2
    let most = max(zeros.even, zeros.odd)
    let least = min(zeros.even, zeros.odd)
    // All zeros on one side, and either many of them or recognisable spaces.
    guard least * 50 <= most, most * 2 >= units || max(spaces.little, spaces.big) * 40 >= units
    else { return nil }
    return zeros.odd > zeros.even ? .littleEndian : .bigEndian
  }
}
