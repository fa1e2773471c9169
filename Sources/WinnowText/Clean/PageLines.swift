import WinnowCore

/// Lines that say whose the page is.
enum CopyrightLines {
  private static let longest = 240

  /// Marks lines with a copyright sign at their head, if nothing but page follows.
  static func add(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook],
    _ verdicts: inout [Int: BoilerplateRules.Verdict]
  ) {
    for index in units.indices.reversed() where verdicts[index] == nil {
      if looks[index].isProse && !isCopyright(text, units[index].span) { return }
      if isCopyright(text, units[index].span), index > 0 {
        verdicts[index] = BoilerplateRules.Verdict(rule: .copyrightLine, zone: .footer)
      }
    }
  }

  /// True for `© 2020 Name`, `(c) 2020 Name`, `Copyright © 2020`, `Copyright 2020 Name`.
  static func isCopyright(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count <= longest, span.count >= 4 else { return false }
    var index = Int(span.start)
    let hasWord = skip("copyright", text, &index, Int(span.end))
    if hasWord { while index < span.end, text[index] == 0x20 { index += 1 } }
    let hasSign = skip("©", text, &index, Int(span.end)) || skip("(c)", text, &index, Int(span.end))
    guard hasWord || hasSign else { return false }
    while index < span.end, text[index] == 0x20 { index += 1 }
    let isYear =
      index + 4 <= Int(span.end) && (0..<4).allSatisfy { ASCII.isDigit(text[index + $0]) }
    return hasSign || isYear
  }

  /// Steps over `word` if it stands at `index`.
  private static func skip(
    _ word: StaticString, _ text: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Bool {
    let bytes = word.withUTF8Buffer { Array($0) }
    guard index + bytes.count <= end else { return false }
    for (offset, byte) in bytes.enumerated() where ASCII.lowercased(text[index + offset]) != byte {
      return false
    }
    index += bytes.count
    return true
  }
}

/// Buttons of document viewers that name the document: `Download "Annual Report"`.
enum DownloadWidgets {
  /// Marks paragraphs of one or two words and a quotation that repeats another paragraph.
  static func add(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook],
    _ verdicts: inout [Int: BoilerplateRules.Verdict]
  ) {
    for index in units.indices where verdicts[index] == nil {
      guard let quoted = quotation(text, units[index].span),
        (max(0, index - 4)..<index).contains(where: {
          TextCompare.begins(text, quoted, with: units[$0].span)
            || TextCompare.begins(text, units[$0].span, with: quoted)
        })
      else { continue }
      verdicts[index] = BoilerplateRules.Verdict(rule: .downloadWidget, zone: .navigation)
    }
  }

  /// What stands in quotes behind one or two words, to the end.
  private static func quotation(_ text: Span<UInt8>, _ span: TextSpan) -> TextSpan? {
    guard span.count >= 8, text[Int(span.end) - 1] == 0x22 else { return nil }
    var index = Int(span.start)
    var spaces = 0
    while index < span.end, text[index] != 0x22 {
      if text[index] == 0x20 { spaces += 1 }
      index += 1
    }
    guard index + 4 < span.end, spaces >= 1, spaces <= 2, index > span.start else { return nil }
    return TextSpan(start: index + 1, end: Int(span.end) - 1)
  }
}

/// Comparison of stretches of one text.
enum TextCompare {
  /// True if `span` begins with the letters of `head`, whatever their case; spaces do not count.
  static func begins(_ text: Span<UInt8>, _ span: TextSpan, with head: TextSpan) -> Bool {
    end(of: head, in: span, text) != nil
  }

  /// Where the letters of `head` end at the beginning of `span`, if they are there.
  static func end(of head: TextSpan, in span: TextSpan, _ text: Span<UInt8>) -> Int? {
    guard head.count > 0 else { return nil }
    var (left, right) = (Int(head.start), Int(span.start))
    while left < head.end {
      if text[left] <= 0x20 {
        left += 1
        continue
      }
      while right < span.end, text[right] <= 0x20 { right += 1 }
      guard right < span.end, ASCII.lowercased(text[left]) == ASCII.lowercased(text[right]) else {
        return nil
      }
      left += 1
      right += 1
    }
    return right
  }
}
