/// This run beside another one.
struct ChangesSection: ReportSection {
  /// How many names of a list are shown.
  static let limit = 40

  let id: StaticString = "changes"
  let title: StaticString = "What changed"
  let shortTitle: StaticString = "Changes"
  let changes: RunChanges

  func write(to page: inout HTMLWriter) {
    page.element(.p, [.class("soft")]) { page in
      page.text("Before is ")
      page.element(.code) { $0.isolated(changes.beforeFolder) }
      page.text("; after is this run.")
      if changes.isEmpty { page.text(" No count and no name differs.") }
    }
    page.element(.div, [.class("two")]) { page in
      for table in changes.tables {
        page.element(.div) { self.counts(&$0, table) }
      }
    }
    names(&page)
  }

  private func counts(_ page: inout HTMLWriter, _ table: RunChanges.Table) {
    page.element(.h3, text: table.title)
    page.table(
      table.title, Self.columns(table.unit), table.rows.prefix(Self.limit).map(Self.cells),
      caption: .readOut)
    rest(&page, table.rows.count)
  }

  private func names(_ page: inout HTMLWriter) {
    let lists: [(String, [RunChanges.Row])] = [
      ("New names", changes.newNames), ("Vanished names", changes.vanishedNames),
      ("Names with other counts", changes.changedNames),
    ]
    page.element(.div, [.class("two")]) { page in
      for (title, rows) in lists {
        page.element(.div) { page in
          page.element(.h3, text: "\(title): \(Figures.count(rows.count))")
          guard !rows.isEmpty else {
            page.element(.p, [.class("small soft")], text: "None.")
            return
          }
          page.table(
            changes.isExact ? "By mentions" : "Among the most frequent names of both runs",
            Self.columns("Name"), rows.prefix(Self.limit).map(Self.cells))
          rest(&page, rows.count)
        }
      }
    }
  }

  private func rest(_ page: inout HTMLWriter, _ count: Int) {
    guard count > Self.limit else { return }
    page.element(
      .p, [.class("small soft")], text: "\(Figures.count(count - Self.limit)) more are left out.")
  }

  private static func columns(_ unit: String) -> [HTMLWriter.Column] {
    [.text(unit), .number("Before"), .number("After"), .number("Change")]
  }

  private static func cells(_ row: RunChanges.Row) -> [HTMLWriter.Cell] {
    [
      .foreign(row.name), .text(Figures.count(row.before)), .text(Figures.count(row.after)),
      .text(Figures.difference(row.difference)),
    ]
  }
}
