import WinnowCore

/// When the dates of the documents are: by year and by month.
struct DatesSection: ReportSection {
  /// A chart shows at most this many years; more would be too thin to see.
  static let yearLimit = 100
  /// A chart shows at most this many months.
  static let monthLimit = 120

  let id: StaticString = "dates"
  let title: StaticString = "Dates"
  let summary: SummaryContent

  func write(to page: inout HTMLWriter) {
    let total = summary.dateTypes.reduce(0) { $0 + $1.count }
    guard total > 0 else {
      page.element(.p, [.class("soft")], text: "No dates were found.")
      return
    }
    let dated = summary.years.reduce(0) { $0 + $1.count }
    page.element(
      .p, [.class("soft")],
      text: "\(Figures.count(total, "date")): \(Figures.count(dated)) within one year, "
        + "\(Figures.count(summary.undatedCount)) undated (durations, repeated times, longer spans and "
        + "dates without a value).")
    let years = summary.years.compactMap { key, count in Self.year(key[...]).map { ($0, count) } }
    chart(&page, "Dates by year", "Year", years, Self.yearLimit, summary.years) { "\($0)" }
    let months = summary.months.compactMap { key, count in
      Self.month(key).map { ($0, count) }
    }
    chart(&page, "Dates by month", "Month", months, Self.monthLimit, summary.months) { month in
      "\(month / 12)-" + Digits.padded(month % 12 + 1, to: 2)
    }
  }

  /// A year of at most six digits, as the summary writes it.
  private static func year(_ key: Substring) -> Int? { key.utf8.count <= 6 ? Int(key) : nil }

  /// `2022-11` as a number of months.
  private static func month(_ key: String) -> Int? {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let year = year(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }

  private func chart(
    _ page: inout HTMLWriter, _ caption: String, _ unit: String, _ counts: [(Int, Int)],
    _ limit: Int, _ rows: SummaryContent.Counts, _ name: (Int) -> String
  ) {
    guard !counts.isEmpty else { return }
    let bars = DensestWindow(counts, limit: limit)
    page.element(.figure) { page in
      var text = caption
      if bars.outsideCount > 0 {
        text += "; \(Figures.count(bars.outsideCount)) before or after are in the table"
      }
      page.element(.figcaption, text: text)
      page.element(.div, [.class("chart"), .isHidden]) { self.bars(&$0, bars, name) }
      page.foldedTable(
        "\(caption): the numbers", [.text(unit), .number("Dates")],
        rows.prefix(1000).map { [.text($0.key), .text(Figures.count($0.count))] })
    }
  }

  private func bars(
    _ page: inout HTMLWriter, _ bars: DensestWindow, _ name: (Int) -> String
  ) {
    let most = Double(bars.counts.max() ?? 1)
    let width = bars.counts.count * 10
    page.element(
      .svg, [.value("viewBox", "0 0 \(width) 100"), .value("preserveAspectRatio", "none")]
    ) { page in
      for (index, count) in bars.counts.enumerated() where count > 0 {
        // A single date must be seen beside thousands.
        let height = max(1.5, Double(count) / most * 96)
        page.element(
          .rect,
          [
            .number("x", Double(index * 10) + 1), .number("y", 100 - height), .value("width", "8"),
            .number("height", height),
          ])
      }
    }
    axis(&page, bars, name)
  }

  /// The name of every bar where there are few, else of the first, the highest and the last.
  private func axis(
    _ page: inout HTMLWriter, _ bars: DensestWindow, _ name: (Int) -> String
  ) {
    if bars.counts.count <= 8 {
      page.element(.div, [.class("axis each")]) { page in
        for index in bars.counts.indices {
          page.element(.span, text: name(bars.first + index))
        }
      }
      return
    }
    let highest = bars.counts.indices.max { bars.counts[$0] < bars.counts[$1] } ?? 0
    page.element(.div, [.class("axis")]) { page in
      page.element(.span, text: name(bars.first))
      page.element(
        .span,
        text: "highest: \(Figures.count(bars.counts[highest])) in \(name(bars.first + highest))")
      page.element(.span, text: name(bars.first + bars.counts.count - 1))
    }
  }
}

/// The stretch of a time line that holds most of what is counted.
struct DensestWindow {
  /// The first point of the stretch.
  let first: Int
  /// The counts of its points, none left out.
  let counts: [Int]
  /// How many lie before or after it.
  let outsideCount: Int

  /// The stretch of at most `limit` points with the highest sum, the earliest of several; O(n log n).
  init(_ points: [(point: Int, count: Int)], limit: Int) {
    let sorted = points.sorted { $0.point < $1.point }
    var (best, bestSum, sum, low) = (0..<0, -1, 0, 0)
    for (high, entry) in sorted.enumerated() {
      sum += entry.count
      while entry.point - sorted[low].point >= limit {
        sum -= sorted[low].count
        low += 1
      }
      if sum > bestSum { (best, bestSum) = (low..<high + 1, sum) }
    }
    let window = sorted[best]
    first = window.first?.point ?? 0
    var counts = [Int](repeating: 0, count: (window.last?.point ?? first - 1) - first + 1)
    for entry in window { counts[entry.point - first] += entry.count }
    self.counts = counts
    outsideCount = sorted.reduce(0) { $0 + $1.count } - max(0, bestSum)
  }
}
