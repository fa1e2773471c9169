internal import WinnowCore

/// What a page says of itself in its head: title, date, language, address and site.
struct PageMetadata: Sendable {
  /// The title, without the name of the site.
  var title: String?
  /// When it was published, as it stands there.
  var published: String?
  /// The language tag, as it stands there.
  var language: String?
  /// The canonical address.
  var canonical: String?
  /// The name of the site.
  var siteName: String?

  /// The ISO 639 code of `language`, or nil if that is none.
  var languageCode: String? {
    guard let primary = language?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first,
      (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ ASCII.isLetter($0) })
    else { return nil }
    return primary.lowercased()
  }

  /// A JSON object with the same five keys always, null where nothing is known.
  var json: [UInt8] {
    var out: [UInt8] = []
    let members = [
      ("title", title), ("published", published), ("language", language), ("canonical", canonical),
      ("site_name", siteName),
    ]
    for (index, (name, value)) in members.enumerated() {
      out.append(index == 0 ? 0x7B : 0x2C)
      Self.append(name, to: &out)
      out.append(0x3A)
      if let value { Self.append(value, to: &out) } else { out.append(contentsOf: "null".utf8) }
    }
    out.append(0x7D)
    return out
  }

  private static func append(_ text: String, to out: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 || byte == 0x5C {
        out.append(0x5C)
        out.append(byte)
      } else if byte < 0x20 {
        out.append(contentsOf: "\\u00".utf8)
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      } else {
        out.append(byte)
      }
    }
    out.append(0x22)
  }
}
