/// What becomes of a range.
public enum DateRangeForm: String, Sendable, CaseIterable {
  /// One mention with an interval as its value.
  case join
  /// Two mentions, one for each end, as TimeML annotates them.
  case split
}
