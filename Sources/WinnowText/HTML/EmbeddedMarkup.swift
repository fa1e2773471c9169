public import WinnowCore

/// Strips the markup that text carries: `<a href="…">the <b>full</b> report</a>`, `<p>`, `<br>`, `&nbsp;`.
///
/// Only well-formed tags of known elements that stand in pairs go, and `<br>` and its like beside them. Prose that
/// talks about tags stays as it is: a list of start tags, `x<y and a>b`, `between <b> and </b>`.
///
/// ```swift
/// var edits = EditList(stage: "clean")
/// if EmbeddedMarkup().appendEdits(of: document, to: &edits) { document.apply(edits) }
/// ```
public struct EmbeddedMarkup: Sendable {
  /// Pairs are looked for this far up.
  private static let deepest = 64

  /// A stripper.
  public init() {}

  /// Appends the edits that strip the markup of `document.text`, O(n).
  ///
  /// False where there is no markup, though there may be character references; at once where the text has neither `<` nor
  /// `&`.
  /// Where the tags of paragraphs go, blank lines come: find the paragraphs anew after the edits.
  public func appendEdits(of document: Document, to edits: inout EditList) -> Bool {
    let text = document.text
    let bytes = text.span
    guard let start = Self.markupStart(bytes) else { return false }
    let tags = Self.accepted(Self.tags(bytes, from: start), bytes)
    Self.append(tags, from: start, bytes, to: &edits)
    return !tags.isEmpty
  }

  /// True for bytes that begin as an HTML page: `<!DOCTYPE html` or `<html`, after white space and comments.
  public static func looksLikeHTML(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    if bytes.count > 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    while index < bytes.count {
      if ASCII.isSpace(bytes[index]) {
        index += 1
      } else if starts(bytes, at: index, "<!--") || starts(bytes, at: index, "<?") {
        index += 1
        while index < bytes.count, bytes[index] != 0x3E { index += 1 }
        index += 1
      } else {
        return starts(bytes, at: index, "<!doctype html") || starts(bytes, at: index, "<html")
      }
    }
    return false
  }

  private static func starts(_ bytes: Span<UInt8>, at index: Int, _ text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    return end <= bytes.count && RoleReader.equals(bytes, index..<end, text)
  }

  /// The first byte that may begin markup.
  private static func markupStart(_ bytes: Span<UInt8>) -> Int? {
    let tag = UTF8Scanner.firstIndex(of: 0x3C, bytes, from: 0)
    let first = UTF8Scanner.firstIndex(of: 0x26, bytes.extracting(0..<tag), from: 0)
    return first < bytes.count ? first : nil
  }

  private static func tags(_ bytes: Span<UInt8>, from start: Int) -> [EmbeddedTag] {
    var tags: [EmbeddedTag] = []
    var isUnclosed = false
    var index = UTF8Scanner.firstIndex(of: 0x3C, bytes, from: start)
    while index < bytes.count {
      var next = index + 1
      if var tag = EmbeddedTag.read(bytes, at: index) {
        if tag.tag == .script || tag.tag == .style, tag.form == .start, !isUnclosed {
          isUnclosed = !tag.takeContent(bytes)
        }
        tags.append(tag)
        next = tag.range.upperBound
      }
      index = UTF8Scanner.firstIndex(of: 0x3C, bytes, from: next)
    }
    return tags
  }

  // MARK: Pairs

  /// The tags that are markup: pairs, and single tags beside them.
  private static func accepted(_ tags: [EmbeddedTag], _ bytes: Span<UInt8>) -> [EmbeddedTag] {
    var isAccepted = [Bool](repeating: false, count: tags.count)
    var open: [Int] = []
    for (index, tag) in tags.enumerated() {
      if tag.form == .start, !tag.tag.isVoid { open.append(index) }
      if tag.form == .whole { isAccepted[index] = true }
      guard tag.form == .end else { continue }
      let reach = open.suffix(deepest)
      guard let start = reach.lastIndex(where: { tags[$0].tag == tag.tag }) else { continue }
      let opening = tags[open[start]]
      if !opening.hasEmptyAddress, isContent(opening.range.upperBound..<tag.range.lowerBound, bytes)
      {
        isAccepted[open[start]] = true
        isAccepted[index] = true
      }
      open.removeSubrange(start...)
    }
    let singles = tags.indices.filter { isSingle(tags[$0]) && !isAccepted[$0] }
    // A single <br> may be what the prose is about; several, or some beside pairs, are layout.
    if isAccepted.contains(true) || singles.count >= 3 {
      for index in singles { isAccepted[index] = true }
    }
    return tags.indices.filter { isAccepted[$0] }.map { tags[$0] }
  }

