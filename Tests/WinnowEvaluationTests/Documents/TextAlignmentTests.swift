import Testing

@testable import WinnowEvaluation

@Suite struct TextAlignmentTests {
  @Test func `white space is passed over`() {
    let alignment = TextAlignment(
      IndexedText("One  two.\nThree"), to: IndexedText("One two. Three"))
    #expect(alignment.isExact)
    #expect(alignment.range(5..<9) == 4..<8)
    #expect(alignment.range(10..<15) == 9..<14)
  }

  @Test func `text that is missing on one side is skipped`() {
    let alignment = TextAlignment(
      IndexedText("The first part. The second part."),
      to: IndexedText("The first part. Page 7 The second part."))
    #expect(!alignment.isExact)
    #expect(alignment.range(16..<32) == 23..<39)
  }
}
