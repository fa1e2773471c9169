import WinnowCore
import WinnowRecords
import WinnowFormats
public import WinnowPipeline

/// What a finished run tells people, in six lines at most.
public enum RunSummary {
  /// The lines: counts and speed, what was found, what was dropped, where the time went, warnings, and where the page is.
  public static func lines(_ report: RunReport) -> [String] {
    var lines = [first(report)]
    if let found = found(report.summary) { lines.append("  found: " + found) }
    if let dropped = dropped(report) { lines.append("  dropped: " + dropped) }
    if let times = times(report.stageSeconds) { lines.append("  CPU time: " + times) }
    lines += warnings(report)
    if let page = report.folder?.pagePath { lines.append("report: \(page)") }
    return lines
  }

  private static func first(_ report: RunReport) -> String {
    let megabytes = Double(report.byteCount) / 1e6
    let speed = report.wallSeconds > 0 ? megabytes / report.wallSeconds : 0
    return
      "\(report.folder?.directory ?? "memory"): \(report.sourceCount) in, \(report.writtenCount) written, "
      + "\(report.rejectCount) rejected, \(report.mentionCount) mentions, "
      + "\(Digits.decimal(megabytes)) MB in \(Digits.decimal(report.wallSeconds)) s "
      + "(\(Digits.decimal(speed)) MB/s)"
  }

  /// Mentions by kind; nil if there are none.
  private static func found(_ summary: JSONValue) -> String? {
    guard case .object(let kinds)? = summary["mentions"] else { return nil }
    let counts = kinds.map { (name: $0.key, count: total($0.value)) }.filter { $0.count > 0 }
    guard !counts.isEmpty else { return nil }
    return counts.map { "\(Digits.grouped($0.count)) \($0.name)" }.joined(separator: ", ")
  }

  private static func total(_ counts: JSONValue) -> Int {
    guard case .object(let pairs) = counts else { return 0 }
    return pairs.reduce(0) { $0 + ($1.value.integer ?? 0) }
  }

  /// Drops by stage, in the order of the stages, with their bytes; nil if there are none.
  private static func dropped(_ report: RunReport) -> String? {
    var stages: [(name: String, count: Int, bytes: Int)] = []
    for row in report.summary["dropped"]?.items ?? [] {
      guard let name = row["stage"]?.stringValue, let count = row["count"]?.integer else {
        continue
      }
      let bytes = row["bytes"]?.integer ?? 0
      if let index = stages.firstIndex(where: { $0.name == name }) {
        stages[index].count += count
        stages[index].bytes += bytes
      } else {
        stages.append((name, count, bytes))
      }
    }
    guard !stages.isEmpty else { return nil }
    let bytes = stages.reduce(0) { $0 + $1.bytes }
    return stages.map { "\($0.name) \(Digits.grouped($0.count))" }.joined(separator: ", ")
      + " (\(Digits.grouped(bytes)) bytes; "
      + (report.folder?.tables.contains(.ledger) ?? true
        ? "all in the ledger)" : "the ledger was left out)")
  }

  /// The three that took most, as shares; nil where nothing could be measured.
  private static func times(_ stages: [(name: String, seconds: Double)]) -> String? {
    let all = stages.reduce(0) { $0 + $1.seconds }
    guard all > 0 else { return nil }
    return stages.sorted { $0.seconds > $1.seconds }.prefix(3)
      .map { "\($0.name) \(Int(($0.seconds / all * 100).rounded())) %" }.joined(separator: ", ")
  }

  private static func warnings(_ report: RunReport) -> [String] {
    let left = report.folder?.leftBehind.map { "warning: the run is complete, but \($0)" } ?? []
    let unparsed = report.unparsedReferenceCount
    guard unparsed > 0 else { return left }
    let noun = unparsed == 1 ? "document" : "documents"
    return left + [
      "warning: the reference field of stage 'dates' spelled no day in \(unparsed) \(noun); "
        + "their own dates served instead (see rule reference-unparsed in the ledger)"
    ]
  }
}
