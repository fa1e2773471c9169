internal import WinnowCore

/// The attributes that extraction reads.
enum HTMLAttribute: UInt8, CaseIterable {
  case `class`, id, href, role, itemprop, itemtype, style, hidden, ariaHidden, name, property,
    content
  case httpEquiv, lang, datetime, rel, type, media, ariaLabel, dataComponent, dataTestid

  /// The name as pages write it.
  var htmlName: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .httpEquiv: "http-equiv"
    case .dataComponent: "data-component"
    case .dataTestid: "data-testid"
    default: "\(self)"
    }
  }
}

/// What a parser finds in a page, in source order: tags with the attributes that matter, and text by its position.
struct HTMLEvents: Sendable {
  /// The kind of an event.
  enum Kind: UInt8 { case open, close, text, raw }

  /// A tag or a stretch of text.
  struct Event: Sendable {
    /// Where it stands: exact for text; for a tag, `end` is at or just before its end.
    var span: TextSpan
    var kind: Kind
    var tag: HTMLTag
    var attributeCount: UInt16
    var firstAttribute: UInt32
  }

  /// One attribute of a tag; its value stands in the arena.
  struct Attribute: Sendable {
    var name: HTMLAttribute
    var value: TextSpan
  }

  private(set) var list: [Event] = []
  private(set) var attributes: [Attribute] = []
  private(set) var arena: [UInt8] = []
  /// True if character references in attribute values are already decoded.
  let attributesAreDecoded: Bool

  init(attributesAreDecoded: Bool, byteCount: Int) {
    self.attributesAreDecoded = attributesAreDecoded
    list.reserveCapacity(byteCount / 40 + 16)
    attributes.reserveCapacity(byteCount / 120 + 16)
    arena.reserveCapacity(byteCount / 8 + 64)
  }

  /// Adds an attribute, with a copy of its value, to the tag that `open` will add next.
  mutating func attribute(_ name: HTMLAttribute, value range: Range<Int>, of bytes: Span<UInt8>) {
    let start = arena.count
    for index in range { arena.append(bytes[index]) }
    attributes.append(Attribute(name: name, value: TextSpan(start: start, end: arena.count)))
  }

  /// Adds a start tag with the attributes added since `firstAttribute`.
  mutating func open(_ tag: HTMLTag, span: TextSpan, firstAttribute: Int) {
    list.append(
      Event(
        span: span, kind: .open, tag: tag,
        attributeCount: UInt16(clamping: attributes.count - firstAttribute),
        firstAttribute: UInt32(truncatingIfNeeded: firstAttribute)))
  }

  /// Adds an end tag.
  mutating func close(_ tag: HTMLTag, span: TextSpan) {
    list.append(Event(span: span, kind: .close, tag: tag, attributeCount: 0, firstAttribute: 0))
  }

  /// Adds text, or lengthens the text before it.
  mutating func text(_ span: TextSpan, kind: Kind = .text, joins: Bool) {
    if joins, let last = list.last, last.kind == kind {
      list[list.count - 1].span.end = span.end
    } else {
      list.append(Event(span: span, kind: kind, tag: .other, attributeCount: 0, firstAttribute: 0))
    }
  }

  /// The value of an attribute of `event` in the arena, or nil.
  func value(_ name: HTMLAttribute, of event: Event) -> TextSpan? {
    let first = Int(event.firstAttribute)
    for index in first..<first + Int(event.attributeCount) where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }
}
