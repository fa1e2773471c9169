import Testing

@testable import WinnowReport

@Suite struct FiguresTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"),
    (-1_000, "−1,000"),
  ])
  func `counts have commas`(value: Int, expected: String) {
    #expect(Figures.count(value) == expected)
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (9_940, "9.9 kB"),
    (103_297, "103 kB"), (1_500_000, "1.5 MB"), (619_900_000, "620 MB"), (2_000_000_000, "2.0 GB"),
  ])
  func `sizes are decimal`(bytes: Int, expected: String) {
    #expect(Figures.size(bytes) == expected)
  }

  @Test(arguments: [
    (0.0, 5.0, "0 %"), (5, 5, "100 %"), (1, 3, "33 %"), (1, 200, "0.5 %"), (1, 10_000, "< 0.1 %"),
    (0, 0, "0 %"),
  ])
  func `shares are short`(part: Double, whole: Double, expected: String) {
    #expect(Figures.share(part, of: whole) == expected)
  }

  @Test(arguments: [
    (0.00043, "0.43 ms"), (0.001416, "1.4 ms"), (0.012, "12 ms"), (1.52, "1.5 s"), (74.2, "74 s"),
    (303, "5 min 3 s"),
  ])
  func `durations have their unit`(seconds: Double, expected: String) {
    #expect(Figures.duration(seconds) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (2.5, "2.5"), (2.05, "2.05"), (-3.25, "-3.25"), (99.999, "100"),
    (-0.001, "0"),
  ])
  func `drawings have two digits`(value: Double, expected: String) {
    #expect(Figures.plain(value) == expected)
  }

  @Test func `what no run can have is shown all the same`() {
    #expect(Figures.speed(1_000, in: 0) == "–")
    #expect(Figures.speed(1_000, in: 1e-300) == "1,000 TB/s")
    #expect(Figures.plain(1e300) == "10000000000000")
    #expect(Figures.duration(1e300).hasSuffix(" s"))
    #expect(Figures.speed(3_000_000, in: 2) == "1.5 MB/s")
  }

  @Test func `differences have their sign`() {
    #expect([3, 0, -1_200].map(Figures.difference) == ["+3", "0", "−1,200"])
    #expect(Figures.count(1, "document") == "1 document")
    #expect(Figures.count(2, "document") == "2 documents")
  }
}
