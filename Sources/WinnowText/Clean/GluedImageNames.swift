import WinnowCore

/// Names of image files glued to the end of a paragraph: `Rustamzade.fullsizerender-1 fullsizerender img_7783`.
struct GluedImageNames: Sendable {
  private let stems: PhraseSet
  private let extensions: PhraseSet

  init() throws(DiagnosticError) {
    stems = try PhraseSet("clean/image-stems.txt")
    extensions = try PhraseSet("clean/image-extensions.txt")
  }

  /// Where the names begin at the end of `span`, if they are there.
  ///
  /// They follow a sentence mark without a space, all of them look like image names, and one has a number.
  func start(_ text: Span<UInt8>, _ span: TextSpan) -> Int? {
    var end = Int(span.end)
    var hasNumber = false
    while end > span.start {
      let start = tokenStart(text, span, end)
      if let mark = gluedMark(text, start..<end) {
        guard isImageName(text, mark + 1..<end) else { return nil }
        hasNumber = hasNumber || holdsDigit(text, mark + 1..<end)
        return hasNumber ? mark + 1 : nil
      }
      guard isImageName(text, start..<end), start > span.start else { return nil }
      hasNumber = hasNumber || holdsDigit(text, start..<end)
      end = start - 1
    }
    return nil
  }

  private func tokenStart(_ text: Span<UInt8>, _ span: TextSpan, _ end: Int) -> Int {
    var start = end
    while start > span.start, text[start - 1] != 0x20, end - start < 120 { start -= 1 }
    return start
  }

  /// The sentence mark in a token, behind a word and before a letter.
  private func gluedMark(_ text: Span<UInt8>, _ token: Range<Int>) -> Int? {
    for index in token.dropFirst().dropLast() {
      let byte = text[index]
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x29 || byte == 0x94 else {
        continue
      }
      let isExtension = byte == 0x2E && extensions.contains(text, index + 1..<token.upperBound)
      if ASCII.isWordByte(text[index - 1]), ASCII.isLetter(text[index + 1]), !isExtension {
        return index
      }
    }
    return nil
  }

  /// True for `img_7783`, `DSC01234.JPG`, `fullsizerender-1`, `photo`, and for anything with the ending of an image file.
  func isImageName(_ text: Span<UInt8>, _ token: Range<Int>) -> Bool {
    var end = token.upperBound
    if let dot = token.last(where: { text[$0] == 0x2E }) {
      guard extensions.contains(text, dot + 1..<end), dot > token.lowerBound else { return false }
      return isFileName(text, token.lowerBound..<dot)
    }
    while end > token.lowerBound, !ASCII.isLetter(text[end - 1]) {
      guard ASCII.isDigit(text[end - 1]) || text[end - 1] == 0x2D || text[end - 1] == 0x5F else {
        return false
      }
      end -= 1
    }
    return stems.contains(text, token.lowerBound..<end)
  }

  private func isFileName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy {
      ASCII.isWordByte(text[$0]) || ASCII.isDigit(text[$0]) || text[$0] == 0x2D || text[$0] == 0x5F
    }
  }

  private func holdsDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { ASCII.isDigit(text[$0]) } || range.contains { text[$0] == 0x2E }
  }

  /// True if the whole of `span` is names of images.
  func isOnlyNames(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count <= 400 else { return false }
    var hasNumber = false
    var start = Int(span.start)
    while start < span.end {
      var end = start
      while end < span.end, text[end] != 0x20 { end += 1 }
      guard isImageName(text, start..<end) else { return false }
      hasNumber = hasNumber || holdsDigit(text, start..<end)
      start = end + 1
    }
    return hasNumber
  }
}
