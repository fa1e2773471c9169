import Testing

@testable import WinnowText

@Suite struct RunTableTests {
  @Test(arguments: [0, 1, 31, 32, 33, 3000])
  func `a table gives what a dictionary gives`(count: Int) {
    var numbers: [UInt32: Int] = [:]
    for index in 0..<count { numbers[UInt32(1 + index * 7919 % 0xFF_FFFF)] = index }
    let table = RunTable(numbers.map { ($0.key, $0.value) })
    for (key, row) in numbers { #expect(table[key] == row) }
    for key in UInt32(1)..<20_000 where numbers[key] == nil { #expect(table[key] == -1) }
  }
}
