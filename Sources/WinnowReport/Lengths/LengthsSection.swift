#if canImport(Glibc)
  import Glibc
#endif

/// How long the documents are, and in which languages.
struct LengthsSection: ReportSection {
  /// How many languages are listed.
  static let languageLimit = 20

  let id: StaticString = "lengths"
  let title: StaticString = "Lengths and languages"
  let shortTitle: StaticString = "Lengths"
  let summary: SummaryContent

  func write(to page: inout HTMLWriter) {
    page.element(.div, [.class("two")]) { page in
      page.element(.div) { self.lengths(&$0) }
      page.element(.div) { self.languages(&$0) }
    }
  }

  private func lengths(_ page: inout HTMLWriter) {
    page.element(.h3, text: "Lengths")
    guard let least = summary.lengths.first?.count, let most = summary.lengths.last?.count else {
      page.element(.p, [.class("soft")], text: "There are no documents.")
      return
    }
    let middle = value("0.5")
    page.element(.figure) { page in
      page.element(
        .figcaption,
        text: "Characters a document: the band is the middle half, the stroke the median "
          + "(logarithmic from \(Figures.count(least)) to \(Figures.count(most)))")
      strip(&page, least, most, middle)
    }
    let names = [
      "0": "Shortest", "0.05": "5 % are shorter", "0.25": "25 % are shorter", "0.5": "Median",
      "0.75": "75 % are shorter", "0.95": "95 % are shorter", "1": "Longest",
    ]
    page.table(
      "Characters a document", [.text("Quantile"), .number("Characters")],
      summary.lengths.map { [.text(names[$0.key] ?? $0.key), .text(Figures.count($0.count))] })
    page.element(
      .p, [.class("small soft")],
      text: "\(Figures.count(summary.sentenceCount, "sentence")) and "
        + "\(Figures.count(summary.tokenCount, "token")) in all.")
  }

  private func value(_ quantile: String) -> Int {
    summary.lengths.first { $0.key == quantile }?.count ?? 0
  }

  private func strip(_ page: inout HTMLWriter, _ least: Int, _ most: Int, _ middle: Int) {
    let (low, high) = (log(Double(least) + 1), log(Double(most) + 1))
    func place(_ length: Int) -> Double {
      high > low ? 2 + (log(Double(length) + 1) - low) / (high - low) * 96 : 50
    }
    let (first, last) = (place(value("0.25")), place(value("0.75")))
    page.element(
      .svg,
      [
        .class("bar strip"), .value("viewBox", "0 0 100 10"), .value("preserveAspectRatio", "none"),
        .isHidden,
      ]
    ) { page in
      page.element(
        .rect,
        [
          .class("box"), .number("x", first), .value("y", "0"),
          .number("width", max(0.6, last - first)), .value("height", "10"),
        ])
      page.element(
        .rect,
        [
          .class("mid"), .number("x", place(middle) - 0.3), .value("y", "0"),
          .value("width", "0.6"), .value("height", "10"),
        ])
    }
  }

  private func languages(_ page: inout HTMLWriter) {
    page.element(.h3, text: "Languages")
    guard !summary.languages.isEmpty else {
      page.element(
        .p, [.class("soft")], text: "The pipeline does not look for the languages of documents.")
      return
    }
    let total = Double(summary.writtenCount)
    page.table(
      "Documents by language (ISO 639; und: not recognised)",
      [.text("Language"), .bar, .number("Share"), .number("Documents")],
      summary.languages.prefix(Self.languageLimit).map { language in
        [
          .code(language.key), .bar(Double(language.count) / max(1, total)),
          .text(Figures.share(Double(language.count), of: total)),
          .text(Figures.count(language.count)),
        ]
      })
  }
}
