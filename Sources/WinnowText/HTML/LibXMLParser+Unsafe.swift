internal import CLibXML2
internal import WinnowCore

/// Reads a page through the SAX interface of libxml2's HTML parser.
///
/// libxml2 tells how far it has read when it hands over a piece of text; the piece is looked for just before that
/// place and compared with the source byte by byte, so that every position is right or the parse is given up.
enum LibXMLParser {
  /// The tags and text of `text`, or nil if libxml2 did not read it to its end or a position could not be verified.
  ///
  /// NUL bytes must be gone from `text`: libxml2 takes them for its end.
  static func parse(_ text: [UInt8]) -> HTMLEvents? {
    guard !text.isEmpty, text.count < Int32.max, let context = htmlNewParserCtxt() else {
      return nil
    }
    defer { htmlFreeParserCtxt(context) }
    return text.withUnsafeBufferPointer { source -> HTMLEvents? in
      let collector = SAXCollector(source: source)
      context.pointee.sax.pointee = SAXCollector.handler()
      // SAFETY: the collector and the source outlive the parse; libxml2 only carries the pointer.
      context.pointee._private = Unmanaged.passUnretained(collector).toOpaque()
      let outcome = withExtendedLifetime(collector) {
        source.withMemoryRebound(to: CChar.self) {
          winnow_html_parse(context, $0.baseAddress, Int32(source.count))
        }
      }
      return outcome < 3 && collector.finish() ? collector.events : nil
    }
  }
}

/// Receives the events of one parse.
private final class SAXCollector {
  /// Deeper nesting makes libxml2's own bookkeeping slow; real pages stay far below.
  private static let deepest = 200

