import WinnowCore
import WinnowText

/// The comparison of a name in an image with tokens of a text.
enum NameComparison {
  /// True if the folded tokens of the name that begins at `start` are the folded tokens of `range`.
  static func areEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ tokens: UnmanagedTokens,
    _ range: Range<Int>, scratch: inout [UInt8]
  ) -> Bool {
    let text = tokens.text
    var position = start
    for token in range {
      let span = tokens.span(token).range
      if let end = plainEnd(bytes, position, text, span) {
        position = end + 1
        continue
      }
      var end = position
      // SAFETY: every name ends with a 0, the section with that of the last text; the bound is checked all the same.
      while end < bytes.count, bytes[end] > GazetteerLayout.spaced { end += 1 }
      guard areEqual(bytes, position..<end, text, span, &scratch) else { return false }
      position = end + 1
    }
    return true
  }

  /// Where the token of a name ends that begins at `position`, if it is the token of the text letter by letter, the case
  /// of ASCII letters aside; nil if that is not so or cannot be told so quickly.
  @inline(__always)
  private static func plainEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ text: UnmanagedSpan<UInt8>,
    _ token: Range<Int>
  ) -> Int? {
    let end = position + token.count
    guard end < bytes.count, bytes[end] <= GazetteerLayout.spaced else { return nil }
    // SAFETY: `end` lies in the section, and a token in its text, as `extracting` has checked.
    let name = bytes.baseAddress.unsafelyUnwrapped + position
    let found = text.extracting(token).unsafeBase
    for index in 0..<token.count {
      let (left, right) = (name[index], found[index])
      if left == right { continue }
      guard left ^ right == 0x20, (left | 0x20) &- 0x61 < 26 else { return nil }
    }
    return end
  }

  /// True if the keys of a name are those of `range`.
  static func areEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ keys: UnmanagedSpan<UInt64>,
    _ range: Range<Int>
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    for token in range {
      // SAFETY: the image holds eight bytes for each token of a keyed name.
      guard place + 8 <= raw.count,
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          == keys[token]
      else { return false }
      place += 8
    }
    return true
  }

  /// True if two tokens are equal when folded: letter by letter while both are ASCII, else by folding them whole.
  @inline(__always)
  private static func areEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ text: UnmanagedSpan<UInt8>,
    _ token: Range<Int>,
    _ scratch: inout [UInt8]
  ) -> Bool {
    var index = 0
    let count = min(name.count, token.count)
    while index < count {
      let left = bytes[name.lowerBound + index]
      let right = text[token.lowerBound + index]
      if (left | right) & 0x80 != 0 { return areFoldedEqual(bytes, name, text, token, &scratch) }
      if left != right {
        guard left ^ right == 0x20, (left | 0x20) &- 0x61 < 26 else { return false }
      }
      index += 1
    }
    if name.count == token.count { return true }
    return areFoldedEqual(bytes, name, text, token, &scratch)
  }

  @inline(never)
  private static func areFoldedEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ text: UnmanagedSpan<UInt8>,
    _ token: Range<Int>,
    _ scratch: inout [UInt8]
  ) -> Bool {
    text.extracting(token).withSpan {
      TokenFolding.areEqual(bytes.span.extracting(name), $0, scratch: &scratch)
    }
  }
}
