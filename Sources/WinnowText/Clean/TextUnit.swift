import WinnowCore

/// A paragraph on its way through the rules of clean-up.
struct TextUnit {
  /// Where it stands.
  var span: TextSpan
  /// What it is for.
  var zone: Zone
  /// The rule that drops it, if one does.
  var dropRule: String?
  /// True for what stands between two pages: page numbers and running heads.
  private(set) var isPageMark = false
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

  /// Drops a page number or a running head.
  mutating func dropPageMark(_ rule: String) {
    dropRule = rule
    isPageMark = true
  }

  /// True if the unit stays.
  var stays: Bool { dropRule == nil }
}
