import WinnowCore

/// Web pages in any encoding; a file is a record, whose markup the stages read.
struct HTMLFormat: FileFormat {
  static let name = Source.Format.html
  static let suffixes = [".html", ".htm", ".xhtml"]
  static let unit = RecordUnit.file

  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    let opening = String(decoding: head.prefix(64), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains(where: opening.hasPrefix)
  }

  private let reader: EncodedText

  init(_ input: InputPlan) { reader = EncodedText(charset: input.charset, isHTML: true) }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try reader.document(of: record, in: storage, source)
  }
}
