import WinnowCore

/// Words, runs of five words and numbers of a comparison form, as hashes.
enum Shingles {
  static let wordsPerShingle = 5

  /// The hash of each word: a run of letters, digits and bytes outside ASCII.
  static func words(_ form: Span<UInt8>) -> [UInt64] {
    let kinds = ByteKinds.shared
    var words: [UInt64] = []
    var index = 0
    while index < form.count {
      let start = index
      while index < form.count && kinds[form[index]] & (ByteKinds.word | ByteKinds.high) != 0 {
        index += 1
      }
      if index > start { words.append(TokenHash.value(form.extracting(start..<index))) }
      index += index == start ? 1 : 0
    }
    return words
  }

  /// The hash of each run of five words, in order; of all words together if there are fewer.
  static func hashes(ofWords words: [UInt64]) -> [UInt64] {
    guard words.count > wordsPerShingle else {
      return words.isEmpty ? [] : [combine(words[...])]
    }
    return (0...words.count - wordsPerShingle).map { combine(words[$0..<$0 + wordsPerShingle]) }
  }

  /// The digit runs of a text, in order.
  static func numbers(_ form: Span<UInt8>) -> [UInt64] {
    var numbers: [UInt64] = []
    var index = 0
    while index < form.count {
      let start = index
      while index < form.count && ASCII.isDigit(form[index]) { index += 1 }
      if index > start { numbers.append(TokenHash.value(form.extracting(start..<index))) }
      index += index == start ? 1 : 0
    }
    return numbers
  }

  /// One hash for a sequence of them.
  static func combine(_ hashes: ArraySlice<UInt64>) -> UInt64 {
    let state = hashes.reduce(TokenHash.start) { TokenHash.mix($0 ^ $1) }
    return TokenHash.finish(state, count: hashes.count)
  }
}
