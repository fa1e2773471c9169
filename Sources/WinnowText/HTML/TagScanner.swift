internal import WinnowCore

/// Cuts a page into tags and text without regard for its structure.
///
/// Takes every input and never stops: the fall-back where libxml2 gives up or would take too long. Follows the tokens
/// of the HTML Standard (13.2.5) for tags, comments and raw text; linear in the length of the page.
struct TagScanner {
  /// Longer tags are passed over without looking at their attributes.
  private static let longestTag = 1 << 16

  private var events: HTMLEvents
  private var textStart = 0
  /// Up to here, no closing quote was found for a quote left open: `"` and `'`.
  private var unquotedUntil: (double: Int, single: Int) = (0, 0)
  private var hasUnclosedComment = false
  /// Raw text elements that are not closed in the rest of the page.
  private var unclosedRawText: Set<HTMLTag> = []

  /// All tags and text of `text`.
  static func scan(_ text: [UInt8]) -> HTMLEvents {
    var scanner = TagScanner(byteCount: text.count)
    scanner.run(text.span)
    return scanner.events
  }

  private init(byteCount: Int) {
    events = HTMLEvents(attributesAreDecoded: false, byteCount: byteCount)
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      guard bytes[position] == 0x3C, let end = markupEnd(bytes, at: position) else {
        position += 1
        continue
      }
      flush(position)
      let next = bytes[position + 1]
      if next == 0x2F {
        close(bytes, position..<end)
      } else if next != 0x21 && next != 0x3F, let tag = open(bytes, position..<end) {
        textStart = end
        position = rawText(bytes, from: end, tag: tag)
        textStart = position
        continue
      }
      position = end
      textStart = end
    }
    flush(bytes.count)
  }

  private mutating func flush(_ end: Int) {
    if end > textStart { events.text(TextSpan(start: textStart, end: end), joins: false) }
  }

  /// Adds the content of a raw text element; one past it.
  private mutating func rawText(_ bytes: Span<UInt8>, from start: Int, tag: HTMLTag) -> Int {
    let stop = rawTextEnd(bytes, from: start, tag: tag)
    let kind: HTMLEvents.Kind = tag == .xmp ? .text : .raw
    // Without its end tag, an element of raw text has no content.
    if stop == start { events.close(tag, span: TextSpan(start: stop, end: stop)) }
    if stop > start { events.text(TextSpan(start: start, end: stop), kind: kind, joins: false) }
    return stop
  }

  /// One past the markup that starts with the `<` at `start`, or nil if that is text.
  private mutating func markupEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    if ASCII.isLetter(next) { return tagEnd(bytes, from: start + 2) }
    if next == 0x2F {
      guard start + 2 < bytes.count else { return nil }
      return ASCII.isLetter(bytes[start + 2])
        ? tagEnd(bytes, from: start + 3) : Self.bogusEnd(bytes, from: start + 2)
    }
    guard next == 0x21 || next == 0x3F else { return nil }
    if next == 0x21, start + 3 < bytes.count, bytes[start + 2] == 0x2D, bytes[start + 3] == 0x2D {
      return commentEnd(bytes, from: start + 4)
    }
    return Self.bogusEnd(bytes, from: start + 2)
  }

  /// One past the `>` that ends a tag, quotes respected.
  ///
  /// A quote that is never closed does not swallow the page: the tag then ends at the first `>`.
  private mutating func tagEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3E { return index + 1 }
      let isQuote = byte == 0x22 || byte == 0x27
      if isQuote, bytes[index - 1] == 0x3D, let close = closingQuote(bytes, of: byte, at: index) {
        index = close
      }
      index += 1
    }
    return bytes.count
  }

  /// Where the quote at `index` is closed, or nil if not within the longest tag.
  private mutating func closingQuote(
    _ bytes: Span<UInt8>, of quote: UInt8, at index: Int
  ) -> Int? {
    let known = quote == 0x22 ? unquotedUntil.double : unquotedUntil.single
    guard index >= known else { return nil }
    // A data URI may be long; a page is not one attribute.
    let limit = min(bytes.count, index + 1 + 16 * Self.longestTag)
    var position = index + 1
    while position < limit && bytes[position] != quote { position += 1 }
    if position < limit { return position }
    if quote == 0x22 { unquotedUntil.double = limit } else { unquotedUntil.single = limit }
    return nil
  }

  private static func bogusEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count && bytes[index] != 0x3E { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// One past the `-->` of a comment.
  ///
  /// An unclosed comment ends at its first `>`: what follows is rather text than comment.
  private mutating func commentEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = hasUnclosedComment ? bytes.count : start
    while index < bytes.count {
      // `<!-->` and `<!--->` are comments as well.
      if bytes[index] == 0x3E, bytes[index - 1] == 0x2D, bytes[index - 2] == 0x2D {
        return index + 1
      }
      index += 1
    }
    hasUnclosedComment = true
    return Self.bogusEnd(bytes, from: start)
  }

  /// The start of the end tag that ends raw text; the end of the page if a script never ends.
  private mutating func rawTextEnd(_ bytes: Span<UInt8>, from start: Int, tag: HTMLTag) -> Int {
    // Only scripts and styles may take the rest of the page with them.
    let withoutEnd = tag == .script || tag == .style ? bytes.count : start
    guard !unclosedRawText.contains(tag) else { return withoutEnd }
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F {
        let name = Self.nameRange(bytes, from: index + 2)
        if NameTable.tags.value(bytes, in: name) == tag.rawValue { return index }
      }
      index += 1
    }
    unclosedRawText.insert(tag)
    return withoutEnd
  }

  private mutating func close(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let name = Self.nameRange(bytes, from: range.lowerBound + 2)
    guard !name.isEmpty else { return }
    events.close(Self.tag(bytes, name), span: TextSpan(range))
  }

  /// Adds a start tag; returns it if raw text follows.
  private mutating func open(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HTMLTag? {
    let name = Self.nameRange(bytes, from: range.lowerBound + 1)
    let tag = Self.tag(bytes, name)
    let first = events.attributes.count
    if range.count <= Self.longestTag {
      readAttributes(bytes, name.upperBound..<range.upperBound)
    }
    events.open(tag, span: TextSpan(range), firstAttribute: first)
    return tag.isRawText ? tag : nil
  }

  private mutating func readAttributes(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while let found = Self.nextAttribute(bytes, from: index, to: range.upperBound) {
      if let id = NameTable.attributes.value(bytes, in: found.name),
        let name = HTMLAttribute(rawValue: id)
      {
        events.attribute(name, value: found.value, of: bytes)
      }
      index = found.end
    }
  }

  static func tag(_ bytes: Span<UInt8>, _ name: Range<Int>) -> HTMLTag {
    if let value = NameTable.tags.value(bytes, in: name) {
      return HTMLTag(rawValue: value) ?? .other
    }
    for index in name where bytes[index] == 0x2D { return .custom }
    return .other
  }

  static func nameRange(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !ASCII.isSpace(bytes[end]), bytes[end] != 0x3E, bytes[end] != 0x2F {
      end += 1
    }
    return start..<max(start, end)
  }

  /// The next attribute between `start` and `limit`: its name, its value and one past both.
  static func nextAttribute(
    _ bytes: Span<UInt8>, from start: Int, to limit: Int
  ) -> (name: Range<Int>, value: Range<Int>, end: Int)? {
    var index = start
    while index < limit, ASCII.isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 }
    guard index < limit, bytes[index] != 0x3E else { return nil }
    let nameStart = index
    index += 1
    while index < limit, !ASCII.isSpace(bytes[index]), bytes[index] != 0x3D, bytes[index] != 0x3E,
      bytes[index] != 0x2F
    { index += 1 }
    let name = nameStart..<index
    while index < limit, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < limit, bytes[index] == 0x3D else { return (name, index..<index, index) }
    index += 1
    while index < limit, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < limit else { return (name, index..<index, index) }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else {
      let valueStart = index
      while index < limit, !ASCII.isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
      return (name, valueStart..<index, index)
    }
    let valueStart = index + 1
    index = valueStart
    while index < limit, bytes[index] != quote { index += 1 }
    return (name, valueStart..<index, min(index + 1, limit))
  }

}
