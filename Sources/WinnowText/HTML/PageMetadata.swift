internal import WinnowCore
internal import WinnowFormats

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
    let value: JSONValue = [
      "title": .optional(title), "published": .optional(published),
      "language": .optional(language), "canonical": .optional(canonical),
      "site_name": .optional(siteName),
    ]
    return value.minified
  }
}
