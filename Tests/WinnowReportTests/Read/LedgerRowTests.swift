import Testing
import WinnowPipeline

@testable import WinnowReport

@Suite struct LedgerRowTests {
  private func line(_ document: String, _ rule: String, _ before: String, _ after: String)
    -> [UInt8]
  {
    // As the program writes it: without spaces.
    let text =
      "{\"document\":\(document),\"stage\":\"clean\",\"rule\":\"\(rule)\",\"round\":0,\"action\":\"drop\","
      + "\"start\":3,\"end\":9,\"source_start\":3,\"source_end\":9,\"before\":\"\(before)\","
      + "\"after\":\"\(after)\",\"detail\":null}"
    return Array(text.utf8)
  }

  @Test(arguments: [
    "\"a\"", "\"\"", "\"\\\",\\\"stage\\\":\\\"x\\\",\\\"rule\\\":\\\"y\"", "\"ends in \\\\\"",
    "\"\\\\\\\",\\\"stage\\\":\"",
  ])
  func `names are found without parsing`(document: String) {
    let bytes = line(document, "menu", "Home", "")
    let names = LedgerRow.names(of: bytes[...])
    let parsed = LedgerRow(bytes[...])
    #expect(names?.stage == "clean" && names?.rule == "menu")
    #expect(parsed?.stage == "clean" && parsed?.rule == "menu")
  }

  @Test func `only text that goes for good is a drop`() {
    #expect(LedgerRow(line("\"a\"", "r", "Home", "")[...])?.isDrop == true)
    #expect(LedgerRow(line("\"a\"", "r", "Home", " ")[...])?.isDrop == true)
    #expect(LedgerRow(line("\"a\"", "r", "Home", "x")[...])?.isDrop == false)
    #expect(LedgerRow(line("\"a\"", "r", " \\n", "")[...])?.isDrop == false)
    #expect(LedgerRow(Array("{}".utf8)[...]) == nil)
    #expect(LedgerRow.names(of: Array("{}".utf8)[...]) == nil)
  }
}
