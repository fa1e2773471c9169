import Testing

@testable import WinnowText

@Suite struct SplitOrdinalsTests {
  private func joined(_ text: String) throws -> String {
    try NormalizationProbe.text(text, only: "ordinals")
  }

  @Test(arguments: [
    ("16 th", "16th"), ("1 st", "1st"), ("2 nd", "2nd"), ("3 rd", "3rd"), ("4 th", "4th"),
    ("10 th", "10th"),
    ("11 th", "11th"), ("12 th", "12th"), ("13 th", "13th"), ("20 th", "20th"), ("21 st", "21st"),
    ("22 nd", "22nd"),
    ("23 rd", "23rd"), ("101 st", "101st"), ("111 th", "111th"), ("112 th", "112th"),
    ("1000 th", "1000th"),
    ("the 16 th of May", "the 16th of May"), ("(the 2 nd)", "(the 2nd)"),
    ("16 th-century", "16th-century"),
    ("the 3 rd, 4 th and 5 th.", "the 3rd, 4th and 5th."), ("on\n16 th May", "on\n16th May"),
    // In capitals; `ST` is a street as often.
    ("67 TH SESSION", "67TH SESSION"), ("22 ND SESSION", "22ND SESSION"), ("3 RD PART", "3RD PART"),
  ])
  func `an ordinal is joined to its ending`(text: String, expected: String) throws {
    #expect(try joined(text) == expected)
  }

  @Test(arguments: [
    // Not the ending of this number.
    "1 th", "2 st", "3 nd", "4 rd", "11 st", "12 nd", "13 rd", "21 th", "111 st", "5 nd", "20 st",
    // Longer words, and none.
    "16 threads", "2 ndjson", "3 rds", "16 th2", "16 thé", "16 t", "16 t h", "th 16",
    // Parts of other numbers and names.
    "1.16 th", "1,016 th", "A16 th", "12345 th",
    // A street, and mixed cases.
    "21 ST JAMES", "1 ST", "16 Th", "16 tH",
    // Other white space, and nothing between them.
    "16\nth", "16\tth", "16  th", "16th", "16-th", "", "16", " th",
  ])
  func `other words behind a number stay`(text: String) throws { #expect(try joined(text) == text) }
}
