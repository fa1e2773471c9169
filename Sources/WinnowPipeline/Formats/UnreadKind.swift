import WinnowText

/// Kinds of files that are told by their content and name, but not read.
///
/// Under `input.format: auto` such a file is refused, with the way out, and not taken as prose.
enum UnreadKind {
  /// Why a file that begins with `head` is not read under its name, with the way out; nil for one that may be read.
  ///
  /// What no text begins with counts whatever the name; what a text may begin with only where the name does not say that it
  /// is one. O(1).
  static func cause(_ path: String, _ head: ArraySlice<UInt8>, isNamed: Bool) -> String? {
    if let kind = BinaryContent.signature(Array(head)) ?? signature(head) {
      return "this is \(kind), " + (wayOut(kind).map { "which is not read: \($0)" } ?? "not text")
    }
    guard !isNamed else { return nil }
    guard let kind = textKind(path, head) else { return nil }
    return "this is \(kind), which is not read as it is: write its texts as JSON Lines first, "
      + "or set input.format to text if it shall be taken as prose"
  }

  private static let signatures: [(offset: Int, bytes: String, kind: String)] = [
    (257, "ustar", "a tar archive"),
    (0, "filedesc://", "an ARC file"),
    (0, "{\\rtf", "a document in Rich Text Format"),
    (0, "SQLite format 3\0", "an SQLite database"),
    (0, "ARROW1\0\0", "an Arrow file"), (0, "Obj\u{1}", "an Avro file"),
  ]

  private static func signature(_ head: ArraySlice<UInt8>) -> String? {
    signatures.first { head.dropFirst($0.offset).starts(with: $0.bytes.utf8) }?.kind
  }

  private static func textKind(_ path: String, _ head: ArraySlice<UInt8>) -> String? {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    let text = String(decoding: start.drop { $0 <= 0x20 }, as: UTF8.self)
    if let kind = markupKind(path, text) { return kind }
    let isMail = [".eml", ".mbox"].contains(where: path.lowercased().hasSuffix)
    return isMail || MailHeader.begins(start) ? "e-mail" : nil
  }

  private static func markupKind(_ path: String, _ text: String) -> String? {
    guard text.hasPrefix("<") else { return nil }
    let feeds = ["<rss", "<feed", "<rdf:RDF"]
    if feeds.contains(where: text.hasPrefix) { return "an RSS or Atom feed" }
    let isXML = [".xml", ".rss", ".atom", ".rdf"].contains(where: path.lowercased().hasSuffix)
    guard isXML || text.hasPrefix("<?xml") else { return nil }
    return feeds.contains(where: text.contains) ? "an RSS or Atom feed" : "XML"
  }

  private static func wayOut(_ kind: String) -> String? {
    switch kind {
    case "a PDF file": "make text of it first, such as with pdftotext"
    case "a ZIP archive or office document", "an old office document",
      "a document in Rich Text Format":
      "unpack it, or make text of it first, such as with pandoc"
    case "an ARC file": "make WARC of it first, such as with warcio recompress"
    case "a tar archive", "a 7-Zip archive", "a RAR archive": "unpack it into a folder first"
    case "a Parquet file", "an Arrow file", "an Avro file", "an SQLite database":
      "write its rows as JSON Lines first, such as with DuckDB"
    default: nil
    }
  }
}

/// Tells e-mail by its header (RFC 5322) or by the line that parts the messages of a mailbox (RFC 4155).
enum MailHeader {
  private static let names: Set<String> = [
    "from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "reply-to",
    "mime-version", "content-type", "delivered-to", "x-mailer", "dkim-signature", "references",
  ]

  /// True if a text begins with a header that has at least three of the usual fields, one that names the sender among them.
  static func begins(_ head: ArraySlice<UInt8>) -> Bool {
    var found: Set<String> = []
    // The last line may be cut off.
    let lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    for (index, bytes) in lines.enumerated() {
      if bytes.isEmpty || bytes.elementsEqual([0x0D]) { break }
      let line = String(decoding: bytes, as: UTF8.self)
      if index == 0, line.hasPrefix("From ") || line.hasPrefix(">From ") { continue }
      // A field that goes on.
      if bytes.first == 0x20 || bytes.first == 0x09, index > 0 { continue }
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        bytes[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
      else { return false }
      let name = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      if names.contains(name) { found.insert(name) }
    }
    return found.count >= 3 && !found.isDisjoint(with: ["from", "return-path", "received"])
  }
}
