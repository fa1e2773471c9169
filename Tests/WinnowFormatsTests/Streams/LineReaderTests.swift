import WinnowTestSupport
import WinnowCore
import Testing

@testable import WinnowFormats

@Suite struct LineReaderTests {
  private struct Seen: Equatable {
    var number: Int
    var offset: Int
    var text: String
  }

  private func lines(_ text: String, step: Int = .max, max: Int = 1 << 20) -> [Seen] {
    let reader = LineReader(
      MemoryStream(Array(text.utf8), step: step), head: [], maxByteCount: max)
    var storage: [UInt8] = []
    var seen: [Seen] = []
    while true {
      switch reader.next(into: &storage) {
      case .end: return seen
      case .line(let line):
        let text = String(decoding: storage[line.range], as: UTF8.self)
        seen.append(Seen(number: line.number, offset: line.byteOffset, text: text))
      case .reject(let line, _, let raw, let count):
        seen.append(
          Seen(number: line.number, offset: line.byteOffset, text: "!\(raw.count)/\(count)"))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 100])
  func `lines are numbered and placed`(step: Int) {
    let expected = [
      Seen(number: 1, offset: 0, text: "a"), Seen(number: 3, offset: 3, text: "bc"),
      Seen(number: 4, offset: 7, text: "d"),
    ]
    #expect(lines("a\n\nbc\r\nd", step: step) == expected)
    #expect(lines("a\n\nbc\r\nd\n", step: step) == expected)
  }

  @Test func `a byte order mark is skipped`() {
    #expect(lines("\u{FEFF}{}\n") == [Seen(number: 1, offset: 3, text: "{}")])
  }

  @Test(arguments: [1, 7, 100])
  func `a line that is too long is rejected, and the next is read`(step: Int) {
    let long = String(repeating: "x", count: 50)
    let seen = lines("ab\n\(long)\ncd\n\(long)", step: step, max: 10)
    #expect(seen.map(\.number) == [1, 2, 3, 4])
    #expect(seen.map(\.offset) == [0, 3, 54, 57])
    #expect(seen[0].text == "ab" && seen[2].text == "cd")
    #expect(seen[1].text.hasSuffix("/51") && seen[3].text.hasSuffix("/50"))
  }

  @Test func `nothing is no line`() {
    #expect(lines("").isEmpty)
    #expect(lines("\n \n\t\r\n").isEmpty)
  }

  @Test func `generated text is cut as by splitting`() {
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let letters = ["a", "b", "\n", "\n", "é"]
      let text = (0..<Int.random(in: 0...60, using: &generator))
        .map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }.joined()
      let expected = text.split(separator: "\n").map(String.init)
      let step = Int.random(in: 1...9, using: &generator)
      #expect(lines(text, step: step).map(\.text) == expected, "seed \(seed)")
    }
  }
}
