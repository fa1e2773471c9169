import WinnowCore
import WinnowRecords

/// The first texts that each rule of a stage dropped or edited.
struct RuleSamples {
  /// A text before and after.
  struct Sample: Sendable {
    var document: String
    var before: String
    var after: String
  }

  /// How many samples a rule has.
  static let limit = 5
  /// Of a longer text only the beginning is shown, in code points.
  static let lengthLimit = 240
  /// No more of the ledger is read than this, before compression, so that the page takes the same time for runs of any size.
  static let byteLimit = 64 << 20

  private var samples: [String: [Sample]] = [:]
  /// True if the whole ledger was read or every rule has its samples.
  private(set) var isComplete = true

  /// The samples of a rule, in the order of the run.
  subscript(rule: SummaryContent.Rule, isDrop isDrop: Bool) -> [Sample] {
    samples[Self.key(rule.stage, rule.rule, isDrop)] ?? []
  }

  /// Reads the ledger until every rule of the summary has its samples.
  init(_ run: ReportedRun) throws(RunFailure) {
    guard let ledger = run.index[.ledger] else { return }
    var missing: [String: Int] = [:]
    for rule in run.summary.dropped {
      missing[Self.key(rule.stage, rule.rule, true)] = min(rule.count, Self.limit)
    }
    for rule in run.summary.edited {
      missing[Self.key(rule.stage, rule.rule, false)] = min(rule.count, Self.limit)
    }
    var (left, byteCount) = (missing.values.reduce(0, +), 0)
    for batch in ledger.pieces.indices {
      try ledger.forEachRow(inBatch: batch) { row, line throws(RunFailure) in
        guard left > 0, byteCount < Self.byteLimit else { return false }
        byteCount += line.count
        if let names = LedgerRow.names(of: line),
          missing[Self.key(names.stage, names.rule, true), default: 0] == 0,
          missing[Self.key(names.stage, names.rule, false), default: 0] == 0
        {
          return true
        }
        guard let entry = LedgerRow(line) else {
          throw RunFolderIndex.broken(ledger.path, "row \(row + 1) is no row of a ledger")
        }
        let key = Self.key(entry.stage, entry.rule, entry.isDrop)
        guard let wanted = missing[key], wanted > 0 else { return true }
        missing[key] = wanted - 1
        left -= 1
        samples[key, default: []].append(
          Sample(
            document: entry.document, before: Self.shown(entry.before),
            after: Self.shown(entry.after)))
        return true
      }
      if left == 0 || byteCount >= Self.byteLimit { break }
    }
    isComplete = left == 0
  }

  private static func key(_ stage: String, _ rule: String, _ isDrop: Bool) -> String {
    "\(stage)\t\(rule)\t\(isDrop)"
  }

  private static func shown(_ text: String) -> String {
    ShownText.shortened(ShownText.trimmed(text), to: lengthLimit)
  }
}
