import Testing
import WinnowCore

@testable import WinnowText

@Suite struct FoldingTableTests {
  /// Most characters are known to have no other form without asking for it; asked for, it is the same.
  @Test func `the table equals what is asked of ICU`() {
    for scalar in UInt32(0)..<0x10000 where !(0x3400...0xA4CF).contains(scalar) {
      if (0xAC00...0xF8FF).contains(scalar) { continue }
      var bytes: [UInt8] = []
      FoldingTable.shared.append(scalar, to: &bytes)
      #expect(bytes == FoldingTable.form(scalar), "U+\(String(scalar, radix: 16))")
    }
  }

  @Test func `the comparison form equals the reference for every character`() {
    for scalar in UInt32(0x3400)..<0x10000 where !(0xD800..<0xE000).contains(scalar) {
      let bytes = ScalarMapping.utf8(0x61) + ScalarMapping.utf8(scalar) + ScalarMapping.utf8(0x62)
      #expect(
        ComparisonForm.shared.apply(bytes.span) == ComparisonForm.slow(bytes.span),
        "U+\(String(scalar, radix: 16))")
    }
  }
}
