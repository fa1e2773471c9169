/// Tables, bars and figures, in the same form throughout the page.
extension HTMLWriter {
  /// A column of a table.
  struct Column {
    /// What stands over it.
    let title: String
    fileprivate let style: StaticString?

    /// Text, to the left.
    static func text(_ title: String) -> Column { Column(title: title, style: nil) }
    /// Numbers, to the right.
    static func number(_ title: String) -> Column { Column(title: title, style: "n") }
    /// Numbers that small screens do without.
    static func optionalNumber(_ title: String) -> Column { Column(title: title, style: "n o") }
    /// A word that small screens do without.
    static func optionalWord(_ title: String) -> Column { Column(title: title, style: "w o") }
    /// Bars, which repeat a number and so have no title.
    static let bar = Column(title: "", style: "b")
  }

  /// Whether a table's caption is seen, or only read out because a heading over the table says the same.
  enum CaptionStyle {
    case shown, readOut
  }

  /// What stands in a cell.
  enum Cell {
    /// Text of the program, or a number.
    case text(String)
    /// Text from a document, cut where it is too long for a cell.
    case foreign(String)
    /// An identifier or a rule.
    case code(String)
    /// Text from a document, and more about it on a line of its own.
    case noted(String, note: String)
    /// An identifier, and more about it on a line of its own.
    case notedCode(String, note: String)
    /// A bar of this share of the column's width.
    case bar(Double)
  }

  /// A table with a caption; the first column heads its row.
  mutating func table(
    _ caption: String, _ columns: [Column], _ rows: [[Cell]], caption style: CaptionStyle = .shown
  ) {
    element(.table) { page in
      page.element(.caption) { page in
        switch style {
        case .shown: page.text(caption)
        case .readOut: page.element(.span, [.class("hidden")], text: caption)
        }
      }
      page.element(.thead) { page in
        page.element(.tr) { page in
          for column in columns { page.heading(column) }
        }
      }
      page.element(.tbody) { page in
        for row in rows { page.row(row, columns) }
      }
    }
    newline()
  }

  /// What a table is to screen readers and to those who want the numbers, behind a figure.
  mutating func foldedTable(_ summary: String, _ columns: [Column], _ rows: [[Cell]]) {
    element(.details, [.class("small")]) { page in
      page.element(.summary, text: summary)
      page.table(summary, columns, rows, caption: .readOut)
    }
  }

  /// A bar of a share of the width.
  mutating func bar(_ share: Double) {
    let width = max(0, min(1, share.isFinite ? share : 0)) * 100
    element(
      .svg,
      [
        .class("bar"), .value("viewBox", "0 0 100 10"), .value("preserveAspectRatio", "none"),
        .isHidden,
      ]
    ) { page in
      page.element(.rect, [.number("width", width), .value("height", "10")])
    }
  }

  private mutating func heading(_ column: Column) {
    if column.title.isEmpty {
      element(.td, [.class("b"), .isHidden])
      return
    }
    let scope = Attribute.value("scope", "col")
    element(.th, column.style.map { [scope, .class($0)] } ?? [scope], text: column.title)
  }

  private mutating func row(_ cells: [Cell], _ columns: [Column]) {
    element(.tr) { page in
      for (index, (cell, column)) in zip(cells, columns).enumerated() {
        let tag: Tag = index == 0 ? .th : .td
        var attributes: [Attribute] = index == 0 ? [.value("scope", "row")] : []
        if let style = column.style { attributes.append(.class(style)) }
        if case .bar = cell { attributes.append(.isHidden) }
        page.element(tag, attributes) { $0.content(cell) }
      }
    }
  }

  private mutating func note(_ text: String) {
    guard !text.isEmpty else { return }
    element(.span, [.class("note")]) { $0.isolated(ShownText.shortened(text, to: 400)) }
  }

  private mutating func content(_ cell: Cell) {
    switch cell {
    case .text(let text): self.text(text)
    case .foreign(let text): isolated(ShownText.shortened(text, to: 200))
    case .code(let text): element(.code) { $0.isolated(ShownText.shortened(text, to: 200)) }
    case .noted(let text, let note):
      isolated(ShownText.shortened(text, to: 200))
      self.note(note)
    case .notedCode(let text, let note):
      element(.code) { $0.isolated(ShownText.shortened(text, to: 200)) }
      self.note(note)
    case .bar(let share): bar(share)
    }
  }
}
