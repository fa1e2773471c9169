import WinnowCore

/// A paragraph on its way through the rules of clean-up.
struct TextUnit {
  /// Where it stands.
  var span: TextSpan
  /// What it is for.
  var zone: Zone
  /// The rule that drops it, if one does.
  var dropRule: String?
  /// How it goes on in the next unit that stays.
  var continuation = Continuation.none

  /// What a page cut between two units.
  enum Continuation: Equatable {
    /// Nothing.
    case none
    /// A sentence.
    case sentence
    /// A word, whose hyphen goes; its length in bytes.
    case word(hyphen: Int)
    /// A compound, whose hyphen stays.
    case compound
  }

  init(_ paragraph: Paragraph) {
    span = paragraph.span
    zone = paragraph.zone
  }

  init(span: TextSpan, zone: Zone = .main) {
    self.span = span
    self.zone = zone
  }

  /// True if the unit stays.
  var stays: Bool { dropRule == nil }
}
