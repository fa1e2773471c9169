import Testing

@testable import WinnowFormats

@Suite struct NumberRepairTests {
  private func repair(_ json: String) -> (text: String, nulls: Int, strings: Int) {
    let bytes = Array(json.utf8)
    let found = NumberRepair.repair(bytes, 0..<bytes.count)
    return (
      String(decoding: found.text, as: UTF8.self), found.counts.nulls, found.counts.strings
    )
  }

  @Test(arguments: [
    ("[NaN,Infinity, -Infinity]", "[null,null, null]", 3), ("{\"a\":1e400}", "{\"a\":null}", 1),
    ("[-1.5E+999 ]", "[null ]", 1), ("NaN", "null", 1),
  ])
  func `what no double holds becomes null`(json: String, mended: String, count: Int) {
    #expect(repair(json) == (mended, count, 0))
  }

  @Test(arguments: [
    ("[18446744073709551616]", "[\"18446744073709551616\"]"),
    ("{\"a\":-9223372036854775809}", "{\"a\":\"-9223372036854775809\"}"),
  ])
  func `whole numbers beyond 64 bits become strings`(json: String, mended: String) {
    #expect(repair(json) == (mended, 0, 1))
  }

  @Test(arguments: [
    "[18446744073709551615, -9223372036854775808, 1e308, -0.0, 1e-999]",
    #"{"NaN": "Infinity and 1e400, \"NaN\" \\"}"#, "[nan, +Infinity, NaNs, Inf, 0x1F, 1e, tru]",
    #"["never ends NaN"#, "[00000000000000000000000001]", "",
  ])
  func `all else stays`(json: String) { #expect(repair(json) == (json, 0, 0)) }
}
