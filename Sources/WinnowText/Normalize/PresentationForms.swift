import WinnowCore

/// Takes ligatures apart and makes plain characters of full-width ones, by their compatibility decompositions (Unicode 15).
///
/// `ﬁ` in a text says no more than `fi`: it is how a PDF draws it. All of these stand in U+FB00 to U+FF5E, which begin with the
/// byte EF.
enum PresentationForms {
  /// U+FB00 to U+FB06, then U+FB13 to U+FB17.
  private static let latin = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
  private static let armenian = ["մն", "մե", "մի", "վն", "մխ"]

  /// Adds an edit for each form in `text`; O(n), a comparison a byte where there are none.
  static func append(_ text: Span<UInt8>, _ steps: NormalizationSteps, to edits: inout EditList) {
    var index = 0
    while index + 2 < text.count {
      guard text[index] == 0xEF else {
        index += 1
        continue
      }
      let (scalar, length) = UTF8Scanner.decode(text, at: index)
      let span = TextSpan(index..<index + length)
      if steps.contains(.ligatures), let letters = letters(scalar) {
        edits.replace(span, with: Array(letters.utf8), rule: "ligature")
      } else if steps.contains(.width), 0xFF01...0xFF5E ~= scalar {
        edits.replace(span, with: [UInt8(scalar - 0xFEE0)], rule: "width")
      }
      index += length
    }
  }

  private static func letters(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFB00...0xFB06: latin[Int(scalar - 0xFB00)]
    case 0xFB13...0xFB17: armenian[Int(scalar - 0xFB13)]
    default: nil
    }
  }
}
