internal import WinnowCore

/// A tag in text that is not a page: strictly well-formed, of a known element, with known attributes.
///
/// `x<y and a>b` is no tag: `y` is no element, and `and` and `a` are no attributes.
struct EmbeddedTag {
  /// What a tag does; `whole` is a script or style sheet from its start tag to its end tag.
  enum Form { case start, end, selfClosing, comment, whole }

  /// No tag in running text is longer.
  private static let longest = 4096

  var tag: HTMLTag
  var form: Form
  var range: Range<Int>
  /// True for `<a href="">`: how instructions write tags, never how pages do.
  var hasEmptyAddress = false

  /// The tag that starts with the `<` at `start`, or nil if that is text; O(length of the tag).
  static func read(_ bytes: Span<UInt8>, at start: Int) -> EmbeddedTag? {
    guard start + 2 < bytes.count else { return nil }
    if bytes[start + 1] == 0x21 { return comment(bytes, at: start) }
    let isEnd = bytes[start + 1] == 0x2F
    var index = start + (isEnd ? 2 : 1)
    let nameStart = index
    while index < bytes.count, isNameByte(bytes[index]), index - nameStart < 12 { index += 1 }
    guard index > nameStart, ASCII.isLetter(bytes[nameStart]),
      let value = NameTable.tags.value(bytes, in: nameStart..<index),
      let tag = HTMLTag(rawValue: value), tag != .other, tag != .custom
    else { return nil }
    var found = EmbeddedTag(tag: tag, form: isEnd ? .end : .start, range: start..<index)
    let limit = min(bytes.count, start + longest)
    while index < limit {
      let spaces = index
      while index < limit, ASCII.isSpace(bytes[index]) { index += 1 }
      guard index < limit else { return nil }
      if bytes[index] == 0x3E { return found.ending(at: index + 1) }
      if bytes[index] == 0x2F, index + 1 < limit, bytes[index + 1] == 0x3E, !isEnd {
        found.form = .selfClosing
        return found.ending(at: index + 2)
      }
      guard index > spaces, !isEnd, let next = found.attribute(bytes, from: index, limit: limit)
      else { return nil }
      index = next
    }
    return nil
  }

  private func ending(at end: Int) -> EmbeddedTag {
    var copy = self
    copy.range = range.lowerBound..<end
    return copy
  }

  /// Takes in the content of a script or style sheet and its end tag; false if there is none.
  mutating func takeContent(_ bytes: Span<UInt8>) -> Bool {
    var index = range.upperBound
    while index + 2 < bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F,
        let end = Self.read(bytes, at: index), end.tag == tag
      {
        range = range.lowerBound..<end.range.upperBound
        form = .whole
        return true
      }
      index += 1
    }
    return false
  }

  /// One past the attribute at `start`, which must have a quoted or plain value.
  private mutating func attribute(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, Self.isNameByte(bytes[index]) || bytes[index] == 0x3A { index += 1 }
    guard index > start, index + 1 < limit, bytes[index] == 0x3D else { return nil }
    let quote = bytes[index + 1]
    index += 2
    let valueStart = index
    if quote == 0x22 || quote == 0x27 {
      while index < limit, bytes[index] != quote { index += 1 }
      guard index < limit else { return nil }
      if index == valueStart { hasEmptyAddress = true }
      return index + 1
    }
    guard quote > 0x20, quote != 0x3E, quote != 0x3C else { return nil }
    while index < limit, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x3C {
      index += 1
    }
    return index
  }

  private static func comment(_ bytes: Span<UInt8>, at start: Int) -> EmbeddedTag? {
    guard start + 6 < bytes.count, bytes[start + 2] == 0x2D, bytes[start + 3] == 0x2D else {
      return nil
    }
    let limit = min(bytes.count, start + longest)
    for index in start + 6..<limit
    where bytes[index] == 0x3E && bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D {
      return EmbeddedTag(tag: .other, form: .comment, range: start..<index + 1)
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2D
  }
}
