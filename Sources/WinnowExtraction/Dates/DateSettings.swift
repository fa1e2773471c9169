import WinnowCore

/// The options of the stage, checked.
struct DateSettings: Sendable {
  /// Where the reference comes from.
  enum ReferenceSource: Sendable, Equatable {
    case document, none
    case metadata(String)
    case day(CivilDay)
  }

  var source: ReferenceSource
  var dayFirst: Bool
  var vague: Bool
  var boilerplate: Bool
  var ranges: DateRangeForm

  /// True if the text's own datelines and dates may fill what is missing.
  var usesDocument: Bool { source != .none }
}
