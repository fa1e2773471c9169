import WinnowCore
import WinnowFormats

/// Texts with the topics that people gave them.
struct LabelledTexts {
  /// A text and its topics.
  struct Item {
    var text: String
    var topics: Set<String>
  }

  private(set) var items: [Item] = []

  /// All topics, sorted.
  var topics: [String] { Set(items.flatMap(\.topics)).sorted() }

  /// Reads JSON Lines or JSON: each record has a `text` and its `topics`, `labels` or `label`, one or a list.
  ///
  /// Throws `E003` with the line of a record that lacks them, and `E009` if there are fewer than two topics.
  init(path: String) throws(RunFailure) {
    let bytes = try WholeFile.read(path)
    let records: [JSONRecords.Record]
    do {
      records = try JSONRecords.read(bytes, path: path)
    } catch {
      throw RunFailure(.input, error)
    }
    var faults: [Diagnostic] = []
    for record in records {
      guard let text = record.value["text"]?.stringValue, let topics = Self.topics(record.value)
      else {
        faults.append(
          Diagnostic(
            code: .e003, path: path, line: record.line,
            message: "the record needs 'text' and 'topics'"))
        continue
      }
      items.append(Item(text: text, topics: topics))
    }
    guard faults.isEmpty else { throw RunFailure(.input, DiagnosticError(faults)) }
    guard topics.count > 1 else {
      throw RunFailure(
        .input,
        Diagnostic(
          code: .e009, path: path,
          message: "there are \(topics.count) topics: nothing to tell apart"))
    }
  }

  private static func topics(_ record: JSONValue) -> Set<String>? {
    guard let value = record["topics"] ?? record["labels"] ?? record["label"] else { return nil }
    if let one = value.identifier { return [one] }
    return value.items.map { Set($0.compactMap { $0.identifier ?? $0["id"]?.identifier }) }
  }
}
