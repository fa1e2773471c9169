import WinnowCore

/// The look of a token, found by going over its characters.
///
/// The tokenizer's ASCII path finds the same from byte classes; this is its reference and serves all other tokens.
enum TokenLook {
  /// The traits of a token that follow from its own characters; nil for one of nothing but invisible characters.
  static func measure(_ token: Span<UInt8>, table: CharacterTable) -> TokenTraits? {
    var count = Counts()
    var index = 0
    while index < token.count {
      let (scalar, length) = UTF8Scanner.decode(token, at: index)
      count.add(table[scalar], isFirst: index == 0)
      index += length
      if length > 1 { count.traits.insert(.nonASCII) }
    }
    guard count.visible > 0 else { return nil }
    return count.finish()
  }

  private struct Counts {
    var traits: TokenTraits = []
    var characters = 0
    var visible = 0
    var letters = 0
    var upper = 0
    var innerUpper = 0
    var lower = 0
    var digits = 0

    mutating func add(_ look: CharacterClass, isFirst: Bool) {
      characters += 1
      if !look.isInvisible { visible += 1 }
      if look.isLetter { letters += 1 }
      if look.isDigit { digits += 1 }
      if look.isLower { lower += 1 }
      guard look.isUpper else { return }
      upper += 1
      if isFirst { traits.insert(.initialUpper) } else { innerUpper += 1 }
    }

    func finish() -> TokenTraits {
      var traits = traits
      if letters > 0 { traits.insert(.letters) }
      if digits > 0 { traits.insert(.digits) }
      if letters == 0 && digits == 0 { traits.insert(.punctuation) }
      if upper >= 2 && upper == letters { traits.insert(.allUpper) }
      if innerUpper > 0 && lower > 0 { traits.insert(.innerUpper) }
      if digits == characters { traits.insert(.onlyDigits) }
      return traits
    }
  }
}
