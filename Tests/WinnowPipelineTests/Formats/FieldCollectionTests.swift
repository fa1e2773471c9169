import Testing
import WinnowCore

@testable import WinnowPipeline

@Suite struct FieldCollectionTests {
  private func field(_ name: String, _ value: Int) -> Metadata.Field {
    Metadata.Field(name: name, json: Array("\(value)".utf8))
  }

  @Test(arguments: [0, 1, 5, 31, 32, 33, 1_000])
  func `the last field of a name counts, in the place of the first`(count: Int) {
    var fields = FieldCollection([field("given", -1)])
    for number in 0..<count { fields.set(field("k\(number)", number)) }
    fields.set(field("given", 7))
    for number in stride(from: 0, to: count, by: 3) { fields.set(field("k\(number)", -number)) }
    fields.set(field("new", 9))
    let expected =
      [field("given", 7)] + (0..<count).map { field("k\($0)", $0 % 3 == 0 ? -$0 : $0) }
      + [field("new", 9)]
    #expect(fields.fields == expected)
  }

  @Test func `a record of very many fields takes no longer for each`() {
    var fields = FieldCollection([])
    // Compared one by one, these would be 2 x 10^10 comparisons.
    for number in 0..<200_000 { fields.set(field("k\(number)", number)) }
    #expect(fields.fields.count == 200_000)
  }
}
