/// The names most often mentioned, by label.
struct NamesSection: ReportSection {
  /// How many names of a label are listed.
  static let limit = 15
  /// How many labels are listed; lists of the user may bring any number.
  static let labelLimit = 12

  let id: StaticString = "names"
  let title: StaticString = "Names"
  let summary: SummaryContent

  func write(to page: inout HTMLWriter) {
    let counts = Dictionary(summary.entityLabels.map { ($0.key, $0.count) }) { first, _ in first }
    let lists = summary.namesByLabel.filter { !$0.names.isEmpty }
      .sorted { (counts[$0.label] ?? 0, $1.label) > (counts[$1.label] ?? 0, $0.label) }
    guard !lists.isEmpty else {
      page.element(.p, [.class("soft")], text: "No names were found.")
      return
    }
    let total = summary.entityLabels.reduce(0) { $0 + $1.count }
    page.element(
      .p, [.class("soft")],
      text: "\(Figures.count(total, "mention")) of names, under "
        + "\(Figures.count(summary.entityLabels.count, "label")). Spellings of one name count together."
    )
    page.element(.div, [.class("two")]) { page in
      for list in lists.prefix(Self.labelLimit) {
        page.element(.div) { self.list(&$0, list.label, list.names, counts[list.label] ?? 0) }
      }
    }
    if lists.count > Self.labelLimit {
      page.element(
        .p, [.class("small soft")],
        text: "\(Figures.count(lists.count - Self.labelLimit)) more labels are in summary.json.")
    }
  }

  private func list(
    _ page: inout HTMLWriter, _ label: String, _ names: [SummaryContent.Name], _ count: Int
  ) {
    page.element(.h3) { page in
      page.element(.span, [MentionStyle(kind: .entity, label: label).keyClass]) { page in
        page.isolated(label)
      }
    }
    let isPart = names.count > Self.limit
    page.table(
      "\(Figures.count(count, "mention"))" + (isPart ? "; the most frequent names" : ""),
      [.text("Name"), .number("Mentions"), .number("Documents")],
      names.prefix(Self.limit).map { name in
        [
          .foreign(name.name), .text(Figures.count(name.mentions)),
          .text(Figures.count(name.documents)),
        ]
      })
  }
}
