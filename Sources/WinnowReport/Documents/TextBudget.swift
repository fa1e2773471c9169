/// How much of each document is shown, so that the page stays small whatever the documents are.
struct TextBudget {
  /// What all documents together may take of the page, in bytes.
  static let byteCount = 2_500_000
  /// What all that was dropped from them may take.
  static let dropByteCount = 1_500_000

  /// How many code points of each document are shown.
  let limits: [Int]

  /// Shares out the room: documents that need less than an equal share get what they need, the others share the rest equally.
  init(_ documents: [ShownDocument], byteCount: Int = TextBudget.byteCount) {
    let needs = documents.map(Self.need)
    var (left, remaining) = (byteCount, needs.count)
    var level = Int.max
    for need in needs.sorted() {
      guard need * remaining > left else {
        left -= need
        remaining -= 1
        continue
      }
      level = left / remaining
      break
    }
    limits = zip(documents, needs).map { document, need in
      guard need > level else { return Int.max }
      let share = Double(level) / Double(need)
      return Int(share * Double(document.text.count) / Self.widest(document))
    }
  }

  /// About how many bytes the document takes on the page.
  private static func need(_ document: ShownDocument) -> Int {
    let marks = document.mentions.reduce(0) { $0 + 60 + min($1.meaning.utf8.count, 800) }
    // A tenth for what is escaped.
    return document.text.count + document.text.count / 10 + marks + 1000
  }

  /// Bytes a code point.
  private static func widest(_ document: ShownDocument) -> Double {
    let count = document.text.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return count > 0 ? Double(document.text.count) / Double(count) : 1
  }
}
