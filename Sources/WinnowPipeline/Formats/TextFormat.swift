import WinnowCore

/// Plain text in any encoding; a file is a record.
struct TextFormat: FileFormat {
  static let name = Source.Format.text
  static let suffixes = [".txt", ".text", ".md"]
  static let unit = RecordUnit.file
  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool { false }

  private let reader: EncodedText

  init(_ input: InputPlan) { reader = EncodedText(charset: input.charset, isHTML: false) }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    try reader.document(of: record, in: storage, source)
  }
}
