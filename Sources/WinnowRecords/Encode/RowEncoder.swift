package import WinnowCore
package import WinnowFormats

/// Writes the rows of a table.
///
/// A table has rows of documents or of rejects; of the others it has none.
package protocol RowEncoder: Sendable {
  /// Appends the rows of a document, and gives their number.
  func encode(_ document: PlacedDocument, to json: JSONBuffer) -> Int
  /// Appends the rows of a source that was rejected, and gives their number.
  func encode(_ reject: Reject, to json: JSONBuffer) -> Int
}

extension RowEncoder {
  package func encode(_ document: PlacedDocument, to json: JSONBuffer) -> Int { 0 }
  package func encode(_ reject: Reject, to json: JSONBuffer) -> Int { 0 }
}

/// A document with its positions in code points, worked out once for all tables.
package final class PlacedDocument {
  package let document: Document
  package let positions: DocumentPositions
  /// Worked out when a table asks for them first.
  package private(set) lazy var mentions = MentionPositions(document, positions)

  package init(_ document: Document) {
    self.document = document
    positions = DocumentPositions(document)
  }
}
