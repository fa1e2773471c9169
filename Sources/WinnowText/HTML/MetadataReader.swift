internal import WinnowCore

/// Gathers a page's metadata from its meta and link elements, JSON-LD, microdata, times, bylines and first heading.
struct MetadataReader {
  private let events: HTMLEvents
  private var facts = PageFacts()
  private var marked = MarkedElements()

  /// The metadata of the page `text`.
  static func read(_ events: HTMLEvents, text: [UInt8]) -> PageMetadata {
    var reader = MetadataReader(events: events)
    reader.run(text.span)
    return reader.result()
  }

  private init(events: HTMLEvents) { self.events = events }

  private mutating func run(_ bytes: Span<UInt8>) {
    var linked = LinkedData()
    var inside: HTMLTag?
    var text: [UInt8] = []
    var depth = 0
    for event in events.list {
      switch event.kind {
      case .open:
        read(event)
        marked.open(event, in: events)
        let isLinkedData = event.tag == .script && isLinkedData(event)
        if inside == nil, isLinkedData || event.tag == .title && depth == 0 || event.tag == .h1 {
          inside = event.tag
          text = []
        }
        if event.tag == .svg { depth += 1 }
      case .close:
        if event.tag == .svg { depth = max(0, depth - 1) }
        marked.close(event.tag)
        guard event.tag == inside else { continue }
        finish(event.tag, text, &linked)
        inside = nil
      case .text, .raw:
        marked.add(bytes, event.span.range)
        if inside != nil, text.count < 1 << 20 {
          for index in event.span.range { text.append(bytes[index]) }
        }
      }
    }
    add(linked)
    for (text, mark) in marked.found {
      let text = Self.collapsed(text)
      switch mark.fact {
      case .authors:
        for name in AuthorNames.ofElement(text) { facts.add(name, to: .authors, rank: mark.rank) }
      default: facts.add(text, to: mark.fact, rank: mark.rank)
      }
    }
  }

  private mutating func add(_ linked: LinkedData) {
    let ranks: [(PageFact, Int)] = [
      (.title, 1), (.published, 0), (.modified, 0), (.language, 3), (.siteName, 2),
      (.description, 3),
      (.section, 1), (.image, 2), (.license, 1),
    ]
    for (fact, rank) in ranks {
      facts.add(linked.facts[fact].map(decoded), to: fact, rank: rank)
    }
    for author in linked.authors { addList(decoded(author), to: .authors, rank: 0) }
    for tag in linked.facts.values[.tags] ?? [] { addList(decoded(tag), to: .tags, rank: 2) }
  }

  private func isLinkedData(_ event: HTMLEvents.Event) -> Bool {
    guard let type = events.value(.type, of: event) else { return false }
    return RoleReader.equals(events.arena.span, type.range, "application/ld+json")
  }

  private mutating func finish(_ tag: HTMLTag, _ text: [UInt8], _ linked: inout LinkedData) {
    switch tag {
    case .script: linked.read(text.span, in: 0..<text.count)
    case .title: facts.add(Self.collapsed(text), to: .title, rank: 4)
    case .h1: facts.add(Self.collapsed(text), to: .title, rank: 3)
    default: break
    }
  }

  private mutating func read(_ event: HTMLEvents.Event) {
    switch event.tag {
    case .meta: readMeta(event)
    case .link, .a: readLink(event)
    case .html: facts.add(string(.lang, event), to: .language, rank: 0)
    case .body: facts.add(string(.lang, event), to: .language, rank: 1)
    case .time:
      let property = string(.itemprop, event)?.lowercased()
      if property == "datemodified" {
        facts.add(string(.datetime, event), to: .modified, rank: 5)
      } else {
        facts.add(
          string(.datetime, event), to: .published, rank: property == "datepublished" ? 40 : 50)
      }
    default: break
    }
  }

  private mutating func readLink(_ event: HTMLEvents.Event) {
    guard let relation = string(.rel, event)?.lowercased() else { return }
    let fact: PageFact? =
      switch relation {
      case "canonical" where event.tag == .link: .canonical
      case "license": .license
      case "image_src": .image
      default: nil
      }
    if let fact { facts.add(string(.href, event), to: fact, rank: fact == .image ? 3 : 0) }
  }

