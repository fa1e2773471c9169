import Testing
import WinnowCore

@Suite struct ParagraphScannerTests {
  static let cases: [(text: String, blocks: [String])] = [
    ("", []), (" \n\t\n", []), ("one", ["one"]), ("one\ntwo", ["one\ntwo"]),
    ("one\n\ntwo", ["one", "two"]), ("one\n \t\r\ntwo\n", ["one", "two"]),
    ("\n\n  one  \n\n\n\ntwo\n\n", ["one", "two"]), ("one \n\n two", ["one", "two"]),
    ("a\r\n\r\nb", ["a", "b"]), ("é\n\n€", ["é", "€"]), ("a\n  b\n\nc", ["a\n  b", "c"]),
  ]

  @Test(arguments: cases)
  func `blocks are what stands between blank lines, without the white space around`(
    _ example: (text: String, blocks: [String])
  ) {
    let bytes = Array(example.text.utf8)
    let found = ParagraphScanner.blocks(bytes.span).map {
      String(decoding: bytes[$0.span.range], as: UTF8.self)
    }
    #expect(found == example.blocks)
  }
}
