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

  /// True if two texts fold to the same; `scratch` keeps memory between calls.
  package static func areEqual(
    _ one: Span<UInt8>, _ other: Span<UInt8>, scratch: inout [UInt8]
  ) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    append(one, to: &scratch, table: .shared)
    let count = scratch.count
    append(other, to: &scratch, table: .shared)
    return scratch.count == 2 * count && scratch[..<count].elementsEqual(scratch[count...])
  }

  /// The hash of the folded form of `bytes`: what stands in `TokenTable.hashes`; O(n).
  public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    guard UTF8Scanner.isASCII(bytes) else {
      let folded = fold(bytes)
      return TokenHash.value(folded.span)
    }
    return ASCII.hash(bytes, bytes.indices)
  }

  /// Appends the folded form of `bytes` to `folded`.
  static func append(_ bytes: Span<UInt8>, to folded: inout [UInt8], table: FoldingTable) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        folded.append(ASCII.lowercased(byte))
        index += 1
      } else {
        let (scalar, length) = UTF8Scanner.decode(bytes, at: index)
        table.append(scalar, to: &folded)
        index += length
      }
    }
  }
}
