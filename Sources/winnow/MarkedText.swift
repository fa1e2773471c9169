import WinnowRecords

/// A text with its mentions marked: in colour on a terminal, as `[text|LABEL]` elsewhere.
enum MarkedText {
  /// The marked text; of mentions that overlap, the first and longest is marked.
  static func render(_ document: WrittenDocument, usesColor: Bool) -> String {
    let scalars = Array(document.text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var position = 0
    for mention in document.mentions where mention.start >= position && mention.end <= scalars.count
    {
      out.append(contentsOf: scalars[position..<mention.start])
      let text = scalars[mention.start..<mention.end]
      let (before, after) = marks(mention.label, usesColor: usesColor)
      out.append(contentsOf: before.unicodeScalars)
      out.append(contentsOf: text)
      out.append(contentsOf: after.unicodeScalars)
      position = mention.end
    }
    out.append(contentsOf: scalars[position...])
    return String(out)
  }

  private static func marks(_ label: String, usesColor: Bool) -> (before: String, after: String) {
    guard usesColor else { return ("[", "|\(label)]") }
    let color =
      switch label {
      case "PERSON": 33
      case "ORG": 34
      case "DATE", "TIME", "DURATION", "SET": 35
      case "country", "admin1", "city", "region", "water", "demonym", "facility", "other": 32
      default: 36
      }
    return ("\u{1B}[\(color);1m", "\u{1B}[0m\u{1B}[2m·\(label)\u{1B}[0m")
  }
}
