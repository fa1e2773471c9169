/// What a WARC record holds.
enum WARCContent {
  /// A page or a text is at a place in the record's bytes.
  case document(WARCPayload)
  /// Something else, which is passed over and counted under this name.
  case other(String)

  /// What the record is that stands in `record`, of which the first bytes of the block suffice.
  init(_ header: FieldBlock, _ block: ArraySlice<UInt8>) {
    let type = header["warc-type"]?.lowercased() ?? "none"
    let media = MediaType(header["content-type"])
    switch type {
    case "response" where media.name == "application/http" || block.starts(with: "HTTP/".utf8):
      self = Self.response(block)
    case "resource", "conversion":
      guard media.isHTML || media.isText else {
        self = .other("\(type) \(media.name.isEmpty ? "of no type" : media.name)")
        return
      }
      self = .document(
        WARCPayload(start: block.startIndex, isHTML: media.isHTML, charset: media.charset))
    default: self = .other(type)
    }
  }

  private static func response(_ block: ArraySlice<UInt8>) -> WARCContent {
    guard let start = FieldBlock.end(block) else { return .other("response without a header") }
    let http = FieldBlock(block[..<start])
    let status = http.firstLine.split(separator: " ").dropFirst().first.map(String.init) ?? "none"
    guard status.hasPrefix("2") else { return .other("response \(status)") }
    let media = MediaType(http["content-type"])
    let isPage = media.isHTML || media.name.isEmpty && HTMLFormat.claims(block[start...], .init())
    guard isPage || media.isText else {
      return .other("response \(media.name.isEmpty ? "of no type" : media.name)")
    }
    return .document(
      WARCPayload(
        start: start, isHTML: isPage, charset: media.charset,
        isChunked: http["transfer-encoding"]?.lowercased().contains("chunked") == true,
        encodings: (http["content-encoding"] ?? "").lowercased().split(separator: ",").map {
          String($0.filter { $0 != " " })
        }))
  }
}

/// Where a document stands in a WARC record, and how it is packed.
struct WARCPayload {
  /// The place of its first byte.
  var start: Int
  /// Whether it is a page or a text.
  var isHTML: Bool
  /// The encoding that its header names.
  var charset: String?
  /// Whether it comes in chunks (RFC 9112, 7.1).
  var isChunked = false
  /// How its content is encoded (RFC 9110, 8.4), in the order in which it was done.
  var encodings: [String] = []
}
