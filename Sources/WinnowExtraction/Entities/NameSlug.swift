import WinnowCore
import WinnowText

/// Makes identifiers out of names.
enum NameSlug {
  /// The name in lower-case ASCII, its words parted by hyphens: `Michael Spindelegger` gives `michael-spindelegger`.
  ///
  /// Letters that do not fold to ASCII are written as their code in hexadecimal, so that different names keep
  /// different identifiers.
  static func of(_ name: String) -> String {
    if let slug = ofASCII(name) { return slug }
    let bytes = Array(name.utf8)
    let folded = TokenFolding.fold(bytes.span)
    var slug: [UInt8] = []
    slug.reserveCapacity(folded.count)
    var isPending = false
    var index = 0
    while index < folded.count {
      let (scalar, length) = UTF8Scanner.decode(folded.span, at: index)
      index += length
      if scalar == 0x27 { continue }
      guard isWord(scalar) else {
        isPending = true
        continue
      }
      if isPending && !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isPending = false
      if scalar < 128 {
        slug.append(UInt8(truncatingIfNeeded: scalar))
      } else {
        slug += "x\(String(scalar, radix: 16))".utf8
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// True for letters and digits of any script.
  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 128 { return scalar &- 0x61 < 26 || scalar &- 0x30 < 10 }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
