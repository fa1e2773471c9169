public import WinnowCore
import WinnowFormats

/// What changed between two run folders.
///
/// ```swift
/// let comparison = try RunComparison("output/before", "output/after")
/// comparison.isEqual
/// ```
public struct RunComparison: Sendable {
  /// A difference in one document.
  public struct Change: Sendable, Equatable {
    /// What happened.
    public enum Kind: String, Sendable {
      case gone, new, changed
    }

    /// What happened.
    public var kind: Kind
    /// The document.
    public var document: String
    /// The layer, or the field of the record.
    public var layer: String
    /// The label, type, kind, zone or topic; empty for fields.
    public var label: String
    /// What is different, on one line.
    public var text: String
  }

  /// How often a label is there.
  public struct Row: Sendable, Equatable {
    /// The layer.
    public var layer: String
    /// The label.
    public var label: String
    /// Mentions in the first run.
    public var before = 0
    /// Mentions in the second run.
    public var after = 0
    /// Mentions of the first run that the second lacks.
    public var gone = 0
    /// Mentions of the second run that the first lacks.
    public var new = 0
    /// Mentions at the same place whose other fields differ.
    public var changed = 0
  }

  /// The number of records that are the same to the last byte of their JSON.
  public private(set) var equalCount = 0
  /// The number of records in both runs that differ.
  public private(set) var differentCount = 0
  /// The documents that only the first run has, in its order.
  public private(set) var onlyBefore: [String] = []
  /// The documents that only the second run has, in its order.
  public private(set) var onlyAfter: [String] = []
  /// The differences of the documents in both, in the order of the first run.
  public private(set) var changes: [Change] = []
  private var table: [String: Row] = [:]

  /// Compares two run folders; O(size of both), with both in memory.
  public init(_ before: String, _ after: String) throws(RunFailure) {
    let first = try Self.records(before)
    let second = try Self.records(after)
    let others = Dictionary(second, uniquingKeysWith: { first, _ in first })
    var known: Set<String> = []
    for (id, record) in first {
      known.insert(id)
      guard let other = others[id] else {
        onlyBefore.append(id)
        continue
      }
      let isEqual = record.lineBytes == other.lineBytes
      if isEqual { equalCount += 1 } else { differentCount += 1 }
      compare(record, other, id)
    }
    onlyAfter = second.map(\.0).filter { !known.contains($0) }
  }

  /// True if both runs have the same records.
  public var isEqual: Bool { differentCount == 0 && onlyBefore.isEmpty && onlyAfter.isEmpty }

  /// The counts of every label, by layer and label, for the documents in both runs.
  public var rows: [Row] {
    table.values.sorted { ($0.layer, $0.label) < ($1.layer, $1.label) }
  }

  private static func records(_ run: String) throws(RunFailure) -> [(String, JSONValue)] {
    var records: [(String, JSONValue)] = []
    try RunDocuments.forEachRecord(run) { record, path, line throws(RunFailure) in
      guard let id = record["id"]?.stringValue else {
        throw RunFailure(
          .input, Diagnostic(code: .e003, path: path, line: line, message: "no 'id'"))
      }
      records.append((id, record))
    }
    return records
  }

  private mutating func compare(_ before: JSONValue, _ after: JSONValue, _ id: String) {
    guard case .object(let fields) = before, case .object(let otherFields) = after else { return }
    let names = fields.map(\.key) + otherFields.map(\.key).filter { before[$0] == nil }
    let isTextEqual = before["text"] == after["text"]
    for name in names {
      let (old, new) = (before[name] ?? .null, after[name] ?? .null)
      if let items = old.items, let others = new.items, name != "metadata" {
        compareItems(items, others, name, id, ignoresPlaces: !isTextEqual)
      } else if old != new {
        let text = name == "text" ? TextDifference.line(old, new) : Self.line(old, new)
        changes.append(Change(kind: .changed, document: id, layer: name, label: "", text: text))
      }
    }
  }

  private mutating func compareItems(
    _ before: [JSONValue], _ after: [JSONValue], _ layer: String, _ id: String, ignoresPlaces: Bool
  ) {
    var old = ComparedItems(before, ignoresPlaces: ignoresPlaces)
    var new = ComparedItems(after, ignoresPlaces: ignoresPlaces)
    for item in old.items { row(layer, item.label) { $0.before += 1 } }
    for item in new.items { row(layer, item.label) { $0.after += 1 } }
    old.removeEqual(&new)
    for item in old.items {
      if let partner = new.take(item.key) {
        add(.changed, id, layer, item.label, Self.line(item.value, partner.value))
        row(layer, item.label) { $0.changed += 1 }
      } else {
        add(.gone, id, layer, item.label, item.summary)
        row(layer, item.label) { $0.gone += 1 }
      }
    }
    for item in new.items {
      add(.new, id, layer, item.label, item.summary)
      row(layer, item.label) { $0.new += 1 }
    }
  }

  private mutating func add(
    _ kind: Change.Kind, _ id: String, _ layer: String, _ label: String, _ text: String
  ) {
    changes.append(Change(kind: kind, document: id, layer: layer, label: label, text: text))
  }

  private mutating func row(_ layer: String, _ label: String, _ change: (inout Row) -> Void) {
    change(&table[layer + "\t" + label, default: Row(layer: layer, label: label)])
  }

  /// Two values on one line; of objects only the fields that differ.
  private static func line(_ before: JSONValue, _ after: JSONValue) -> String {
    guard case .object(let fields) = before, case .object(let others) = after else {
      return "\(before.shortText) → \(after.shortText)"
    }
    let names = fields.map(\.key) + others.map(\.key).filter { before[$0] == nil }
    let parts = names.filter { before[$0] != after[$0] }.map { name in
      "\(name): \((before[name] ?? .null).shortText) → \((after[name] ?? .null).shortText)"
    }
    let text = before["text"]?.stringValue.map { "'\($0)' " } ?? ""
    return text + parts.joined(separator: ", ")
  }
}
