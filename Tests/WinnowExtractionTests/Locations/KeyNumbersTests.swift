import Testing

@testable import WinnowExtraction

@Suite struct KeyNumbersTests {
  @Test func `keys are numbered in the order in which they come`() {
    var numbers = KeyNumbers()
    #expect([7, 0, 7, UInt64.max, 0].map { numbers.insert($0) } == [0, 1, 0, 2, 1])
    #expect(numbers.number(of: .max) == 2)
    #expect(numbers.number(of: 8) == nil)
  }

  @Test func `many keys keep their numbers`() {
    var numbers = KeyNumbers()
    let keys = (0..<2_000).map { UInt64($0) << 32 }
    for (number, key) in keys.enumerated() { #expect(numbers.insert(key) == number) }
    for (number, key) in keys.enumerated() { #expect(numbers.number(of: key) == number) }
    #expect(numbers.number(of: 1) == nil)
  }
}
