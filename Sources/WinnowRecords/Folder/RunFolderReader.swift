public import WinnowCore
import WinnowFormats

/// A document as read back from a run folder: its text and what was found in it.
public struct WrittenDocument: Sendable {
  /// A mention with its code-point span.
  public struct Mention: Sendable {
    /// First code point in the text.
    public var start: Int
    /// One past the last code point in the text.
    public var end: Int
    /// Its label, type or kind.
    public var label: String
  }

  /// The identifier.
  public var id: String
  /// The title.
  public var title: String?
  /// The text.
  public var text: String
  /// Entities, dates and locations, by start; the longer first.
  public var mentions: [Mention]
  /// The labels of its topics.
  public var topics: [String]
}

/// Reads the records of a finished run.
public enum RunFolderReader {
  /// The document with that identifier, or nil; throws when the folder is no complete run folder.
  ///
  /// Reads the table up to the document, in memory for one record.
  public static func document(_ id: String, in folder: String) throws(RunFailure)
    -> WrittenDocument?
  {
    var found: WrittenDocument?
    try RecordLines.forEach(.documents, in: folder) { record, _, _ throws(RunFailure) in
      guard record[DocumentFields.id]?.stringValue == id else { return true }
      found = WrittenDocument(record)
      return false
    }
    return found
  }
}

extension WrittenDocument {
  /// The document of a record that was held to its columns.
  init(_ record: JSONValue) {
    func spans(_ layer: RecordField, _ label: RecordField) -> [Mention] {
      (record[layer]?.items ?? []).map { item in
        Mention(
          start: item[EntityFields.start]?.integer ?? 0, end: item[EntityFields.end]?.integer ?? 0,
          label: item[label]?.stringValue ?? "")
      }
    }
    let mentions =
      spans(DocumentFields.entities, EntityFields.label)
      + spans(DocumentFields.dates, DateFields.type)
      + spans(DocumentFields.locations, LocationFields.kind)
    self.init(
      id: record[DocumentFields.id]?.stringValue ?? "",
      title: record[DocumentFields.title]?.stringValue,
      text: record[DocumentFields.text]?.stringValue ?? "",
      mentions: mentions.sorted { ($0.start, -$0.end, $0.label) < ($1.start, -$1.end, $1.label) },
      topics: (record[DocumentFields.topics]?.items ?? []).compactMap {
        $0[TopicFields.label]?.stringValue
      })
  }
}
