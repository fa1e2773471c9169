import WinnowFormats
import Testing
import WinnowPipeline

@testable import WinnowReport

@Suite struct TextBudgetTests {
  private func document(_ count: Int) throws -> ShownDocument {
    let record: JSONValue = [
      "id": "d", "text": .string(String(repeating: "x", count: count)), "source": ["path": "p"],
      "paragraphs": [], "topics": [], "entities": [], "dates": [], "locations": [],
    ]
    return try #require(ShownDocument(record, row: 0))
  }

  @Test func `what fits is shown whole`() throws {
    let budget = TextBudget([try document(1_000), try document(2_000)], byteCount: 10_000)
    #expect(budget.limits == [Int.max, Int.max])
  }

  @Test func `short documents are whole, and long ones share the rest`() throws {
    let documents = [try document(100_000), try document(1_000), try document(50_000)]
    let limits = TextBudget(documents, byteCount: 42_000).limits
    #expect(limits[1] == Int.max)
    // 1,000 characters need 2,100 bytes; the other two share 39,900 of 42,000: about 19,950 bytes each.
    #expect((17_000...19_950).contains(limits[0]))
    #expect((17_000...19_950).contains(limits[2]))
  }
}
