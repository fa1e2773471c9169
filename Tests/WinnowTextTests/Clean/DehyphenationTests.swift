import WinnowFormats
import Testing
import WinnowCore
import WinnowResources

@testable import WinnowText

@Suite struct DehyphenationTests {
  @Test func `at least 95 of 100 words that were broken or joined at a line end come out right`()
    throws
  {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let file = try MappedFile(path: "/\(folder)/Data/hyphens.tsv").array()
    let dehyphenation = try Dehyphenation(words: WordList())
    let none: [UInt8] = []
    let nothing = dehyphenation.vocabulary(none.span)
    var right = 0
    var all = 0
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { continue }
      let text = Array("\(fields[0])-\n\(fields[1])".utf8)
      let decision = dehyphenation.decide(
        text.span, left: fields[0].utf8.count, right: fields[0].utf8.count + 2, vocabulary: nothing)
      all += 1
      if (decision == .join) == (fields[2] == "join") { right += 1 }
    }
    #expect(all > 400)
    #expect(right * 100 >= all * 95, "\(right) of \(all)")
  }

  @Test func `the document's own use decides`() throws {
    let british = """
      The societies co-operate with one another in many ways, and they have agreed to co-
      operate in others as well, as soon as the ministry has found the money for the work
      that is to be done in the coming year by the members of the council.
      """
    #expect(try run(Cleaning.self, british).string.contains("agreed to co-operate in others"))
    let american = british.replacing("co-operate with", with: "cooperate with")
    #expect(try run(Cleaning.self, american).string.contains("agreed to cooperate in others"))
  }
}
