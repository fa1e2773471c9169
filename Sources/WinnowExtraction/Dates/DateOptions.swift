public import WinnowCore

extension DateExtraction {
  /// The options of the stage, by which their values are read.
  public enum Options {
    /// The day that relative dates count from.
    public static let reference = OptionKey.string(
      "reference",
      "the day that relative dates count from: document (its publication date, datelines and dates), none, metadata.FIELD or a date as YYYY-MM-DD",
      default: "document")
    /// Whether 3/4/2017 is 3 April.
    public static let isDayFirst = OptionKey.flag(
      "day_first",
      "read 3/4/2017 as 3 April; false reads it as March 4. Of two digits, 50 to 99 are years of the 1900s, 00 to 49 of the 2000s",
      default: true)
    /// Whether now, recently and the like are found.
    public static let vague = OptionKey.flag(
      "vague", "also find now, currently, recently, the future and the like, as TimeML does",
      default: true)
    /// What becomes of a range.
    public static let ranges = OptionKey.choice(
      "ranges",
      "join: one mention with an interval as its value; split: one mention for each end, as TimeML has it",
      default: DateRangeForm.join)
    /// The languages whose words are known.
    public static let locales = OptionKey.strings(
      "locales", "the languages whose months, weekdays and words are known, the main one first",
      default: ["en", "es", "fr", "de"])
    /// Whether navigation and the like are looked at too.
    public static let boilerplate = OptionKey.flag(
      "boilerplate", "also look at navigation, related documents, comments and footers",
      default: false)

    static let all: [any DeclaredOption] = [
      reference, isDayFirst, vague, ranges, locales, boilerplate,
    ]
  }
}