  private let source: UnsafeBufferPointer<UInt8>
  private(set) var events: HTMLEvents
  private var depth = 0
  private var rawDepth = 0
  private var hasFailed = false
  /// One past the last piece of text; elements that libxml2 adds are reported behind the text that made it add them.
  private var textEnd = 0
  /// The furthest place that libxml2 reported.
  private var reached = 0

  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    events = HTMLEvents(attributesAreDecoded: true, byteCount: source.count)
  }

  /// Ends the parse; true if every position was verified and nothing but white space and tags was left unread.
  func finish() -> Bool {
    guard !hasFailed else { return false }
    claimText(before: source.count + 1)
    var index = max(reached, textEnd)
    var isInTag = false
    while index < source.count {
      let byte = source[index]
      if byte == 0x3C { isInTag = true }
      if !isInTag && byte > 0x20 && byte != 0x3E { return false }
      if byte == 0x3E { isInTag = false }
      index += 1
    }
    return true
  }

  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      SAXCollector.of(context) { $0.open(name, attributes, at: $1) }
    }
    handler.endElement = { context, name in
      SAXCollector.of(context) { $0.close(name, at: $1) }
    }
    handler.characters = { context, text, count in
      SAXCollector.of(context) { $0.text(text, Int(count), at: $1, kind: .text) }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, text, count in
      SAXCollector.of(context) { $0.text(text, Int(count), at: $1, kind: .raw) }
    }
    return handler
  }

  private static func of(
    _ context: UnsafeMutableRawPointer?, _ body: (SAXCollector, _ position: Int) -> Void
  ) {
    // SAFETY: libxml2 hands its own context to every callback, and `_private` is set before the parse.
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let pointer = parser.pointee._private
    else { return }
    let collector = Unmanaged<SAXCollector>.fromOpaque(pointer).takeUnretainedValue()
    guard !collector.hasFailed else { return }
    let position = min(max(0, winnow_xml_position(parser)), collector.source.count)
    collector.reached = max(collector.reached, position)
    body(collector, position)
    if collector.hasFailed || collector.depth > deepest {
      collector.hasFailed = true
      xmlStopParser(parser)
    }
  }

  private func open(
    _ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    at position: Int
  ) {
    depth += 1
    let first = events.attributes.count
    var index = 0
    while let list, let key = list[index] {
      if let id = Self.lookUp(key, .attributes), let attribute = HTMLAttribute(rawValue: id) {
        let value =
          list[index + 1].map { Self.bytes($0) } ?? UnsafeBufferPointer(start: nil, count: 0)
        events.attribute(attribute, value: 0..<value.count, of: value.span)
      }
      index += 2
    }
    claimText(before: position)
    let end = max(textEnd, position)
    events.open(Self.tag(name), span: TextSpan(start: end, end: end), firstAttribute: first)
  }

  private func close(_ name: UnsafePointer<xmlChar>?, at position: Int) {
    depth -= 1
    claimText(before: position + 1)
    let end = max(textEnd, position)
    events.close(Self.tag(name), span: TextSpan(start: end, end: end))
  }

  private func text(
    _ text: UnsafePointer<xmlChar>?, _ count: Int, at position: Int, kind: HTMLEvents.Kind
  ) {
    guard let text, count > 0 else { return }
    let piece = UnsafeBufferPointer(start: text, count: count)
    guard var span = place(piece, before: position) else {
      hasFailed = true
      return
    }
    if kind == .text { widen(&span) }
    events.text(span, kind: kind, joins: gapIsText(textEnd, Int(span.start)))
    textEnd = Int(span.end)
  }

  /// Adds the text up to the tag before `position` that libxml2 passed over, such as `&#0;`.
  private func claimText(before position: Int) {
    var end = textEnd
    var isVisible = false
    while end < source.count, source[end] != 0x3C {
      isVisible = isVisible || source[end] > 0x20
      end += 1
    }
    // Not beyond the tag: the text is still to come, and this is an element that it implies.
    guard isVisible, position > end, events.list.last?.kind == .text else { return }
    events.text(TextSpan(start: textEnd, end: end), joins: true)
    textEnd = end
  }

  /// Lets a piece of text begin at the tag before it where libxml2 passed over characters between them.
  private func widen(_ span: inout TextSpan) {
    var start = Int(span.start)
    let lowest = max(textEnd, start - 64)
    while start > lowest, source[start - 1] != 0x3E, source[start - 1] != 0x3C { start -= 1 }
    guard start < span.start, start == textEnd || source[max(0, start - 1)] == 0x3E else { return }
    span.start = UInt32(truncatingIfNeeded: start)
  }

  /// Where `piece` stands in the source; nil if it can't be found.
  private func place(_ piece: UnsafeBufferPointer<UInt8>, before position: Int) -> TextSpan? {
    let floor = textEnd
    // A short piece may be a decoded reference; the same character may stand close by.
    if piece.count <= 8, let found = reference(before: position, floor: floor) { return found }
    for shift in 0..<10 {
      // 0, 1, −1, 2, −2 …: versions differ in whether the position stands before or after what follows.
      let offset = shift & 1 == 0 ? -shift / 2 : (shift + 1) / 2
      let start = position - piece.count + offset
      if start >= floor, matches(piece, at: start) {
        return TextSpan(start: start, end: start + piece.count)
      }
    }
    return search(piece, from: floor)
  }

  /// The character reference that ends exactly at `position`.
  private func reference(before position: Int, floor: Int) -> TextSpan? {
    var index = min(position, source.count) - 1
    let lowest = max(floor, position - CharacterReferences.longest)
    while index >= lowest, source[index] != 0x3C {
      if source[index] == 0x26 {
        let found = CharacterReferences.decode(source.span, at: index, inAttribute: false)
        guard let found, index + found.length == position else { return nil }
        return TextSpan(start: index, end: position)
      }
      index -= 1
    }
    return nil
  }

  /// Looks for `piece` in the text from `floor` on, where line ends may have been changed.
  private func search(_ piece: UnsafeBufferPointer<UInt8>, from floor: Int) -> TextSpan? {
    var start = floor
    let last = min(source.count, floor + 4096)
    while start < last {
      if let end = endOfMatch(piece, from: start) { return TextSpan(start: start, end: end) }
      start += 1
    }
    return nil
  }

  private func endOfMatch(_ piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    for byte in piece {
      while index < source.count, source[index] != byte, source[index] == 0x0D { index += 1 }
      guard index < source.count, source[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  private func matches(_ piece: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + piece.count <= source.count else { return false }
    for offset in 0..<piece.count where source[start + offset] != piece[offset] { return false }
    return true
  }

  /// True if nothing but characters that libxml2 passed over stands between two pieces of text.
  private func gapIsText(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 64 else { return false }
    for index in start..<max(start, end) where source[index] == 0x3C || source[index] == 0x3E {
      return false
    }
    return true
  }

  private static func tag(_ name: UnsafePointer<xmlChar>?) -> HTMLTag {
    guard let name else { return .other }
    return TagScanner.tag(bytes(name).span, 0..<bytes(name).count)
  }

  private static func lookUp(_ name: UnsafePointer<xmlChar>, _ table: NameTable) -> UInt8? {
    table.value(bytes(name).span, in: 0..<bytes(name).count)
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    // SAFETY: libxml2's strings end in a zero and live until the callback returns.
    UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }
}
