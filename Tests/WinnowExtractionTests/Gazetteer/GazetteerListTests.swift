import Testing
import WinnowCore
import WinnowExtraction

@Suite struct GazetteerListTests {
  private func read(_ text: String) throws(DiagnosticError) -> Gazetteer {
    var builder = GazetteerBuilder()
    try GazetteerList.read(Array(text.utf8), path: "list.tsv", into: &builder)
    return try Gazetteer(image: builder.build())
  }

  @Test func `lines become entries, comments and empty lines are passed over`() throws {
    let gazetteer = try read(
      "# names\n\nPrague Process\tEVENT\tpp\tBMP|Building Migration\r\nIOM\tORG\n")
    #expect(gazetteer.entryCount == 2)
    #expect(
      (0..<gazetteer.nameCount).map { gazetteer.name($0) }
        == ["Prague Process", "BMP", "Building Migration", "IOM"])
    #expect(gazetteer.id(ofEntry: 0) == "pp")
    #expect(gazetteer.caseMatching(ofName: 3) == .exact)
  }

  @Test func `all faults are reported at once, each with its line`() {
    let long = String(repeating: "x", count: 10_000)
    let bad = "Good\tORG\nBad\n\tORG\nGood\tORG\n\(long)\tORG\nName\ta b\nName\tORG\tx\ta||b\n"
    let error = #expect(throws: DiagnosticError.self) { try read(bad) }
    #expect(error?.diagnostics.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(error?.diagnostics.map(\.code) == ["G003", "G001", "G004", "G001", "G005", "G001"])
    #expect(error?.diagnostics.allSatisfy { $0.path == "list.tsv" } == true)
  }

  @Test func `invalid UTF-8 is a fault of its line`() {
    var builder = GazetteerBuilder()
    let bytes = Array("Good\tORG\n".utf8) + [0xff, 0x09, 0x4f, 0x0a]
    let error = #expect(throws: DiagnosticError.self) {
      try GazetteerList.read(bytes, path: "list.tsv", into: &builder)
    }
    #expect(error?.diagnostics.map(\.line) == [2])
  }
}
