import Testing

@testable import WinnowCore

@Suite struct DigitsTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func `numbers are grouped by three`(number: Int, text: String) {
    #expect(Digits.grouped(number) == text)
  }

  @Test(arguments: [(0, "0000"), (44, "0044"), (-44, "0044"), (12_345, "12345")])
  func `zeros fill up what is short`(number: Int, text: String) {
    #expect(Digits.padded(number, to: 4) == text)
  }

  @Test(arguments: [
    (0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (2.5, 2, "2.50"), (99.996, 2, "100.00"),
    (1.004, 3, "1.004"),
  ])
  func `a decimal has the digits that were asked for`(value: Double, places: Int, text: String) {
    #expect(Digits.decimal(value, places: places) == text)
  }

  @Test(arguments: [(0, "0"), (300, "3"), (250, "2.5"), (205, "2.05"), (7, "0.07"), (70, "0.7")])
  func `hundredths have no zeros behind`(count: Int, text: String) {
    #expect(Digits.hundredths(count) == text)
  }
}
