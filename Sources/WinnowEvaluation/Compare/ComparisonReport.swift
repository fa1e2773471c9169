public import WinnowFormats

/// A comparison of two runs for people and programs.
///
/// ```swift
/// ComparisonReport(comparison, limit: 50).text
/// ```
public struct ComparisonReport {
  private let comparison: RunComparison
  private let limit: Int

  /// A report that lists at most `limit` differences.
  public init(_ comparison: RunComparison, limit: Int) {
    self.comparison = comparison
    self.limit = limit
  }

  /// The report, without a line end.
  public var text: String {
    var lines = [
      "\(comparison.equalCount) records equal, \(comparison.differentCount) different, "
        + "\(comparison.onlyBefore.count) only in the first run, "
        + "\(comparison.onlyAfter.count) only in the second"
    ]
    for (ids, title) in [
      (comparison.onlyBefore, "only in the first run"),
      (comparison.onlyAfter, "only in the second run"),
    ] {
      for id in ids.prefix(limit) { lines.append("\(title): \(id)") }
    }
    let rows = comparison.rows.filter { $0.gone + $0.new + $0.changed > 0 }
    if !rows.isEmpty {
      var table = [["layer", "label", "before", "after", "gone", "new", "changed"]]
      for row in rows {
        let counts = [row.before, row.after, row.gone, row.new, row.changed].map { String($0) }
        table.append([row.layer, row.label] + counts)
      }
      lines += [""] + TableReport.columns(table)
    }
    if !comparison.changes.isEmpty { lines.append("") }
    for change in comparison.changes.prefix(limit) {
      let label = change.label.isEmpty ? "" : " \(change.label)"
      lines.append(
        "\(change.document): \(change.kind.rawValue) \(change.layer)\(label): \(change.text)")
    }
    if comparison.changes.count > limit {
      lines.append(
        "… and \(comparison.changes.count - limit) more (--limit \(comparison.changes.count))")
    }
    return lines.joined(separator: "\n")
  }

  /// The report as JSON, with all differences.
  public var json: JSONValue {
    [
      "equal": .integer(comparison.equalCount), "different": .integer(comparison.differentCount),
      "only_first": .array(comparison.onlyBefore.map { .string($0) }),
      "only_second": .array(comparison.onlyAfter.map { .string($0) }),
      "labels": .array(
        comparison.rows.map { row in
          [
            "layer": .string(row.layer), "label": .string(row.label),
            "before": .integer(row.before), "after": .integer(row.after),
            "gone": .integer(row.gone), "new": .integer(row.new), "changed": .integer(row.changed),
          ]
        }),
      "changes": .array(
        comparison.changes.map { change in
          [
            "kind": .string(change.kind.rawValue), "document": .string(change.document),
            "layer": .string(change.layer), "label": .string(change.label),
            "text": .string(change.text),
          ]
        }),
    ]
  }
}
