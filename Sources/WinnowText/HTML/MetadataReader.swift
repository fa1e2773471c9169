import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// Gathers a page's metadata from its meta and link elements, JSON-LD, times and first heading.
struct MetadataReader {
  /// What one kind of source says; better sources come first.
  private struct Candidates {
    var values: [(rank: Int, value: String)] = []

    mutating func add(_ value: String?, rank: Int) {
      if let value, !value.isEmpty { values.append((rank, value)) }
    }

    /// The value of the lowest rank, the first of equals.
    var best: String? { values.min { $0.rank < $1.rank }?.value }
  }

  private let events: HTMLEvents
  private var titles = Candidates()
  private var dates = Candidates()
  private var languages = Candidates()
  private var sites = Candidates()
  private var canonical = Candidates()

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
        let isLinkedData = event.tag == .script && isLinkedData(event)
        if inside == nil, isLinkedData || event.tag == .title && depth == 0 || event.tag == .h1 {
          inside = event.tag
          text = []
        }
        if event.tag == .svg { depth += 1 }
      case .close:
        if event.tag == .svg { depth = max(0, depth - 1) }
        guard event.tag == inside else { continue }
        finish(event.tag, text, &linked)
        inside = nil
      case .text, .raw:
        if inside != nil, text.count < 1 << 20 {
          for index in event.span.range { text.append(bytes[index]) }
        }
      }
    }
    titles.add(linked.headline.map(decoded), rank: 1)
    dates.add(linked.published, rank: 0)
    languages.add(linked.language, rank: 3)
    sites.add(linked.siteName.map(decoded), rank: 2)
  }

  private func isLinkedData(_ event: HTMLEvents.Event) -> Bool {
    guard let type = events.value(.type, of: event) else { return false }
    return RoleReader.equals(events.arena.span, type.range, "application/ld+json")
  }

  private mutating func finish(_ tag: HTMLTag, _ text: [UInt8], _ linked: inout LinkedData) {
    switch tag {
    case .script: linked.read(text.span, in: 0..<text.count)
    case .title: titles.add(Self.collapsed(text), rank: 4)
    case .h1: titles.add(Self.collapsed(text), rank: 3)
    default: break
    }
  }

  private mutating func read(_ event: HTMLEvents.Event) {
    switch event.tag {
    case .meta: readMeta(event)
    case .link:
      if string(.rel, event)?.lowercased() == "canonical" {
        canonical.add(string(.href, event), rank: 0)
      }
    case .html: languages.add(string(.lang, event), rank: 0)
    case .body: languages.add(string(.lang, event), rank: 1)
    case .time: dates.add(string(.datetime, event), rank: isPublication(event) ? 40 : 50)
    default: break
    }
  }

  private func isPublication(_ event: HTMLEvents.Event) -> Bool {
    guard let property = events.value(.itemprop, of: event) else { return false }
    return RoleReader.equals(events.arena.span, property.range, "datepublished")
  }

  private mutating func readMeta(_ event: HTMLEvents.Event) {
    guard let content = string(.content, event), !content.isEmpty else { return }
    let equivalent = string(.httpEquiv, event)?.lowercased()
    if equivalent == "content-language" { languages.add(content, rank: 2) }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let name = string(attribute, event)?.lowercased(),
        let meaning = MetaNames.builtIn.meaning(name)
      else { continue }
      switch meaning.field {
      case "title": titles.add(content, rank: meaning.rank)
      case "published": dates.add(content, rank: meaning.rank)
      case "language": languages.add(content, rank: meaning.rank)
      case "canonical": canonical.add(content, rank: meaning.rank)
      case "site_name": sites.add(content, rank: meaning.rank)
      default: break
      }
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
    metadata.siteName = sites.best
    metadata.published = dates.best
    metadata.language = languages.best
    metadata.canonical = canonical.best
    metadata.title = titles.best.map { withoutSite($0) }
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
      let isSite = sites.values.contains { $0.value.lowercased() == tail }
      let isShorter = titles.values.contains { $0.value == head }
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

/// The names that meta elements give to what they say.
struct MetaNames: Sendable {
  private var meanings: [String: (field: String, rank: Int)] = [:]

  /// The names that come with Winnow; empty if the data files are missing.
  static let builtIn: MetaNames = {
    let file = try? Resources.map("html/meta.tsv")
    return MetaNames(table: file?.array() ?? [])
  }()

  /// Names from lines `name<TAB>field<TAB>rank`.
  init(table: [UInt8]) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let rank = Int(columns[2]) else { continue }
      meanings[String(columns[0])] = (String(columns[1]), rank)
    }
  }

  /// The field that a name in lower case speaks for, and how well: 0 is best.
  func meaning(_ name: String) -> (field: String, rank: Int)? { meanings[name] }
}
