import Testing

@testable import WinnowExtraction

@Suite struct KeyFilterTests {
  @Test func `lists every key of the set in order, and few others`() {
    var generator = TestGenerator(seed: 7)
    let known = (0..<300).map { _ in generator.next() }
    let filter = KeyFilter(known)
    let keys = (0..<3_000).map { $0 % 10 == 3 ? known[$0 / 10] : generator.next() }
    var listed: [UInt32] = [1, 2]
    filter.list(keys, into: &listed)
    #expect(listed == listed.sorted() && Set(listed).count == listed.count)
    #expect(Set(listed).isSuperset(of: keys.indices.filter { $0 % 10 == 3 }.map { UInt32($0) }))
    // 300 of 65,536 bits are set at most: of 2,700 strangers 12 are expected to be let through.
    #expect(listed.count < 300 + 60)
    #expect(listed.allSatisfy { filter.mayContain(keys[Int($0)]) })
  }
}
