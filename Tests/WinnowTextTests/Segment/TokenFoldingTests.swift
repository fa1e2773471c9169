import Testing
import WinnowCore

@testable import WinnowText

@Suite struct TokenFoldingTests {
  @Test(arguments: [
    ("Montréal", "montreal"), ("MONTREAL", "montreal"), ("Łódź", "lodz"), ("Straße", "strasse"),
    ("STRASSE", "strasse"), ("Århus", "arhus"), ("Ærø", "aero"), ("Œuvre", "oeuvre"),
    ("Đorđe", "dorde"), ("Ísafjörður", "isafjordur"), ("Þór", "thor"), ("İstanbul", "istanbul"),
    ("Diyarbakır", "diyarbakir"), ("O’Brien", "o'brien"), ("Ta‘izz", "ta'izz"), ("ﬁn", "fin"),
    ("e\u{301}te\u{301}", "ete"), ("ΑΘΉΝΑΣ", "αθηνασ"), ("Αθήνας", "αθηνασ"), ("МОСКВА", "москва"),
    ("Орёл", "орел"), ("Чайковский", "чайковский"), ("a\u{AD}b", "ab"), ("Ｗｉｄｅ", "wide"),
    ("ガス", "ガス"), ("서울", "서울"), ("北京", "北京"), ("𐐀", "𐐨"), ("´", "´"), ("", ""),
    ("Việt", "viet"), ("Ḩā’il", "ha'il"),
  ])
  func `letters fold to their plain form`(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(String(decoding: TokenFolding.fold(bytes.span), as: UTF8.self) == expected)
    #expect(TokenFolding.hash(bytes.span) == TokenHash.value(expected))
  }

  @Test func `folding twice is folding once`() {
    let allowed: [ClosedRange<UInt32>] = [0x20...0x2FFF, 0xF900...0xFFFD, 0x10400...0x10450]
    for scalar in allowed.joined() where !(0xD800...0xDFFF).contains(scalar) {
      var bytes: [UInt8] = []
      UTF8Scanner.append(scalar, to: &bytes)
      let once = TokenFolding.fold(bytes.span)
      #expect(TokenFolding.fold(once.span) == once, "U+\(String(scalar, radix: 16))")
    }
  }
}
