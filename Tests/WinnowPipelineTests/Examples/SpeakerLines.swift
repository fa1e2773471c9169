import WinnowCore

extension Layer {
  /// The names in front of the lines of a conversation.
  static let speakers = Layer("speakers")
}

/// Finds who speaks in paragraphs such as `ANNA: Good morning.`, and puts the names into a layer of its own.
///
/// O(n).
struct SpeakerLines: Stage {
  static let declaration = StageDeclaration(
    name: "speakers",
    summary: "find the names in front of the lines of a conversation",
    requires: [.text, .paragraphs],
    assigns: [.speakers])

  init(options: StageOptions) {}

  func process(_ document: inout Document) {
    let text = document.text
    document.annotations[.speakers] = document.paragraphs.compactMap { paragraph in
      let line = text[paragraph.span.range]
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
      else { return nil }
      return Annotation(span: TextSpan(line.startIndex..<colon), label: "SPEAKER")
    }
  }
}
