import Testing
import WinnowCore

@testable import WinnowReport

@Suite struct EscapedTextTests {
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    EscapedText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Characters that HTML, Unicode or a file format give a meaning to, and plain ones of every width.
  private static let alphabet: [Unicode.Scalar] = [
    "<", ">", "&", "\"", "'", "/", "=", "]", "-", "!", ";", "#", "a", "l", "t", "g", " ", "\n", "é",
    "ß", "€", "中", "م", "𝒳", "\u{FEFF}", "\u{2028}", "\u{FFFD}",
  ]

  private func generated(_ generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      scalars.append(Self.alphabet.randomElement(using: &generator) ?? "a")
    }
    return String(scalars)
  }

  @Test func `what is read back is what was written`() {
    for seed in UInt64(1)...2_000 {
      var generator = SeededGenerator(seed: seed)
      let text = generated(&generator)
      let written = escaped(text)
      #expect(MarkupReader.resolved(written) == text, "seed \(seed)")
      #expect(!written.contains { "<>\"'".contains($0) }, "seed \(seed)")
    }
  }

  @Test func `escaping part by part is escaping the whole`() {
    for seed in UInt64(1)...500 {
      var generator = SeededGenerator(seed: seed)
      let (a, b) = (generated(&generator), generated(&generator))
      #expect(escaped(a) + escaped(b) == escaped(a + b), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("\u{202E}evil\u{202C}", "[U+202E]evil[U+202C]"), ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
    ("\u{202A}\u{202B}\u{202D}", "[U+202A][U+202B][U+202D]"), ("\u{0}", "␀"), ("\u{1B}", "␛"),
    ("a\rb", "a␍b"), ("\u{7F}", "␡"), ("\u{85}\u{9F}", "[U+0085][U+009F]"), ("a\tb\nc", "a\tb\nc"),
    ("\u{A0}", "\u{A0}"), ("\u{200F}שלום\u{200E}", "\u{200F}שלום\u{200E}"), ("…–", "…–"),
  ])
  func `controls are spelled out`(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test func `every control of direction is spelled out`() {
    // Unicode Standard Annex 9, 2.1 to 2.5, without the implicit marks.
    for value in Array(UInt32(0x202A)...0x202E) + Array(0x2066...0x2069) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let digits = String(value, radix: 16, uppercase: true)
      #expect(escaped(String(Character(scalar))) == "[U+\(digits)]")
    }
  }
}