  /// True for tags that need no end tag.
  private static func isSingle(_ tag: EmbeddedTag) -> Bool {
    switch tag.tag {
    case .br, .hr, .img, .wbr: tag.form != .end && !tag.hasEmptyAddress
    case .p, .li, .td, .tr, .th, .dd, .dt: !tag.hasEmptyAddress
    default: tag.form == .comment
    }
  }

  /// False for the few letters between two tags that are only talked about: `<b> and </b>`.
  private static func isContent(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard range.count >= 2, bytes[range.lowerBound] == 0x20, bytes[range.upperBound - 1] == 0x20
    else { return !range.isEmpty }
    var letters = 0
    for index in range where bytes[index] > 0x20 { letters += 1 }
    return letters > 4
  }

  // MARK: Edits

  private static func append(
    _ tags: [EmbeddedTag], from start: Int, _ bytes: Span<UInt8>, to edits: inout EditList
  ) {
    var position = start
    var index = 0
    while index < tags.count {
      // Neighbouring tags, with white space between them, are one edit.
      let first = tags[index].range.lowerBound
      var end = tags[index].range.upperBound
      var breaks = lineBreaks(tags[index])
      index += 1
      while index < tags.count, isBlank(bytes, end..<tags[index].range.lowerBound) {
        let isInline = breaks == 0 && lineBreaks(tags[index]) == 0
        if isInline, tags[index].range.lowerBound > end { break }
        breaks = max(breaks, lineBreaks(tags[index]))
        end = tags[index].range.upperBound
        index += 1
      }
      appendEntities(position..<first, bytes, to: &edits)
      position = appendMarkup(first..<end, breaks, bytes, to: &edits)
    }
    appendEntities(position..<bytes.count, bytes, to: &edits)
  }

  /// Drops or replaces a run of tags with the white space around its line breaks; one past what it took.
  private static func appendMarkup(
    _ range: Range<Int>, _ breaks: Int, _ bytes: Span<UInt8>, to edits: inout EditList
  ) -> Int {
    var end = range.upperBound
    guard breaks > 0 else {
      edits.drop(TextSpan(range), rule: LedgerRule.markup.name)
      return end
    }
    while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
    let span = TextSpan(start: range.lowerBound, end: end)
    let isAtBorder = range.lowerBound == 0 || end == bytes.count
    var before = range.lowerBound
    var present = 0
    while before > 0, bytes[before - 1] <= 0x20 {
      before -= 1
      if bytes[before] == 0x0A { present += 1 }
    }
    switch isAtBorder || before == 0 ? 0 : max(0, breaks - present) {
    case 0: edits.drop(span, rule: LedgerRule.markup.name)
    case 1: edits.replace(span, with: "\n", rule: LedgerRule.markup.name)
    default: edits.replace(span, with: "\n\n", rule: LedgerRule.markup.name)
    }
    return end
  }

  private static func lineBreaks(_ tag: EmbeddedTag) -> Int {
    if tag.tag == .br { return 1 }
    if tag.tag == .td || tag.tag == .th { return 1 }
    return tag.tag.isBlock && tag.tag.rawValue < HTMLTag.head.rawValue ? 2 : 0
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] > 0x20 { return false }
    return true
  }

  private static func appendEntities(
    _ range: Range<Int>, _ bytes: Span<UInt8>, to edits: inout EditList
  ) {
    let part = bytes.extracting(0..<range.upperBound)
    var index = UTF8Scanner.firstIndex(of: 0x26, part, from: range.lowerBound)
    while index < range.upperBound {
      var next = index + 1
      if let found = CharacterReferences.decode(bytes, at: index, inAttribute: true),
        bytes[index + found.length - 1] == 0x3B
      {
        var decoded: [UInt8] = []
        found.append(to: &decoded)
        edits.replace(
          TextSpan(start: index, end: index + found.length), with: decoded, rule: "entity")
        next = index + found.length
      }
      index = UTF8Scanner.firstIndex(of: 0x26, part, from: next)
    }
  }
}
