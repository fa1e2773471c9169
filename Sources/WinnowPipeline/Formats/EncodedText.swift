import WinnowCore
import WinnowFormats
import WinnowText

/// Makes documents of whole files in any encoding.
struct EncodedText {
  /// The declared encoding; nil to find it out.
  let charset: String?
  /// Whether a declaration in the markup counts.
  let isHTML: Bool

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    let bytes = Array(storage[record.range])
    guard !record.isDecoded else { return document(record, source, text: bytes) }
    let decoded = try TextDecoder.decode(bytes, declared: charset, isHTML: isHTML)
    var document = document(record, source, text: decoded.text)
    note(decoded, in: &document)
    return document
  }

  /// The document of a text, named after its file where it has no identifier.
  private func document(_ record: RawRecord, _ source: Source, text: [UInt8]) -> Document {
    let isFile = record.origin.line == nil
    return Document(
      id: record.id.isEmpty && isFile ? FileFormats.stem(record.origin.path) : record.id,
      source: source, metadata: record.metadata, sourceText: text)
  }

  /// A note in the ledger for every repair made while decoding a file.
  private func note(_ decoded: DecodedText, in document: inout Document) {
    document.note(encoding: decoded.encoding)
    guard !decoded.repairs.isEmpty else { return }
    let positions = CodePointIndex(document.sourceText)
    for repair in decoded.repairs {
      let end = repair.offset + 3  // U+FFFD
      let first = positions.codePoints(before: repair.offset)
      document.ledger.append(
        stage: "read", rule: "invalid-utf8", action: .mark, codePoints: first..<first + 1,
        source: TextSpan(start: repair.offset, end: end),
        before: EscapedBytes.escape(repair.raw)[...],
        after: document.sourceText[repair.offset..<end])
    }
  }
}
