public import WinnowCore

/// Edits in the order in which rules find them, which need not be the order of the text.
///
/// `list(stage:)` sorts them; of two that overlap the one that was added first stays.
///
/// ```swift
/// var edits = PendingEdits()
/// edits.replace(TextSpan(9..<15), with: " ", rule: "space")
/// edits.drop(TextSpan(4..<7), rule: "invisible")
/// document.apply(edits.list(stage: "normalize"))
/// ```
public struct PendingEdits: Sendable {
  private struct Entry {
    var span: TextSpan
    var replacement: TextSpan
    var rule: String
  }

  private var entries: [Entry] = []
  private var arena: [UInt8] = []

  /// No edits.
  public init() {}

  /// True if nothing is to be done.
  public var isEmpty: Bool { entries.isEmpty }

  /// Drops `span`.
  public mutating func drop(_ span: TextSpan, rule: String) {
    append(
      Entry(span: span, replacement: TextSpan(start: arena.count, end: arena.count), rule: rule))
  }

  /// Keeps an entry, but not more than can be applied.
  private mutating func append(_ entry: Entry) {
    if entries.count <= EditList.maxCount { entries.append(entry) }
  }

  /// Replaces `span` by `text`.
  public mutating func replace(_ span: TextSpan, with text: StaticString, rule: String) {
    let start = arena.count
    text.withUTF8Buffer { arena.append(contentsOf: $0) }
    append(
      Entry(span: span, replacement: TextSpan(start: start, end: arena.count), rule: rule))
  }

  /// Replaces `span` by `bytes`, which are valid UTF-8.
  public mutating func replace(_ span: TextSpan, with bytes: some Sequence<UInt8>, rule: String) {
    let start = arena.count
    arena.append(contentsOf: bytes)
    append(
      Entry(span: span, replacement: TextSpan(start: start, end: arena.count), rule: rule))
  }

  /// Adds all edits of `other` behind these.
  public mutating func append(contentsOf other: PendingEdits) {
    let shift = UInt32(arena.count)
    arena += other.arena
    for entry in other.entries {
      var entry = entry
      entry.replacement.start += shift
      entry.replacement.end += shift
      append(entry)
    }
  }

  /// The edits in text order without overlaps; O(n log n), O(n) if they were added in order.
  public func list(stage: String) -> EditList {
    var order = Array(entries.indices)
    let isSorted = order.dropFirst().allSatisfy {
      entries[$0 - 1].span.end <= entries[$0].span.start
    }
    if !isSorted { order = Self.withoutOverlaps(entries.map(\.span), order) }
    var list = EditList(stage: stage)
    for index in order {
      let entry = entries[index]
      list.replace(entry.span, with: arena[entry.replacement.range], rule: entry.rule)
    }
    return list
  }

  /// The indices by position; where two spans overlap the later index goes.
  private static func withoutOverlaps(_ spans: [TextSpan], _ order: [Int]) -> [Int] {
    let sorted = order.sorted { spans[$0] != spans[$1] ? spans[$0] < spans[$1] : $0 < $1 }
    var kept: [Int] = []
    for index in sorted {
      var stays = true
      while let last = kept.last, spans[index].start < spans[last].end {
        if last < index {
          stays = false
          break
        }
        kept.removeLast()
      }
      if stays { kept.append(index) }
    }
    return kept
  }
}
