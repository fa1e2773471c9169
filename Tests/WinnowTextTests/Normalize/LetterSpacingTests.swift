import Testing

@testable import WinnowText

@Suite struct LetterSpacingTests {
  private func closed(_ text: String) throws -> String {
    try NormalizationProbe.text(text, only: "letter_spacing")
  }

  @Test(arguments: [
    ("N A T I O N S", "NATIONS"), ("T H E U N I T E D N A T I O N S", "THE UNITED NATIONS"),
    ("M I N I S T R Y O F J U S T I C E", "MINISTRY OF JUSTICE"), ("T I T L E", "TITLE"),
    ("A N N U A L R E P O R T", "ANNUAL REPORT"), ("m i g r a t i o n", "migration"),
    ("A n n u a l r e p o r t", "Annual report"), ("a n n u a l r e p o r t", "annual report"),
    // The fewest words.
    ("T H E R A P I S T", "THERAPIST"), ("A I R P O R T S", "AIRPORTS"),
    // A first word that was spaced only in part.
    ("UN I T E D N A T I O N S", "UNITED NATIONS"), ("CON T E N T S", "CONTENTS"),
    // Between other words, lines, marks and numbers.
    ("The N A T I O N S met", "The NATIONS met"), ("12 N A T I O N S 20", "12 NATIONS 20"),
    ("N A T I O N S, and", "NATIONS, and"), ("All N A T I O N S. They", "All NATIONS. They"),
    ("one\nN A T I O N S\ntwo", "one\nNATIONS\ntwo"),
    ("N A T I O N S\nR E P O R T", "NATIONS\nREPORT"),
    // Names that no list has go along with words that it has.
    ("P E R M A N E N T M I S S I O N O F X Y L O", "PERMANENT MISSION OF XYLO"),
  ])
  func `words with a space after every letter are closed up`(
    text: String, expected: String
  ) throws {
    #expect(try closed(text) == expected)
  }

  @Test(arguments: [
    // Too few letters.
    "A B C", "P L A N", "vitamin C D E F", "I O U", "A", "",
    // Letters that make no words.
    "A B C D E F", "x y z w v q", "A T G C A T", "rows r s t u v w", "grades A B C D E F G",
    "Q X E R T Z Y", "b c d f g h j k",
    // Short words alone say too little.
    "T H E O F A T", "A N D T H E N", "O N E T W O",
    // Mixed cases, digits and marks between the letters.
    "N a T i O n S", "N 1 A T 2 I O N S", "N-A-T-I-O-N-S", "N.A.T.I.O.N.S", "N/A T I",
    // Letters outside ASCII.
    "Б Ю Л Л Е Т Е Н Ь", "É C O L E É",
    // Longer than any heading.
    String(repeating: "N A T I O N S ", count: 18),
  ])
  func `single letters that make no words stay`(text: String) throws {
    #expect(try closed(text) == text)
  }
}
