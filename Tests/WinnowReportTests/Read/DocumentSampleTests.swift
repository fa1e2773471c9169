import Testing

@testable import WinnowReport

@Suite struct DocumentSampleTests {
  @Test(arguments: [0, 1, 49, 50])
  func `a small run is shown whole`(count: Int) {
    #expect(DocumentSample.rows(of: count) == Array(0..<count))
  }

  @Test(arguments: [51, 52, 100, 98_720, 10_000_000])
  func `a large run is sampled without repetition`(count: Int) {
    let rows = DocumentSample.rows(of: count)
    #expect(rows.count == 50 && Set(rows).count == 50)
    #expect(rows == rows.sorted() && rows.allSatisfy { (0..<count).contains($0) })
    #expect(DocumentSample.rows(of: count) == rows)
  }

  @Test func `the sample is not the beginning`() {
    // Of 50 rows drawn from 100,000 the mean lies within 50,000 ± 5 standard errors (28,868 / √50).
    let rows = DocumentSample.rows(of: 100_000)
    let mean = rows.reduce(0, +) / rows.count
    #expect((29_500...70_500).contains(mean))
  }
}
