/// Controls spelled out, for terminals and pages: nothing of a document or a file name is taken for a command, and nothing changes
/// the reading of a line without being seen.
public enum SpelledControls {
  /// The text with its controls spelled out, O(n), and at once where there is none.
  public static func spelled(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.escaped(spelling)
  }

  /// What stands for a control; nil for all other code points, tabs and line feeds among them.
  ///
  /// C0 and DELETE are the pictures of Unicode (U+2400); C1 and the controls that override, embed or isolate directions
  /// (Unicode Standard Annex 9) are numbers, as `[U+202E]`. The marks within words of a right-to-left script stay.
  package static func spelling(of scalar: Unicode.Scalar) -> String? {
    guard isControl(scalar) else { return nil }
    // CONTROL PICTURES: U+2400 to U+241F, U+2421 for DELETE.
    let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    if scalar.value <= 0x7F, let shown = Unicode.Scalar(picture) { return String(shown) }
    return "[U+" + Hexadecimal.string(scalar) + "]"
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
