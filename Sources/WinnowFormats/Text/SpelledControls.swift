/// Text for a terminal, in which nothing of a document or a file name is taken for a command.
public enum SpelledControls {
  /// The text with its controls spelled out, O(n), and at once where there is none.
  ///
  /// C0 and DELETE become the pictures of Unicode (U+2400), C1 and the controls of direction (Unicode Standard Annex 9) their
  /// numbers. Tabs and line feeds stay.
  public static func spelled(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      guard isControl(scalar) else {
        out.unicodeScalars.append(scalar)
        continue
      }
      // CONTROL PICTURES: U+2400 to U+241F, U+2421 for DELETE.
      let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
      if scalar.value <= 0x7F, let shown = Unicode.Scalar(picture) {
        out.unicodeScalars.append(shown)
      } else {
        let code = String(scalar.value, radix: 16, uppercase: true)
        out += "<U+" + String(repeating: "0", count: 4 - code.count) + code + ">"
      }
    }
    return out
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
