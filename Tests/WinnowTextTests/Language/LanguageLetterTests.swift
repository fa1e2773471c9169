import Testing

@testable import WinnowText

@Suite struct LanguageLetterTests {
  private let tables: LanguageTables
  init() throws { tables = try LanguageTables() }

  private func letter(_ scalar: Unicode.Scalar) -> LanguageLetter { tables.letters[scalar.value] }

  @Test func `a letter has one number in both cases`() {
    for (capital, small) in [("A", "a"), ("É", "é"), ("Ž", "ž"), ("Д", "д"), ("Ѓ", "ѓ")]
      as [(
        Unicode.Scalar, Unicode.Scalar
      )]
    {
      #expect(letter(capital).number == letter(small).number)
      #expect(letter(capital).script == letter(small).script)
    }
  }

  @Test func `listed letters of a script have numbers of their own`() {
    let latin = "abcdefghijklmnopqrstuvwxyzäöüßéèçñøåæłőżșțğıəđ".unicodeScalars.map(letter)
    #expect(latin.allSatisfy { $0.script == tables.latin })
    #expect(latin.allSatisfy { LanguageLetter.listed.contains($0.number) })
    #expect(Set(latin.map(\.number)).count == latin.count)
  }

  @Test func `only letters beyond a to z tell languages apart`() {
    #expect(!letter("q").isTelling)
    #expect(!letter("\u{212A}").isTelling, "the sign of the kelvin is a k")
    #expect(letter("ø").isTelling)
    #expect(letter("б").isTelling)
  }

  @Test func `marks stand within words, all else parts them`() {
    #expect(letter("\u{301}").script == .inner)
    #expect(letter("\u{94D}").script == .inner)
    for scalar in [" ", "1", "'", "’", "-", "\u{200B}", "।"] as [Unicode.Scalar] {
      #expect(letter(scalar).script == .none, "\(scalar)")
    }
  }

  @Test func `letters beyond the table have their script`() {
    #expect(letter("漢").script == tables.han)
    #expect(letter("\u{20000}").script == tables.han)
    #expect(tables.single[Int(letter("한").script.number)] == "ko")
    #expect(letter("あ").script == tables.hiragana)
    #expect(letter("ア").script == tables.katakana)
    #expect(letter("\u{10330}").script == .unknown, "Gothic")
  }

  @Test func `a script of several languages has profiles, one of a single language its code`() {
    for number in 0..<LanguageScript.limit {
      #expect(tables.profiles[number] == nil || tables.single[number] == nil)
    }
    #expect(tables.profiles(tables.latin)?.codes.count == 41)
    #expect(tables.single[Int(tables.han.number)] == "zh")
  }
}
