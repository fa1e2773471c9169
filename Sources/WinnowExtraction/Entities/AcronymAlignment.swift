import WinnowCore

/// Finds the long form of an acronym in the words beside it, after Schwartz and Hearst, "A simple algorithm for
/// identifying abbreviation definitions in biomedical text" (PSB 2003).
enum AcronymAlignment {
  /// Where the long form begins among `words`, which end with it; nil if the letters of `short` are not all there.
  ///
  /// The letters and digits of the short form are looked for from right to left; its first must begin a word. A year at
  /// the end of the short form (`VMC2022`) does not count. O(bytes).
  static func start(ofLongForm long: [UInt8], for short: [UInt8]) -> Int? {
    let letters = significant(short)
    guard letters.count >= 2 else { return nil }
    var position = long.count - 1
    var letter = letters.count - 1
    while letter >= 0 {
      while position >= 0,
        ASCII.lowercased(long[position]) != letters[letter]
          || (letter == 0 && !beginsWord(long, position))
      { position -= 1 }
      guard position >= 0 else { return nil }
      position -= 1
      letter -= 1
    }
    return position + 1
  }

  /// The first letters of the words of a long form hold each capital of the short form; a weaker test, for names whose
  /// words were put into another order (`MCP Med TI`).
  static func initials(of long: [UInt8], cover short: [UInt8]) -> Bool {
    var counts = [UInt8](repeating: 0, count: 128)
    for position in long.indices where beginsWord(long, position) && long[position] < 128 {
      counts[Int(ASCII.lowercased(long[position]))] &+= 1
    }
    var capitals = 0
    for byte in short where ASCII.isUpper(byte) {
      guard counts[Int(ASCII.lowercased(byte))] > 0 else { return false }
      counts[Int(ASCII.lowercased(byte))] -= 1
      capitals += 1
    }
    return capitals >= 3
  }

  /// The letters and digits of a short form in small letters, without a year or an English plural at its end.
  private static func significant(_ short: [UInt8]) -> [UInt8] {
    var short = short[...]
    if short.count > 5, short.suffix(4).allSatisfy({ ASCII.isDigit($0) }) {
      short = short.dropLast(4)
    }
    if short.count > 2, short.last == UInt8(ascii: "s"),
      short.dropLast().allSatisfy({ ASCII.isUpper($0) })
    {
      short = short.dropLast()
    }
    return short.filter(isWordByte).map(ASCII.lowercased)
  }

  private static func beginsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    isWordByte(bytes[index]) && (index == 0 || !isWordByte(bytes[index - 1]))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isAlphanumeric(byte)
  }

}
