public import WinnowCore
public import WinnowFormats

extension DocumentEncoder {
  /// The record of a document, as `documents.jsonl` has it.
  package func record(of document: Document) -> JSONValue {
    let json = JSONBuffer()
    _ = encode(PlacedDocument(document), to: json)
    do {
      return try JSONValue(parsing: json.bytes)
    } catch {
      preconditionFailure("the encoder writes JSON: \(error)")
    }
  }
}

extension Document {
  /// The record of the document, as `documents.jsonl` has it: positions in code points, every key.
  ///
  /// With the layers of an embedder's stages that have something in this document.
  public var record: JSONValue {
    var encoder = DocumentEncoder()
    encoder.addedLayers = annotations.keys.sorted { $0.name < $1.name }
    return encoder.record(of: self)
  }
}
