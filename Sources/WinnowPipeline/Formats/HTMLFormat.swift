import WinnowCore

/// Web pages in any encoding; a file is a record, whose markup the stages read.
struct HTMLFormat: FileFormat {
  static let name = Source.Format.html
  static let suffixes = [".html", ".htm", ".xhtml"]
  static let unit = RecordUnit.file

  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    let opening = String(decoding: behindProlog(head).prefix(64), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains(where: opening.hasPrefix)
  }

  /// What stands behind the XML declaration and the comments with which a page may begin.
  private static func behindProlog(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = head
    while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      rest = rest[end...].dropFirst().drop { $0 <= 0x20 }
    }
    return rest
  }

  private let reader: EncodedText

  init(_ input: InputPlan) { reader = EncodedText(charset: input.charset, isHTML: true) }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try reader.document(of: record, in: storage, source)
  }
}
