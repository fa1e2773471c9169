import WinnowCore

/// The form in which tokens are compared: case and diacritics folded, apostrophes straight.
///
/// `Montréal`, `Montreal` and `MONTREAL` fold to `montreal`, `Straße` to `strasse`, `Łódź` to `lodz`, `O’Brien` to
/// `o'brien`. Scripts other than Latin and Greek keep their marks.
///
/// ```swift
/// let name = Array("Łódź".utf8)
/// TokenFolding.fold(name.span)  // the bytes of "lodz"
/// ```
public enum TokenFolding {
  /// The folded form of `bytes`, valid UTF-8; O(n).
  public static func fold(_ bytes: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    append(bytes, to: &folded, table: .shared)
    return folded
  }

  /// The hash of the folded form of `bytes`: what stands in `TokenTable.hashes`; O(n).
  public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    guard UTF8Scanner.isASCII(bytes) else {
      let folded = fold(bytes)
      return TokenHash.value(folded.span)
    }
    return hashASCII(bytes)
  }

  /// The hash of folded ASCII text, without an array in between.
  static func hashASCII(_ bytes: Span<UInt8>) -> UInt64 {
    var state = TokenHash.start
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for index in bytes.indices {
      word |= UInt64(lowered(bytes[index])) << shift
      shift += 8
      if shift == 64 {
        state = TokenHash.mix(state ^ word)
        word = 0
        shift = 0
      }
    }
    if shift > 0 { state = TokenHash.mix(state ^ word) }
    return TokenHash.finish(state, count: bytes.count)
  }

  /// The lower case of an ASCII byte.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    ASCII.lowercased(byte)
  }

  /// Appends the folded form of `bytes` to `folded`.
  static func append(_ bytes: Span<UInt8>, to folded: inout [UInt8], table: FoldingTable) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        folded.append(lowered(byte))
        index += 1
      } else {
        let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
        table.append(scalar, to: &folded)
        index += length
      }
    }
  }
}
