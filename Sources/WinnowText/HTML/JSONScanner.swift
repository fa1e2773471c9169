internal import WinnowCore

/// Cuts JSON text into tokens; tolerant, without recursion.
///
/// A reader of its own, beside simdjson's, because what pages say of themselves is often broken: what stands before the fault
/// counts, and nothing but a few strings is wanted.
struct JSONScanner {
  /// A token; commas and colons are passed over.
  enum Token {
    case open(isArray: Bool)
    case close
    /// The name of a member.
    case key(String)
    case string(String)
    /// A number or a literal.
    case other
  }

  /// Longer strings are cut: nobody's headline is longer.
  private static let longestString = 2000

  /// The next byte to be read.
  var position: Int
  /// One past the last byte.
  let end: Int

  /// The next token, or nil at the end or where the text is not JSON.
  mutating func next(_ bytes: Span<UInt8>) -> Token? {
    while position < end {
      let byte = bytes[position]
      switch byte {
      case 0x7B, 0x5B:
        position += 1
        return .open(isArray: byte == 0x5B)
      case 0x7D, 0x5D:
        position += 1
        return .close
      case 0x22:
        let value = string(bytes)
        var after = position
        while after < end, bytes[after] <= 0x20 { after += 1 }
        return after < end && bytes[after] == 0x3A ? .key(value) : .string(value)
      case 0x2D, 0x30...0x39, 0x61...0x7A:
        while position < end, isLiteral(bytes[position]) { position += 1 }
        return .other
      default: position += 1
      }
    }
    return nil
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    byte == 0x2B || byte == 0x2D || byte == 0x2E || ASCII.isAlphanumeric(byte)
  }

  /// The string that starts with the quote at `position`.
  private mutating func string(_ bytes: Span<UInt8>) -> String {
    var value: [UInt8] = []
    position += 1
    while position < end, bytes[position] != 0x22 {
      let byte = bytes[position]
      let isKept = value.count < Self.longestString
      if byte == 0x5C {
        let (scalar, length) = escape(bytes)
        if isKept { UTF8Scanner.append(scalar, to: &value) }
        position += length
      } else {
        if isKept { value.append(byte) }
        position += 1
      }
    }
    position = min(position + 1, end)
    return String(decoding: value, as: UTF8.self)
  }

  /// The character of the escape at `position`, and the length of the escape.
  private func escape(_ bytes: Span<UInt8>) -> (scalar: UInt32, length: Int) {
    guard position + 1 < end else { return (0xFFFD, 1) }
    switch bytes[position + 1] {
    case 0x6E: return (0x0A, 2)
    case 0x74: return (0x09, 2)
    case 0x72: return (0x0D, 2)
    case 0x62, 0x66: return (0x20, 2)
    case 0x75:
      guard let high = unit(bytes, at: position + 2) else { return (0xFFFD, 2) }
      guard high & 0xF800 == 0xD800 else { return (high, 6) }
      if high < 0xDC00, position + 7 < end, bytes[position + 6] == 0x5C,
        bytes[position + 7] == 0x75, let low = unit(bytes, at: position + 8), low & 0xFC00 == 0xDC00
      {
        return (0x10000 + (high & 0x3FF) << 10 + low & 0x3FF, 12)
      }
      return (0xFFFD, 6)
    default: return (UInt32(bytes[position + 1] & 0x7F), 2)
    }
  }

  private func unit(_ bytes: Span<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = bytes[index]
      let letter = byte | 0x20
      if ASCII.isDigit(byte) {
        value = value << 4 | UInt32(byte - 0x30)
      } else if letter >= 0x61 && letter <= 0x66 {
        value = value << 4 | UInt32(letter - 0x57)
      } else {
        return nil
      }
    }
    return value
  }
}
