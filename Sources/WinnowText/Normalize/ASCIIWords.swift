import WinnowCore

extension ASCII {
  /// The start of the word (letters and bytes outside ASCII) that ends before `end`.
  static func wordStart(_ bytes: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0 && isWordByte(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the word that starts at `start`.
  static func wordEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count && isWordByte(bytes[end]) { end += 1 }
    return end
  }
}
