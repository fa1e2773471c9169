internal import WinnowCore
internal import WinnowFormats

/// What a page says of itself, mostly in its head.
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
  /// When it was last changed, as it stands there.
  var modified: String?
  /// Who wrote it, each once.
  var authors: [String] = []
  /// What it is about, in a sentence or two.
  var description: String?
  /// The section of the site.
  var section: String?
  /// Its keywords, each once.
  var tags: [String] = []
  /// The address of its picture.
  var image: String?
  /// The address or the name of its licence.
  var license: String?

  /// The ISO 639 code of `language`, or nil if that is none.
  var languageCode: String? {
    guard let primary = language?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first,
      (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ ASCII.isLetter($0) })
    else { return nil }
    return primary.lowercased()
  }

  /// A JSON object with the same keys always, null or empty where nothing is known.
  var json: [UInt8] {
    let value: JSONValue = [
      "title": .optional(title), "published": .optional(published),
      "language": .optional(language), "canonical": .optional(canonical),
      "site_name": .optional(siteName), "modified": .optional(modified),
      "authors": .array(authors.map { .string($0) }),
      "description": .optional(description), "section": .optional(section),
      "tags": .array(tags.map { .string($0) }), "image": .optional(image),
      "license": .optional(license),
    ]
    return value.minified
  }
}
