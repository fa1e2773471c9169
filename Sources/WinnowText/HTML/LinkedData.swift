internal import WinnowCore

/// What a page says of itself in JSON-LD (schema.org).
///
/// A walk over the JSON text with a stack of its own; what is not JSON ends it, and what was found until then stays.
struct LinkedData: Sendable {
  /// The headline of the article.
  var headline: String?
  /// Its date of publication, as it stands there.
  var published: String?
  /// Its language.
  var language: String?
  /// The name of the site or of the publisher.
  var siteName: String?

  /// How well the object that gave the headline and the date describes the page: 2 an article, 1 a web page.
  private var rank = 0

  /// One object on the way down to the current value.
  private struct Level {
    var key: String
    var isArray: Bool
    var rank = 0
    var isSite = false
    var headline: String?
    var published: String?
    var language: String?
    var name: String?
    var publisher: String?
  }

  private static let deepest = 64

  /// Adds what the JSON text in `range` says.
  mutating func read(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var scanner = JSONScanner(position: range.lowerBound, end: range.upperBound)
    var stack: [Level] = []
    var key = ""
    while let token = scanner.next(bytes) {
      switch token {
      case .open(let isArray):
        guard stack.count < Self.deepest else { return }
        stack.append(Level(key: key, isArray: isArray))
        if !isArray { key = "" }
      case .close:
        guard let level = stack.popLast() else { return }
        finish(level, parent: &stack)
      case .key(let name): key = name
      case .string(let value):
        guard let last = stack.indices.last else { return }
        Self.assign(value, key: stack[last].isArray ? stack[last].key : key, to: &stack, at: last)
      case .other: break
      }
    }
  }

  private static func assign(
    _ value: String, key: String, to stack: inout [Level], at last: Int
  ) {
    // A list of strings speaks for the object that holds it.
    let target = stack[last].isArray && last > 0 ? last - 1 : last
    guard !stack[target].isArray, !value.isEmpty else { return }
    switch key {
    case "@type":
      stack[target].rank = max(stack[target].rank, Self.rank(ofType: value))
      if value == "WebSite" || value == "NewsMediaOrganization" { stack[target].isSite = true }
    case "headline": stack[target].headline = stack[target].headline ?? value
    case "datePublished": stack[target].published = stack[target].published ?? value
    case "inLanguage": stack[target].language = stack[target].language ?? value
    case "name": stack[target].name = stack[target].name ?? value
    default: break
    }
  }

  private static func rank(ofType type: String) -> Int {
    if type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" { return 2 }
    return type.hasSuffix("Page") ? 1 : 0
  }

  private mutating func finish(_ level: Level, parent stack: inout [Level]) {
    guard !level.isArray else { return }
    // The publisher of an article may stand in a list of one.
    if level.key == "publisher" || level.key == "sourceOrganization", let name = level.name,
      let index = stack.lastIndex(where: { !$0.isArray })
    {
      stack[index].publisher = name
    }
    if level.isSite, siteName == nil { siteName = level.name }
    guard level.rank > 0, level.headline != nil || level.published != nil else { return }
    if level.rank > rank {
      rank = level.rank
      headline = level.headline ?? headline
      published = level.published ?? published
      language = level.language ?? language
    } else {
      headline = headline ?? level.headline
      published = published ?? level.published
      language = language ?? level.language
    }
    siteName = siteName ?? level.publisher
  }
}
