import Testing
import WinnowCore

@testable import WinnowText

@Suite struct CleaningLawTests {
  /// Paragraphs and lines of the kinds that the rules look for, and of kinds that look like them.
  static let pieces = [
    "The harbour was rebuilt after the storm, and the town has grown since then in every direction.",
    "The harbour was rebuilt after the storm, and the\ntown has grown since then in every direc-\ntion, as the old\nmaps of the county show to this day.",
    "Home", "About us", "Contact", "-", "News", "Read more", "More information", "Leave a Reply",
    "Share on Facebook", "Share", "© 2020 Harbour Board", "All rights reserved.", "12", "13", "14",
    "15", "Page 3 of 9", "Name *", "760 Total Views 7 Views Today", "Table of Contents",
    "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you", "- one\n- two\n- three",
    "1 The first page ends in the middle of a sentence that is long enough to be looked at, and that",
    "2 goes on here and ends. 1 A note", "3 And here 2 is a mark. 2 Note two",
    "4 the end of it all",
    "Harbour news",
    "Harbour newsThe harbour news are few this week, as the storm keeps people at home.",
    "if (a) {\n  b();\n}", "Done.img_7783 img_7784", "a\tb\nc\td", "Q: Why?\nA: Because.", "WEF",
    "x",
    "Size: px\nStart display at page:", "Download \"Harbour news\"", "Дом\nСад", "短い行\n次の行です",
    "This is a long line that ends as a paragraph does, and that is followed by another one like it, all the same.\nThis is the other long line, which ends as a paragraph does too, and which has more than a hundred letters.",
  ]

  static func document(_ seed: UInt64) -> String {
    var random = SeededNumbers(seed: seed)
    return (0..<random.below(14)).map { _ in
      random.pick(pieces) + random.pick(["\n\n", "\n\n", "\n\n", "\n", "\n \n\n", " "])
    }.joined()
  }

  @Test(arguments: ["drop", "mark", "keep"])
  func `over generated documents the way back holds, and twice is once`(_ boilerplate: String)
    throws
  {
    let options: [String: OptionValue] = ["boilerplate": .string(boilerplate)]
    let stage = try Cleaning(options: StageOptions(Cleaning.declaration, options))
    for seed in UInt64(1)...500 {
      let source = Self.document(seed)
      var document = Document(id: "\(seed)", sourceText: Array(source.utf8))
      try stage.process(&document)
      var broken = DocumentLaws.violations(document)
      if boilerplate == "drop" {
        var again = Document(id: "again", sourceText: document.text)
        try stage.process(&again)
        if again.text != document.text {
          broken.append(
            "twice is once: \(source.debugDescription) \(document.string.debugDescription) \(again.string.debugDescription)"
          )
        }
      }
      #expect(broken.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "a\n", "\n", "-\n", "1 a\n\n", "Home\n\n", "word ", "é", "a-\n", "12\n\n", ".", "\"", "x\n\n",
    "He went down to the river with the dog and sat there for hours in\n", "1 A note, 2 B\n\n",
    "Home\nAbout\nNews\n\n",
  ])
  func `large and odd texts take linear time`(_ piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let document = try run(Cleaning.self, text)
    #expect(document.offsets.textCount == document.text.count)
  }

  @Test(arguments: ["", " ", "\n", "\n\n\n", ".", "a", "-", "1", "\t", "©"])
  func `nothing and next to nothing pass`(_ text: String) throws {
    let document = try run(Cleaning.self, text)
    DocumentLaws.check(document, text.debugDescription)
  }
}
