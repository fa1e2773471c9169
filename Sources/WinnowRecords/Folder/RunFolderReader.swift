import Foundation
import WinnowCore

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
  public static func document(_ id: String, in folder: String) throws(RunFailure)
    -> WrittenDocument?
  {
    guard let path = table(.documents, in: folder) else {
      guard FileWalk.contents(of: folder + "/datapackage.json") != nil else {
        throw RunFolderIndex.incomplete(folder)
      }
      try RunFolderIndex.checkWritten(.documents, in: folder)
      return nil
    }
    let reader = BatchReader(
      files: [InputFile(path: path, displayPath: path)], format: .jsonl, maxByteCount: 1 << 30,
      batchByteCount: 1 << 20)
    while let batch = reader.next() {
      if let (_, reject) = batch.rejects.first {
        throw RunFailure(
          .input, Diagnostic(code: "I001", path: path, line: reject.line, message: reject.cause))
      }
      for record in batch.records {
        let found = try? JSONDecoder().decode(
          Record.self, from: Data(batch.storage[record.range]))
        if let found, found.id == id { return found.document }
      }
    }
    return nil
  }

  private static func table(_ table: RunTable, in folder: String) -> String? {
    [".gz", ""].map { "\(folder)/\(table.rawValue).jsonl\($0)" }
      .first { path in
        if case .file = FileWalk.kind(of: path) { return true }
        return false
      }
  }

  private struct Span: Decodable {
    var start: Int
    var end: Int
    var label: String?
    var type: String?
    var kind: String?
  }

  private struct Topic: Decodable {
    var label: String
  }

  private struct Record: Decodable {
    var id: String
    var title: String?
    var text: String
    var entities: [Span]
    var dates: [Span]
    var locations: [Span]
    var topics: [Topic]

    var document: WrittenDocument {
      let mentions = (entities + dates + locations).map {
        WrittenDocument.Mention(
          start: $0.start, end: $0.end, label: $0.label ?? $0.type ?? $0.kind ?? "")
      }
      return WrittenDocument(
        id: id, title: title, text: text,
        mentions: mentions.sorted { ($0.start, -$0.end, $0.label) < ($1.start, -$1.end, $1.label) },
        topics: topics.map(\.label))
    }
  }
}
