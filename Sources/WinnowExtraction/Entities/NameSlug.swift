import WinnowText

/// Makes identifiers out of names.
enum NameSlug {
  /// The name in lower-case ASCII, its words parted by hyphens: `Michael Spindelegger` gives `michael-spindelegger`.
  ///
  /// Letters that do not fold to ASCII are written as their code in hexadecimal, so that different names keep
  /// different identifiers.
  static func of(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let folded = String(decoding: TokenFolding.fold(bytes.span), as: UTF8.self)
    var slug = ""
    var isPending = false
    for scalar in folded.unicodeScalars where scalar != "'" {
      let isASCII = scalar.value < 128
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        isPending = true
        continue
      }
      if isPending && !slug.isEmpty { slug += "-" }
      isPending = false
      if isASCII { slug.unicodeScalars.append(scalar) } else { slug += hexadecimal(scalar.value) }
    }
    return slug
  }

  private static func hexadecimal(_ value: UInt32) -> String { "x" + String(value, radix: 16) }
}
