import WinnowFormats
import WinnowRecords

/// A text with its mentions marked: in colour on a terminal, as `[text|LABEL]` elsewhere.
enum MarkedText {
  /// The marked text; of mentions that overlap, the first and longest is marked.
  static func render(_ document: WrittenDocument, usesColor: Bool) -> String {
    let scalars = Array(document.text.unicodeScalars)
    var out = ""
    func add(_ range: Range<Int>) {
      let text = String(String.UnicodeScalarView(scalars[range]))
      // Before the colours come, which are controls themselves.
      out += usesColor ? SpelledControls.spelled(text) : text
    }
    var position = 0
    for mention in document.mentions
    where mention.start >= position && mention.start <= mention.end
      && mention.end <= scalars.count
    {
      add(position..<mention.start)
      let (before, after) = marks(mention.label, usesColor: usesColor)
      out += before
      add(mention.start..<mention.end)
      out += after
      position = mention.end
    }
    add(position..<scalars.count)
    return out
  }

  private static func marks(_ label: String, usesColor: Bool) -> (before: String, after: String) {
    guard usesColor else { return ("[", "|\(label)]") }
    let shown = SpelledControls.spelled(label)
    let color =
      switch label {
      case "PERSON": 33
      case "ORG": 34
      case "DATE", "TIME", "DURATION", "SET": 35
      case "country", "admin1", "city", "region", "water", "demonym", "facility", "other": 32
      default: 36
      }
    return ("\u{1B}[\(color);1m", "\u{1B}[0m\u{1B}[2m·\(shown)\u{1B}[0m")
  }
}