  private mutating func readMeta(_ event: HTMLEvents.Event) {
    guard let content = string(.content, event), !content.isEmpty else { return }
    let equivalent = string(.httpEquiv, event)?.lowercased()
    if equivalent == "content-language" { facts.add(content, to: .language, rank: 2) }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let name = string(attribute, event)?.lowercased(),
        let meaning = MetaNames.builtIn.meaning(name)
      else { continue }
      addList(content, to: meaning.fact, rank: meaning.rank)
    }
  }

  /// Adds a value, or the values that it lists.
  private mutating func addList(_ value: String, to fact: PageFact, rank: Int) {
    switch fact {
    case .authors: for name in AuthorNames.stated(value) { facts.add(name, to: fact, rank: rank) }
    case .tags:
      for tag in value.split(whereSeparator: { $0 == "," || $0 == ";" }) {
        facts.add(Self.trimmed(Array(tag.utf8)), to: fact, rank: rank)
      }
    default: facts.add(value, to: fact, rank: rank)
    }
  }

  private func string(_ name: HTMLAttribute, _ event: HTMLEvents.Event) -> String? {
    guard let value = events.value(name, of: event) else { return nil }
    let bytes = Array(events.arena[value.range])
    return events.attributesAreDecoded
      ? Self.trimmed(bytes) : Self.collapsed(bytes, inAttribute: true)
  }

  private func decoded(_ text: String) -> String { Self.collapsed(Array(text.utf8)) }

  // MARK: The result

  private func result() -> PageMetadata {
    var metadata = PageMetadata()
    metadata.siteName = facts.best(.siteName)
    metadata.published = facts.best(.published)
    metadata.modified = facts.best(.modified)
    metadata.language = facts.best(.language)
    metadata.canonical = facts.best(.canonical)
    metadata.title = facts.best(.title).map { withoutSite($0) }
    // The site itself is an author only where no other is named.
    metadata.authors = facts.list(
      .authors, after: Set(facts.all(.siteName).map { $0.lowercased() }))
    metadata.description = facts.best(.description)
    metadata.section = facts.best(.section)
    metadata.tags = facts.list(.tags)
    metadata.image = facts.best(.image)
    metadata.license = facts.best(.license)
    return metadata
  }

  /// A title without the site's name at its end: ` - Site`, ` | Site`.
  ///
  /// Where the site has no name of its own, a shorter title that begins the longer one shows where it ends.
  private func withoutSite(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · "] {
      guard let cut = Self.lastRange(of: separator, in: title) else { continue }
      let head = String(title[..<cut.lowerBound])
      let tail = String(title[cut.upperBound...]).lowercased()
      let isSite = facts.all(.siteName).contains { $0.lowercased() == tail }
      let isShorter = facts.all(.title).contains(head)
      if !head.isEmpty, isSite || isShorter { return head }
    }
    return title
  }

  private static func lastRange(of separator: String, in text: String) -> Range<String.Index>? {
    let wanted = Array(separator.utf8)
    let bytes = Array(text.utf8)
    guard bytes.count > wanted.count else { return nil }
    var start = bytes.count - wanted.count
    while start > 0 {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        let lower = text.utf8.index(text.startIndex, offsetBy: start)
        return lower..<text.utf8.index(lower, offsetBy: wanted.count)
      }
      start -= 1
    }
    return nil
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// Text with references decoded and white space collapsed.
  private static func collapsed(_ bytes: [UInt8], inAttribute: Bool = false) -> String {
    var out: [UInt8] = []
    let span = bytes.span
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x26,
        let found = CharacterReferences.decode(span, at: index, inAttribute: inAttribute)
      {
        found.append(to: &out)
        index += found.length
      } else {
        let isSpace = ASCII.isSpace(bytes[index])
        if !isSpace || out.last != 0x20 { out.append(isSpace ? 0x20 : bytes[index]) }
        index += 1
      }
    }
    return trimmed(out)
  }
}
