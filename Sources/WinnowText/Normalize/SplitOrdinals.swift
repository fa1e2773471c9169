import WinnowCore

/// Joins ordinals that were parted from their raised ending: `16 th` becomes `16th`.
enum SplitOrdinals {
  /// Adds the edits that `text` needs at `spaces`; O(n).
  static func append(_ text: Span<UInt8>, at spaces: [Int], to edits: inout PendingEdits) {
    for index in spaces where index > 0 && index + 2 < text.count {
      guard ASCII.isDigit(text[index - 1]),
        isEnding(text[index + 1], text[index + 2]), endsWord(text, index + 3)
      else { continue }
      var start = index
      while start > 0 && ASCII.isDigit(text[start - 1]) { start -= 1 }
      if isWhole(text, start), agrees(text, start..<index, text[index + 1], text[index + 2]) {
        edits.drop(TextSpan(index..<index + 1), rule: "ordinal")
      }
    }
  }

  /// True for `st`, `nd`, `rd` and `th` in small letters, and for the last three in capitals.
  ///
  /// `ST` after a number is as often a street as an ordinal.
  static func isEnding(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
    case (0x4E, 0x44), (0x52, 0x44), (0x54, 0x48): true
    default: false
    }
  }

  private static func endsWord(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index == text.count || !ASCII.isWordByte(text[index]) && !ASCII.isDigit(text[index])
  }

  /// True if the digits from `start` are a number of their own and no part of `1.16` or `A16`.
  private static func isWhole(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    return !ASCII.isWordByte(before) && before != 0x2E && before != 0x2C
  }

  /// True if the ending is that of the number: 1st, 2nd, 3rd, 4th, 11th, 21st.
  private static func agrees(
    _ text: Span<UInt8>, _ number: Range<Int>, _ first: UInt8, _ second: UInt8
  ) -> Bool {
    let last = text[number.upperBound - 1]
    let isTeen = number.count > 1 && text[number.upperBound - 2] == 0x31
    let expected: UInt8 =
      switch (isTeen, last) {
      case (false, 0x31): 0x73
      case (false, 0x32): 0x6E
      case (false, 0x33): 0x72
      default: 0x74
      }
    return number.count <= 4 && first | 0x20 == expected
      && (second | 0x20 == 0x68) == (expected == 0x74)
  }
}
