/// What clean-up does.
struct CleaningSwitches: Sendable {
  /// What happens to boilerplate.
  var boilerplate = BoilerplateTreatment.drop
  /// Joins wrapped lines, parts lines that are paragraphs.
  var unwrap = true
  /// Joins words that were broken at line ends.
  var dehyphenate = true
  /// Takes out page numbers, running heads and footnotes, and joins what pages cut.
  var furniture = true
  /// Takes out glued headings and image names.
  var glued = true
  /// Strips the markup that plain text carries.
  var markup = true
  /// Normalises the text that was extracted from HTML.
  var normalize = true
}
