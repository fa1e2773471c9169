import Testing
import WinnowCore

@testable import WinnowFormats

@Suite struct JSONFaultTests {
  private func place(_ json: String) -> Int? {
    let bytes = Array(json.utf8)
    return JSONFault.place(bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("{\"a\" 1}", 5), ("{\"a\": nope}", 7), ("[1, 2", 5), ("[1, ]", 4),
    ("[1] x", 4), ("{\"a\": \"b", 8), ("[01]", 2), ("[1.]", 3), ("[\"\\x\"]", 2), ("{a: 1}", 1),
    ("[\"a\nb\"]", 3), ("[1}", 2), ("{\"a\": 1,}", 8), ("-", 1), ("[NaN]", 1),
  ])
  func `the fault is where no value can go on`(json: String, expected: Int) {
    #expect(place(json) == expected)
  }

  @Test func `simdjson agrees on what is JSON`() {
    let words = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\n\"", "1", "-2.5", "true", "null", " ", "01",
      "\n",
    ]
    var random = SeededGenerator(seed: 23)
    var whole = 0
    for _ in 0..<20_000 {
      let count = Int(random.next() % 8) + 1
      let json = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined()
      let isJSON = (try? JSONValue(parsing: Array(json.utf8))) != nil
      #expect((place(json) == nil) == isJSON, "\(json)")
      whole += isJSON ? 1 : 0
    }
    #expect(whole > 500)
  }

  @Test func `depth costs no stack`() {
    #expect(place(String(repeating: "[", count: 1_000_000)) == 1_000_000)
  }
}
