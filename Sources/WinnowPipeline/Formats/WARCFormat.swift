public import WinnowCore
import WinnowFormats

extension Source.Format {
  /// A record of a web archive; its document is of the format of the payload.
  public static let warc = Source.Format(rawValue: "warc")
}

/// Web archives (ISO 28500, WARC 1.0 and 1.1): the pages and texts of responses, resources and conversions.
struct WARCFormat: FileFormat {
  static let name = Source.Format.warc
  static let suffixes = [".warc", ".wet"]
  static let unit = RecordUnit.part

  static func claims(_ head: ArraySlice<UInt8>, _ fields: InputFields) -> Bool {
    head.starts(with: "WARC/1.".utf8) || head.starts(with: "WARC/0.".utf8)
  }

  static func cutter(_ input: CutInput) -> any RecordCutter { WARCCutter(input) }

  private let input: InputPlan

  init(_ input: InputPlan) { self.input = input }

  func document(
    of record: RawRecord, in storage: [UInt8], _ source: Source
  ) throws(StageError) -> Document {
    let bytes = storage[record.range]
    guard let blockStart = FieldBlock.end(bytes) else { throw StageError("this is no WARC record") }
    let header = FieldBlock(bytes[..<blockStart])
    guard case .document(let payload) = WARCContent(header, bytes[blockStart...]) else {
      throw StageError("the WARC record holds no page or text")
    }
    let content = try HTTPBody.content(bytes[payload.start...], payload, limit: input.maxByteCount)
    var inner = record
    inner.range = 0..<content.count
    inner.format = payload.isHTML ? .html : .text
    inner.id = Self.identifier(header, record)
    inner.metadata = Metadata(fields: record.metadata.fields + Self.metadata(header))
    // The stages ask whether it is a page.
    var origin = source
    origin.format = inner.format
    let reader = EncodedText(charset: payload.charset ?? input.charset, isHTML: payload.isHTML)
    return try reader.document(of: inner, in: content, origin)
  }

  /// The record's own identifier without the brackets around it, or its place.
  private static func identifier(_ header: FieldBlock, _ record: RawRecord) -> String {
    let id = (header["warc-record-id"] ?? "").trimming("<", ">")
    return id.isEmpty ? "\(record.origin.path):\(record.origin.byteOffset)" : id
  }

  private static func metadata(_ header: FieldBlock) -> [Metadata.Field] {
    ["WARC-Target-URI", "WARC-Date", "WARC-Record-ID"].compactMap { name in
      guard var value = header[name.lowercased()] else { return nil }
      // Wget puts addresses in brackets, too.
      if name == "WARC-Target-URI" { value = value.trimming("<", ">") }
      return Metadata.Field(name: name, json: JSONValue.string(value).minified, string: value)
    }
  }
}

extension String {
  /// What stands between these characters, or the whole where it is not between them.
  fileprivate func trimming(_ first: Character, _ last: Character) -> String {
    self.first == first && self.last == last ? String(dropFirst().dropLast()) : self
  }
}
