import WinnowCore

/// Decodes the character references of plain text one level.
///
/// Only well-formed ones, with their semicolon, that stand for a character of a text: `Q&A`, `AT&T`, `&copy` and `&#0;`
/// stay.
enum ReferenceDecoding {
  /// Adds the edits that decode all references of `text`; O(n).
  static func append(_ text: Span<UInt8>, to edits: inout EditList) {
    var index = UTF8Scanner.firstIndex(of: 0x26, text, from: 0)
    while index < text.count {
      var next = index + 1
      if let found = CharacterReferences.decode(text, at: index, inAttribute: false),
        text[index + found.length - 1] == 0x3B, isText(found)
      {
        next = index + found.length
        var decoded: [UInt8] = []
        found.append(to: &decoded)
        edits.replace(
          TextSpan(start: index, end: next), with: decoded, rule: "character-reference")
      }
      index = UTF8Scanner.firstIndex(of: 0x26, text, from: next)
    }
  }

  /// True unless a number stands for a control character or for none at all.
  private static func isText(_ found: CharacterReferences.Reference) -> Bool {
    switch found.first {
    case 0x09, 0x0A, 0x0D: true
    case 0x00..<0x20, 0x7F..<0xA0: false
    default: !found.isReplaced
    }
  }
}
