internal import WinnowCore

/// Reads the role of an element from its tag and attributes.
enum RoleReader {
  /// The role of the element that `event` opens.
  static func role(of event: HTMLEvents.Event, in events: HTMLEvents) -> PageRole {
    let fromTag = roleOfTag(event.tag)
    guard event.attributeCount > 0 else { return fromTag }
    var found: UInt32 = 0
    let arena = events.arena.span
    let first = Int(event.firstAttribute)
    for index in first..<first + Int(event.attributeCount) {
      let attribute = events.attributes[index]
      let range = attribute.value.range
      switch attribute.name {
      case .class, .id, .dataComponent, .dataTestid:
        found |= ClassLexicon.builtIn.match(arena, in: range)
      case .role: found |= bit(roleOfARIA(arena, range))
      case .itemprop: found |= bit(roleOfItemProperty(arena, range))
      case .hidden: return .hidden
      case .ariaHidden where equals(arena, range, "true"): return .hidden
      case .style where hides(arena, range): return .hidden
      default: break
      }
    }
    return resolve(found, tag: event.tag, fromTag: fromTag)
  }

  private static func bit(_ role: PageRole) -> UInt32 {
    role == .unknown ? 0 : 1 << UInt32(role.rawValue)
  }

  /// One role out of several: boilerplate before content, the more certain kinds first.
  private static func resolve(_ found: UInt32, tag: HTMLTag, fromTag: PageRole) -> PageRole {
    guard found != 0 else { return fromTag }
    if tag == .html || tag == .body { return .unknown }
    let order: [PageRole] = [
      .hidden, .comments, .notice, .advertisement, .related, .promotion, .share, .footer,
      .navigation, .sidebar, .form, .caption, .byline, .content, .title,
    ]
    for role in order where found & bit(role) != 0 { return role }
    return fromTag
  }

  private static func roleOfTag(_ tag: HTMLTag) -> PageRole {
    switch tag {
    case .nav, .menu, .dir: .navigation
    case .footer: .footer
    case .aside: .sidebar
    case .form, .fieldset, .legend, .search: .form
    case .figcaption, .caption: .caption
    case .dialog: .hidden
    default: .unknown
    }
  }

  private static func roleOfARIA(_ bytes: Span<UInt8>, _ range: Range<Int>) -> PageRole {
    if equals(bytes, range, "navigation") || equals(bytes, range, "menu") { return .navigation }
    if equals(bytes, range, "menubar") || equals(bytes, range, "toolbar") { return .navigation }
    if equals(bytes, range, "contentinfo") { return .footer }
    if equals(bytes, range, "complementary") { return .sidebar }
    if equals(bytes, range, "search") || equals(bytes, range, "form") { return .form }
    if equals(bytes, range, "dialog") || equals(bytes, range, "alertdialog") { return .hidden }
    return .unknown
  }

  private static func roleOfItemProperty(_ bytes: Span<UInt8>, _ range: Range<Int>) -> PageRole {
    if equals(bytes, range, "articlebody") { return .content }
    if equals(bytes, range, "author") || equals(bytes, range, "datepublished") { return .byline }
    if equals(bytes, range, "comment") { return .comments }
    if equals(bytes, range, "caption") { return .caption }
    return .unknown
  }

  /// True for `display: none` and `visibility: hidden`.
  private static func hides(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var compact: [UInt8] = []
    for index in range.prefix(400) where bytes[index] > 0x20 {
      compact.append(ASCII.lowercased(bytes[index]))
    }
    return declares(compact, "display:none") || declares(compact, "visibility:hidden")
  }

  /// True if one of the declarations begins so: `backface-visibility:hidden` hides nothing.
  private static func declares(_ bytes: [UInt8], _ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      bytes.split(separator: UInt8(ascii: ";")).contains { $0.starts(with: wanted) }
    }
  }

  /// Compares without regard to the case of ASCII letters; `text` is in lower case.
  static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    var isEqual = true
    text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count {
        let byte = bytes[range.lowerBound + offset]
        if ASCII.lowercased(byte) != wanted[offset] { isEqual = false }
      }
    }
    return isEqual
  }

  /// What stands below an element of this tag and role.
  static func context(of tag: HTMLTag, role: PageRole) -> PageTree.Context {
    var context: PageTree.Context = role == .caption ? .caption : []
    switch tag {
    case .ul, .ol, .dl: context.insert(.list)
    case .td, .th: context.insert(.cell)
    case .pre, .listing, .xmp, .plaintext: context.insert(.preformatted)
    case .blockquote: context.insert(.quote)
    case .article: context.insert(.article)
    case .main: context.insert(.main)
    case .header: context.insert(.header)
    case .figure: context.insert(.figure)
    case .p: context.insert(.paragraph)
    case .h1, .h2, .h3, .h4, .h5, .h6: context.insert(.heading)
    default: break
    }
    return context
  }

  /// A hash of tag and classes: the same for elements that look alike.
  static func kind(of event: HTMLEvents.Event, in events: HTMLEvents) -> UInt64 {
    var hash = UInt64(event.tag.rawValue) &+ 0x9E37_79B9_7F4A_7C15
    guard let value = events.value(.class, of: event) else { return hash }
    let arena = events.arena.span
    for index in value.range { hash = (hash ^ UInt64(arena[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
