import CICU
import Testing

@testable import WinnowText

@Suite struct CharacterTableTests {
  /// The fast path, which fills blocks, against ICU asked for each character.
  @Test func `every class is the one that ICU gives`() {
    let table = CharacterTable.shared
    let wrong = (UInt32(0)..<0x11000).filter { scalar in
      table[scalar].rawValue != winnow_character_class(Int32(scalar))
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
