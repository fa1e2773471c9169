import WinnowFormats
import Testing
import WinnowCore
import WinnowResources

@testable import WinnowText

@Suite struct WordSegmenterTests {
  /// The cases of Unicode 15.0.
  private static var testFile: String {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
      + "/Data/WordBreakTest.txt"
  }

  @Test func `all cases of the Unicode test file pass`() throws {
    let file = try MappedFile(path: Self.testFile)
    let lines = String(decoding: file.array(), as: UTF8.self).split(separator: "\n")
    var cases = 0
    for line in lines where line.hasPrefix("÷") {
      let (bytes, expected) = Self.parse(line)
      #expect(Self.ends(bytes) == expected, "\(line)")
      cases += 1
    }
    #expect(cases == 1823)
  }

  @Test func `a colon parts letters when asked to`() {
    let bytes = Array("Contact:John 10:30".utf8)
    #expect(Self.ends(bytes, colon: .parts) == [7, 8, 12, 13, 15, 16, 18])
    #expect(Self.ends(bytes, colon: .joins) == [12, 13, 15, 16, 18])
  }

  @Test func `one megabyte of one character is one segment or many`() {
    for (character, count) in [("a", 1), ("\u{308}", 1), ("1", 1), ("_", 1), ("א", 1)] {
      let bytes = Array(String(repeating: character, count: 100_000).utf8)
      #expect(Self.ends(bytes).count == count, "\(character)")
    }
    let dots = Array(String(repeating: ".", count: 100_000).utf8)
    #expect(Self.ends(dots).count == 100_000)
  }

  /// The bytes of a test case, and the offsets of its breaks but for the first.
  private static func parse(_ line: Substring) -> (bytes: [UInt8], ends: [Int]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for part in line.split(whereSeparator: \.isWhitespace) {
      if part == "÷" {
        if !bytes.isEmpty { ends.append(bytes.count) }
      } else if let scalar = UInt32(part, radix: 16) {
        UTF8Scanner.append(scalar, to: &bytes)
      }
    }
    return (bytes, ends)
  }

  static func ends(_ bytes: [UInt8], colon: WordSegmenter.Colon = .joins) -> [Int] {
    let segmenter = WordSegmenter(colon: colon)
    var ends: [Int] = []
    var position = 0
    while position < bytes.count {
      position = segmenter.end(from: position, limit: bytes.count, in: bytes.span)
      ends.append(position)
    }
    return ends
  }
}
