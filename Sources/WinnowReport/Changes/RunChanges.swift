import WinnowCore
import WinnowFormats
import WinnowRecords

/// What changed between two runs: counts, and names that came or went.
struct RunChanges {
  /// A count in both runs.
  struct Row: Equatable {
    /// What is counted.
    var name: String
    var before: Int
    var after: Int

    /// What was added.
    var difference: Int { after - before }
  }

  /// Counts of one kind.
  struct Table {
    var title: String
    var unit: String
    var rows: [Row]
  }

  /// The folder that this run is compared with, and the name of its pipeline.
  let beforeFolder: String
  /// The counts of both runs, by kind; of long kinds only what differs.
  let tables: [Table]
  /// Names that only this run has, most mentions first.
  let newNames: [Row]
  /// Names that only the other run has, most mentions first.
  let vanishedNames: [Row]
  /// Names in both with other counts, the largest difference first.
  let changedNames: [Row]
  /// False if only the lists of most frequent names were compared, because the runs are large.
  let isExact: Bool

  /// Compares the summaries of two runs, and the names of all mentions where both have few enough.
  init(before: ReportedRun, after: ReportedRun) throws(RunFailure) {
    beforeFolder = before.folder
    tables = Self.tables(before.summary, after.summary)
    isExact = NameMentions.canCount(before) && NameMentions.canCount(after)
    let old = try NameMentions.counts(of: before, isExact: isExact)
    let new = try NameMentions.counts(of: after, isExact: isExact)
    let rows = Set(old.keys).union(new.keys).map {
      Row(name: $0, before: old[$0] ?? 0, after: new[$0] ?? 0)
    }
    newNames = rows.filter { $0.before == 0 }.sorted { ($0.after, $1.name) > ($1.after, $0.name) }
    vanishedNames = rows.filter { $0.after == 0 }
      .sorted { ($0.before, $1.name) > ($1.before, $0.name) }
    changedNames = rows.filter { $0.before > 0 && $0.after > 0 && $0.difference != 0 }.sorted {
      (abs($0.difference), $1.name) > (abs($1.difference), $0.name)
    }
  }

  /// True if nothing that is compared differs.
  var isEmpty: Bool {
    tables.allSatisfy { $0.rows.allSatisfy { $0.difference == 0 } } && newNames.isEmpty
      && vanishedNames.isEmpty && changedNames.isEmpty
  }

  private static func tables(_ before: SummaryContent, _ after: SummaryContent) -> [Table] {
    let whole = Table(
      title: "The whole run", unit: "Count",
      rows: zip(totals(before), totals(after)).map {
        Row(name: $0.0, before: $0.1, after: $1.1)
      })
    let mentions = merged(labels(before), labels(after))
    let others = [
      Table(
        title: "Dropped and edited, by rule", unit: "Rule",
        rows: differing(rules(before), rules(after))),
      Table(
        title: "Documents by topic", unit: "Topic",
        rows: differing(
          before.topics.map { ($0.label, $0.documents) },
          after.topics.map { ($0.label, $0.documents) })),
      Table(
        title: "Documents by language", unit: "Language",
        rows: differing(before.languages, after.languages)),
      Table(
        title: "Rejects by cause", unit: "Cause",
        rows: differing(before.rejectCauses, after.rejectCauses)),
    ]
    return [whole, Table(title: "Mentions by label", unit: "Label", rows: mentions)]
      + others.filter { !$0.rows.isEmpty }
  }

  private static func totals(_ summary: SummaryContent) -> [(String, Int)] {
    [
      ("Sources in", summary.sourceCount), ("Documents written", summary.writtenCount),
      ("Rejected", summary.rejectedCount), ("Bytes in", summary.inputByteCount),
      ("Bytes of text", summary.textByteCount), ("Paragraphs", summary.paragraphsWritten),
      ("Sentences", summary.sentenceCount), ("Tokens", summary.tokenCount),
      ("Mentions", summary.mentionCount),
    ]
  }

  private static func labels(_ summary: SummaryContent) -> SummaryContent.Counts {
    summary.entityLabels + summary.dateTypes + summary.locationKinds
  }

  private static func rules(_ summary: SummaryContent) -> SummaryContent.Counts {
    summary.dropped.map { ("\($0.stage): \($0.rule)", $0.count) }
      + summary.edited.map { ("\($0.stage): \($0.rule) (edited)", $0.count) }
  }

  private static func differing(
    _ before: SummaryContent.Counts, _ after: SummaryContent.Counts
  ) -> [Row] { merged(before, after).filter { $0.difference != 0 } }

  /// The counts of both in the order of the first, then those that only the second has.
  private static func merged(_ before: SummaryContent.Counts, _ after: SummaryContent.Counts)
    -> [Row]
  {
    var rows = before.map { Row(name: $0.key, before: $0.count, after: 0) }
    var places: [String: Int] = [:]
    for (index, row) in rows.enumerated() { places[row.name] = index }
    for (key, count) in after {
      if let index = places[key] {
        rows[index].after += count
      } else {
        rows.append(Row(name: key, before: 0, after: count))
      }
    }
    return rows
  }
}

/// How often each name is mentioned in a run.
enum NameMentions {
  /// Of a run with more mentions only the most frequent names are compared: parsing them would take seconds.
  static let rowLimit = 100_000

  /// The tables with names, each with its column of labels.
  private static let tables = [
    (RunTable.entities, EntityFields.label), (RunTable.locations, LocationFields.kind),
  ]

  /// True if the run is small enough to count all of its names.
  static func canCount(_ run: ReportedRun) -> Bool {
    tables.reduce(0) { $0 + (run.index[$1.0]?.rowCount ?? 0) } <= rowLimit
  }

  /// The mentions of each name, under its label; of all names, or of the lists in the summary.
  static func counts(of run: ReportedRun, isExact: Bool) throws(RunFailure) -> [String: Int] {
    isExact ? try all(run.index) : listed(run.summary)
  }

  private static func listed(_ summary: SummaryContent) -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in summary.namesByLabel.flatMap(\.names) + summary.places {
      counts[key(name.name, name.label), default: 0] += name.mentions
    }
    return counts
  }

  private static func all(_ index: RunFolderIndex) throws(RunFailure) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (name, label) in tables {
      if let table = index[name] { try count(table, label, into: &counts) }
    }
    return counts
  }

  private static func count(
    _ table: RunTableFile, _ column: RecordField, into counts: inout [String: Int]
  ) throws(RunFailure) {
    for batch in table.pieces.indices {
      try table.forEachRow(inBatch: batch) { row, line throws(RunFailure) in
        guard let json = try? JSONValue(parsing: Array(line)),
          let label = json[column]?.stringValue, let name = json[EntityFields.name]?.stringValue
        else {
          throw RunFolderIndex.broken(table.path, "row \(row + 1) is no mention")
        }
        counts[key(name, label), default: 0] += 1
        return true
      }
    }
  }

  private static func key(_ name: String, _ label: String) -> String { "\(name) (\(label))" }
}
