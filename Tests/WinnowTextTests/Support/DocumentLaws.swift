import Testing
import WinnowCore

/// What must hold for every document whatever was done to it.
enum DocumentLaws {
  /// Checks the way back and the ledger of `document`; `label` says which document it was.
  static func check(_ document: Document, _ label: String) {
    let broken = violations(document)
    #expect(broken.isEmpty, "\(label)")
  }

  /// The laws that `document` breaks.
  static func violations(_ document: Document) -> [String] {
    var broken: [String] = []
    if replay(document, &broken) != document.text { broken.append("the ledger gives the text") }
    checkRuns(document, &broken)
    checkParagraphs(document, &broken)
    return broken
  }

  /// The source text with the edits of the ledger applied round by round at their code-point positions.
  static func replay(_ document: Document, _ broken: inout [String]) -> [UInt8] {
    var text = document.sourceText
    let edits = document.ledger.entries.filter { $0.action == .edit }
    var first = 0
    while first < edits.count {
      var last = first
      while last < edits.count && edits[last].round == edits[first].round { last += 1 }
      text = replay(edits[first..<last], of: document.ledger, in: text, &broken)
      first = last
    }
    return text
  }

  private static func replay(
    _ round: ArraySlice<Ledger.Entry>, of ledger: Ledger, in text: [UInt8],
    _ broken: inout [String]
  ) -> [UInt8] {
    // Byte offset of every code point, and of the end.
    let offsets = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    var result: [UInt8] = []
    var position = 0
    for entry in round {
      guard entry.start <= entry.end, entry.end < offsets.count, offsets[entry.start] >= position
      else {
        broken.append("entries are in order and inside the text: \(entry.rule)")
        return result
      }
      result += text[position..<offsets[entry.start]]
      position = offsets[entry.end]
      if text[offsets[entry.start]..<position] != ledger.arena[entry.before.range] {
        broken.append("an entry says what was there: \(entry.rule)")
      }
      result += ledger.arena[entry.after.range]
    }
    return result + text[position...]
  }

  /// Runs are in order, without gaps, and copied runs are equal to the source.
  private static func checkRuns(_ document: Document, _ broken: inout [String]) {
    let map = document.offsets
    func claim(_ holds: Bool, _ law: String) { if !holds { broken.append(law) } }
    claim(map.sourceCount == document.sourceText.count, "the map covers the source")
    claim(map.textCount == document.text.count, "the map covers the text")
    guard let first = map.runs.first else {
      claim(document.text.isEmpty && document.sourceText.isEmpty, "a map without runs is empty")
      return
    }
    claim(first.textStart == 0 && first.sourceStart == 0, "the first run starts at 0")
    for index in map.runs.indices {
      let (text, source) = (map.textSpan(index), map.sourceSpan(index))
      claim(text.start <= text.end && source.start <= source.end, "runs are in order")
      claim(!text.isEmpty || !source.isEmpty, "no run is of nothing")
      claim(isBorder(Int(text.start), document.text), "runs start at characters of the text")
      claim(isBorder(Int(source.start), document.sourceText), "runs start at those of the source")
      guard map.runs[index].isCopied else { continue }
      claim(
        document.text[text.range] == document.sourceText[source.range],
        "a copied run equals its source")
    }
  }

  private static func isBorder(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  /// Sentences are in order, not empty, and each lies in one paragraph.
  static func checkSentences(_ document: Document, _ broken: inout [String]) {
    var paragraph = 0
    var last = 0
    for sentence in document.sentences {
      while paragraph < document.paragraphs.count,
        document.paragraphs[paragraph].span.end <= sentence.start
      { paragraph += 1 }
      guard paragraph < document.paragraphs.count, !sentence.isEmpty, sentence.start >= last,
        sentence.start >= document.paragraphs[paragraph].span.start,
        sentence.end <= document.paragraphs[paragraph].span.end
      else {
        broken.append("sentences are in order and inside paragraphs")
        return
      }
      last = Int(sentence.end)
    }
  }

  /// Paragraphs are in order, not empty, inside the text and on character borders.
  private static func checkParagraphs(_ document: Document, _ broken: inout [String]) {
    var last = 0
    for paragraph in document.paragraphs {
      let range = paragraph.span.range
      if range.lowerBound < last || range.isEmpty || range.upperBound > document.text.count {
        broken.append("paragraphs are in order and inside the text")
        return
      }
      if document.text[range.lowerBound] & 0xC0 == 0x80 {
        broken.append("paragraphs start at characters")
      }
      last = range.upperBound
    }
  }
}
