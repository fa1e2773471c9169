internal import WinnowCore

/// What a page says of itself in JSON-LD (schema.org).
///
/// A walk over the JSON text with a stack of its own; what is not JSON ends it, and what was found until then stays.
struct LinkedData: Sendable {
  /// What one object says, first values before later ones.
  struct Facts: Sendable {
    var values: [PageFact: [String]] = [:]

    subscript(fact: PageFact) -> String? { values[fact]?.first }

    /// The same, with the facts of `other` where there are none.
    func filled(from other: Facts) -> Facts {
      Facts(values: values.merging(other.values) { own, _ in own })
    }
  }

  /// What the object says that describes the page best.
  private(set) var facts = Facts()
  /// How well it does: 2 an article, 1 a web page.
  private var rank = 0
  /// The names of persons and organizations that stand apart, by their `@id`.
  private var names: [String: String] = [:]

  /// One object on the way down to the current value.
  private struct Level {
    var key: String
    var isArray: Bool
    var rank = 0
    var isSite = false
    var facts = Facts()
    var id: String?
    var name: String?
    var url: String?
  }

  private static let deepest = 64
  /// What stands for a person until all is read: `@id` behind a mark that no name begins with.
  private static let reference = "\u{1}"

  /// Adds what the JSON text in `range` says.
  mutating func read(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var scanner = JSONScanner(position: range.lowerBound, end: range.upperBound)
    var stack: [Level] = []
    var key = ""
    while let token = scanner.next(bytes) {
      switch token {
      case .open(let isArray):
        guard stack.count < Self.deepest else { return }
        // What stands in a list has the key of the list.
        stack.append(
          Level(key: stack.last.flatMap { $0.isArray ? $0.key : nil } ?? key, isArray: isArray))
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

  /// The authors of the page, references resolved.
  var authors: [String] {
    (facts.values[.authors] ?? []).compactMap { name in
      name.hasPrefix(Self.reference) ? names[String(name.dropFirst())] : name
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
    case "@id": stack[target].id = value
    case "name": stack[target].name = stack[target].name ?? value
    case "url", "contentUrl": stack[target].url = stack[target].url ?? value
    default:
      if let fact = fact(ofKey: key) { stack[target].facts.values[fact, default: []].append(value) }
    }
  }

  private static func fact(ofKey key: String) -> PageFact? {
    switch key {
    case "headline": .title
    case "datePublished": .published
    case "dateModified": .modified
    case "inLanguage": .language
    case "description": .description
    case "articleSection": .section
    case "image", "thumbnailUrl": .image
    case "license": .license
    case "author", "creator": .authors
    case "keywords": .tags
    default: nil
    }
  }

  private static func rank(ofType type: String) -> Int {
    if type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" { return 2 }
    return type.hasSuffix("Page") ? 1 : 0
  }

  private mutating func finish(_ level: Level, parent stack: inout [Level]) {
    guard !level.isArray else { return }
    if let id = level.id, let name = level.name { names[id] = names[id] ?? name }
    if let index = stack.lastIndex(where: { !$0.isArray }), let (fact, value) = Self.part(level) {
      stack[index].facts.values[fact, default: []].append(value)
    }
    if level.isSite, facts[.siteName] == nil { facts.values[.siteName] = level.name.map { [$0] } }
    guard level.rank > 0, level.facts[.title] != nil || level.facts[.published] != nil else {
      return
    }
    if level.rank > rank {
      rank = level.rank
      let site = facts.values[.siteName]
      facts = level.facts.filled(from: facts)
      if let site { facts.values[.siteName] = site }
    } else {
      facts = facts.filled(from: level.facts)
    }
  }

  /// What an object says of the one that holds it.
  private static func part(_ level: Level) -> (PageFact, String)? {
    switch level.key {
    case "publisher", "sourceOrganization": level.name.map { (.siteName, $0) }
    case "author", "creator":
      level.name.map { (.authors, $0) } ?? level.id.map { (.authors, reference + $0) }
    case "image": level.url.map { (.image, $0) }
    case "license": (level.url ?? level.name).map { (.license, $0) }
    default: nil
    }
  }
}
