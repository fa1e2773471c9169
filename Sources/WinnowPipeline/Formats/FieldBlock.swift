/// The named fields at the head of a WARC record (ISO 28500, 4.3) or of an HTTP message (RFC 9112, 2).
struct FieldBlock {
  /// The first line: the version of the format, or the status line.
  let firstLine: String
  private var fields: [(name: String, value: String)] = []

  /// The block that `bytes` begins with, up to the blank line; O(n).
  init(_ bytes: ArraySlice<UInt8>) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    firstLine = Self.text(lines.popFirst() ?? [])
    for line in lines {
      if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
        fields[last].value += " " + Self.text(line)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let end = line.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? line.startIndex
    return String(decoding: line[..<end].drop(while: isSpace), as: UTF8.self)
  }

  /// The value of the first field of a name, which is given in lower case.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The place behind the blank line that ends the block which `bytes` begins with; nil if there is none.
  static func end(_ bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while let lineEnd = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<lineEnd]
      if line.isEmpty || line.elementsEqual([0x0D]) { return lineEnd + 1 }
      start = lineEnd + 1
    }
    return nil
  }
}

/// What a media type says of a body (RFC 9110, 8.3).
struct MediaType {
  /// Type and subtype, in lower case.
  let name: String
  /// The charset, if it is named.
  let charset: String?

  /// The type that a field's value names; without a name for none.
  init(_ value: String?) {
    let parts = (value ?? "").split(separator: ";").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    name = parts.first?.lowercased() ?? ""
    let prefix = "charset="
    charset = parts.dropFirst().first { $0.lowercased().hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).filter { $0 != "\"" && $0 != "'" }) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// True for a page.
  var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
  /// True for plain text.
  var isText: Bool { name == "text/plain" }
}
