/// Makes texts of the pieces that break tokenizers, from a seed.
struct TextGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number of SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number below `bound`.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of `choices`.
  mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

  /// Up to `pieces` pieces, one after the other.
  mutating func text(pieces: Int) -> String {
    (0..<1 + number(below: pieces)).map { _ in pick(Self.pieces) }.joined()
  }

  private static let pieces = [
    "a", "b", "Word", "IOM", "s", "the", "x", "12", "3", "7783", "_", ".", "'", "’", "‘", ",", ";",
    ":", "-", "–", "!", "?", "\"", "“", "”", "(", ")", " ", " ", " ", "\n", "\t", "é", "É", "ß",
    "ø", "ə", "\u{301}", "\u{308}", "\u{AD}", "\u{200D}", "\u{200B}", "\u{A0}", "א", "ב", "ア", "カ",
    "한국", "Ω", "я", "٣", "👩", "👧", "🇦", "🇿", "@", "/", "www.", "region.The", "'s", "’s", "\u{0}",
    "\r\n", "aaaaaaaa", "bbbbbbbbc", "Rustamzadə.The", "€", "%", "…",
  ]
}
