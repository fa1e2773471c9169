/// The options of the stage, checked.
struct DateSettings: Sendable {
  /// Where the reference comes from.
  enum ReferenceSource: Sendable, Equatable {
    case document, none
    case metadata(String)
    case day(CivilDay)
  }

  /// What becomes of a range.
  enum Ranges: String, Sendable, CaseIterable {
    /// One mention with an interval as its value.
    case join
    /// Two mentions, one for each end, as TimeML annotates them.
    case split
  }

  var source: ReferenceSource
  var dayFirst: Bool
  var vague: Bool
  var boilerplate: Bool
  var ranges: Ranges

  /// True if the text's own datelines and dates may fill what is missing.
  var usesDocument: Bool { source != .none }
}
