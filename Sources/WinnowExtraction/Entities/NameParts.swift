/// The first tokens of the words of a name, without memory of their own: nearly every word with a capital is asked for them.
struct NameParts: RandomAccessCollection {
  /// The most words that a name has.
  static let maximumCount = 5

  /// The number of words; may be lowered.
  var count = 0
  private var tokens = InlineArray<5, Int>(repeating: 0)

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Int {
    precondition(index < count)
    return tokens[index]
  }

  /// Adds a word; there must be room.
  mutating func append(_ token: Int) {
    tokens[count] = token
    count += 1
  }
}
