internal import WinnowCore

/// The texts of elements that name authors or keywords: microdata, `rel=author`, `rel=tag`, and classes that say byline.
struct MarkedElements {
  /// What an element says, and how far it is believed.
  struct Mark {
    var fact: PageFact
    var rank: Int

    static let author = Mark(fact: .authors, rank: 3)
    static let authorLink = Mark(fact: .authors, rank: 4)
    static let byline = Mark(fact: .authors, rank: 5)
    static let tagLink = Mark(fact: .tags, rank: 3)
  }

  /// Longer texts are no names.
  private static let longest = 300
  /// So many texts are enough: pages with more list other authors, or all keywords of the site.
  private static let most = 40

  /// What was read.
  private(set) var found: [(text: [UInt8], mark: Mark)] = []
  private var text: [UInt8] = []
  private var mark = Mark.author
  /// The tag of the element that is read, and how many of its kind are open; nil outside of one.
  private var tag: HTMLTag?
  private var depth = 0

  /// Looks at a start tag.
  mutating func open(_ event: HTMLEvents.Event, in events: HTMLEvents) {
    if event.tag == tag { depth += 1 }
    guard event.attributeCount > 0, !event.tag.isVoid, let mark = mark(of: event, in: events) else {
      return
    }
    (tag, depth, self.mark, text) = (event.tag, 1, mark, [])
  }

  /// Looks at an end tag.
  mutating func close(_ closed: HTMLTag) {
    guard closed == tag else { return }
    depth -= 1
    guard depth == 0 else { return }
    tag = nil
    guard text.count <= Self.longest, found.count < Self.most, text.contains(where: { $0 > 0x20 })
    else { return }
    found.append((text, mark))
  }

  /// Adds text of the page.
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard tag != nil, text.count <= Self.longest else { return }
    if !text.isEmpty { text.append(0x20) }
    for index in range.prefix(Self.longest + 1) { text.append(bytes[index]) }
  }

  /// The mark of an element that is read instead of the one around it, if there is one.
  private func mark(of event: HTMLEvents.Event, in events: HTMLEvents) -> Mark? {
    let arena = events.arena.span
    let first = Int(event.firstAttribute)
    var best: Mark?
    func add(_ mark: Mark) {
      if mark.rank < best?.rank ?? .max { best = mark }
    }
    for index in first..<first + Int(event.attributeCount) {
      let attribute = events.attributes[index]
      let range = attribute.value.range
      switch attribute.name {
      case .itemprop where RoleReader.equals(arena, range, "author"): add(.author)
      // Within the element of an author his name is better than all that stands there.
      case .itemprop where RoleReader.equals(arena, range, "name") && isInAuthor: add(.author)
      case .rel where Self.contains(arena, range, "author"): add(isInAuthor ? .author : .authorLink)
      case .rel where Self.hasWord(arena, range, "tag"): add(.tagLink)
      case .class where Self.saysByline(arena, range): add(.byline)
      default: break
      }
    }
    guard let best, tag == nil || best.rank <= mark.rank else { return nil }
    return best
  }

  private var isInAuthor: Bool {
    tag != nil && mark.fact == .authors && mark.rank == Mark.author.rank
  }

  /// True for a class with `byline` or `author` in it, but for boxes about the author.
  private static func saysByline(_ arena: Span<UInt8>, _ range: Range<Int>) -> Bool {
    contains(arena, range, "byline")
      || contains(arena, range, "author")
        && !["bio", "box", "avatar", "image", "img", "photo", "about", "comment", "form"].contains {
          contains(arena, range, $0)
        }
  }

  private static func hasWord(_ arena: Span<UInt8>, _ range: Range<Int>, _ word: StaticString)
    -> Bool
  {
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || arena[index] <= 0x20 {
      if RoleReader.equals(arena, start..<index, word) { return true }
      start = index + 1
    }
    return false
  }

  private static func contains(_ arena: Span<UInt8>, _ range: Range<Int>, _ word: StaticString)
    -> Bool
  {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return false }
    return word.withUTF8Buffer { wanted in
      (range.lowerBound...range.upperBound - length).contains { start in
        (0..<length).allSatisfy { ASCII.lowercased(arena[start + $0]) == wanted[$0] }
      }
    }
  }
}
