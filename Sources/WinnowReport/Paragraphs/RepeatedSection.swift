/// The paragraphs that occur most often.
struct RepeatedSection: ReportSection {
  /// How many are listed.
  static let limit = 20
  /// The summary has no more of a paragraph than this, in code points.
  static let excerptLength = 120

  let id: StaticString = "repeated"
  let title: StaticString = "Most repeated paragraphs"
  let shortTitle: StaticString = "Repeated"
  let summary: SummaryContent

  func write(to page: inout HTMLWriter) {
    guard !summary.repeatedParagraphs.isEmpty else {
      page.element(
        .p, [.class("soft")],
        text: "No paragraph occurs twice, or the pipeline does not look for them.")
      return
    }
    page.element(
      .p, [.class("soft")],
      text: "Each is kept where it stands first; the document named is that one.")
    page.table(
      "Paragraphs by how often they came in",
      [.text("Beginning of the paragraph, and the document"), .number("Times")],
      summary.repeatedParagraphs.prefix(Self.limit).map { paragraph in
        [
          .noted(Self.excerpt(paragraph.text), note: paragraph.document),
          .text(Figures.count(paragraph.count)),
        ]
      })
  }

  /// The beginning of a paragraph, with an ellipsis where the summary has cut it.
  private static func excerpt(_ text: String) -> String {
    text.unicodeScalars.count < excerptLength ? text : text + "…"
  }
}
