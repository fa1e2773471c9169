/// Writes the text of a document with its mentions marked and with what was dropped folded where it stood.
///
/// Every mention is one `mark`. Where mentions overlap without nesting, and where one goes on in the next paragraph, the rest of
/// it is a `span`, so that the number of marks is the number of mentions.
struct MarkedTextWriter {
  /// Longer dropped texts are cut, in code points; the ledger has them whole.
  static let dropLimit = 2000

  private let document: ShownDocument
  /// No text from this code point on is shown.
  let limit: Int
  /// Byte offsets of the code points up to the limit.
  private let offsets: [Int]
  /// How many more bytes of dropped text are written.
  private var dropByteCount: Int
  private var nextMention = 0
  private var nextDrop = 0
  private var open: [Int] = []
  /// Mentions of which a first part was written, so that what follows is no mark.
  private var continued: Set<Int> = []

  /// A writer of the first `limit` code points of a document, and of about `dropByteCount` bytes of what was dropped.
  init(_ document: ShownDocument, limit: Int, dropByteCount: Int = Int.max) {
    self.document = document
    self.dropByteCount = dropByteCount
    var offsets: [Int] = []
    for (index, byte) in document.text.enumerated() where byte & 0xC0 != 0x80 {
      offsets.append(index)
      if offsets.count > limit { break }
    }
    if offsets.count <= limit { offsets.append(document.text.count) }
    self.offsets = offsets
    self.limit = offsets.count - 1
  }

  /// True if that is not all of the text.
  var isCut: Bool { (offsets.last ?? 0) < document.text.count }

  /// How many mentions begin in what is shown.
  var mentionCount: Int { document.mentions.prefix { $0.start < limit }.count }

  /// Writes all of it.
  mutating func write(to page: inout HTMLWriter) {
    var paragraphs = document.paragraphs.filter { $0.start < limit }
    if paragraphs.isEmpty, limit > 0 {
      paragraphs = [ShownDocument.Paragraph(start: 0, end: limit, zone: "main")]
    }
    for paragraph in paragraphs {
      writeDroppedBlock(before: paragraph.start, to: &page)
      page.element(.div, Self.attributes(of: paragraph.zone)) { page in
        write(paragraph.start..<min(paragraph.end, limit), to: &page)
      }
      page.newline()
    }
    if !isCut { writeDroppedBlock(before: Int.max, to: &page) }
  }

  /// Paragraphs that are neither text nor a heading stand back, and say what they are.
  private static func attributes(of zone: String) -> [HTMLWriter.Attribute] {
    let direction = HTMLWriter.Attribute.value("dir", "auto")
    switch zone {
    case "title": return [.class("p", "title"), direction]
    case "heading": return [.class("p", "heading"), direction]
    case "caption": return [.class("p", "caption"), direction]
    case "main": return [.class("p"), direction]
    default: return [.class("p", "aside"), direction, .value("title", "zone: \(zone)")]
    }
  }

  /// Writes a paragraph: text up to the next place where a mention begins or ends or something was dropped, then that.
  private mutating func write(_ range: Range<Int>, to page: inout HTMLWriter) {
    for mention in open { page.open(.span, [style(of: mention).continuationClass]) }
    var place = range.lowerBound
    while true {
      closeMentions(endingBy: place, to: &page)
      openMentions(startingBy: place, before: range.upperBound, to: &page)
      writeDropped(at: place, inside: range, to: &page)
      guard place < range.upperBound else { break }
      let next = nextPlace(after: place, upTo: range.upperBound)
      page.text(document.text[offsets[place]..<offsets[next]])
      place = next
    }
    for mention in open.reversed() { page.close(tag(of: mention)) }
    continued.formUnion(open)
  }

  private func nextPlace(after place: Int, upTo end: Int) -> Int {
    var next = end
    for mention in open { next = min(next, document.mentions[mention].end) }
    if nextMention < document.mentions.count {
      next = min(next, document.mentions[nextMention].start)
    }
    if nextDrop < document.drops.count { next = min(next, document.drops[nextDrop].place) }
    return max(next, place + 1)
  }

  /// Closes what ends here; what was opened later and goes on is opened anew.
  private mutating func closeMentions(endingBy place: Int, to page: inout HTMLWriter) {
    guard let first = open.firstIndex(where: { document.mentions[$0].end <= place }) else { return }
    let goingOn = open[first...].filter { document.mentions[$0].end > place }
    for index in open[first...].reversed() { page.close(tag(of: index)) }
    open.removeSubrange(first...)
    for index in goingOn {
      continued.insert(index)
      page.open(.span, [style(of: index).continuationClass])
      open.append(index)
    }
  }

  private func tag(of mention: Int) -> HTMLWriter.Tag {
    continued.contains(mention) ? .span : .mark
  }

  private mutating func openMentions(
    startingBy place: Int, before end: Int, to page: inout HTMLWriter
  ) {
    while place < end, nextMention < document.mentions.count,
      document.mentions[nextMention].start <= place
    {
      let mention = document.mentions[nextMention]
      page.open(
        .mark,
        [
          style(of: nextMention).markClass,
          .value("title", ShownText.shortened(mention.meaning, to: 200)),
        ])
      open.append(nextMention)
      nextMention += 1
    }
  }

  private func style(of mention: Int) -> MentionStyle {
    MentionStyle(kind: document.mentions[mention].kind, label: document.mentions[mention].label)
  }

  /// What was dropped inside a paragraph, folded between two words.
  private mutating func writeDropped(
    at place: Int, inside range: Range<Int>, to page: inout HTMLWriter
  ) {
    guard place > range.lowerBound, place < range.upperBound else { return }
    let drops = takeDrops(upTo: place)
    guard !drops.isEmpty else { return }
    fold(drops, summary: "⋯", to: &page)
  }

  /// What was dropped between two paragraphs.
  private mutating func writeDroppedBlock(before place: Int, to page: inout HTMLWriter) {
    let drops = takeDrops(upTo: place)
    guard !drops.isEmpty else { return }
    var rules: [String] = []
    for drop in drops where !rules.contains(drop.rule) { rules.append(drop.rule) }
    let names = rules.prefix(4).joined(separator: ", ") + (rules.count > 4 ? ", …" : "")
    page.element(.div, [.class("dropped")]) { page in
      fold(drops, summary: "\(Figures.count(drops.count)) dropped: \(names)", to: &page)
    }
    page.newline()
  }

  private mutating func takeDrops(upTo place: Int) -> ArraySlice<DroppedText> {
    let first = nextDrop
    while nextDrop < document.drops.count, document.drops[nextDrop].place <= place { nextDrop += 1 }
    return document.drops[first..<nextDrop]
  }

  private mutating func fold(
    _ drops: ArraySlice<DroppedText>, summary: String, to page: inout HTMLWriter
  ) {
    var shown: [(drop: DroppedText, text: String)] = []
    for drop in drops {
      let text = ShownText.shortened(ShownText.trimmed(drop.text), to: Self.dropLimit)
      guard dropByteCount > text.utf8.count else { break }
      dropByteCount -= text.utf8.count + 120
      shown.append((drop, text))
    }
    page.element(.details, [.class("cut")]) { page in
      let rules = drops.map { "\($0.stage): \($0.rule)" }
      let label = rules.count == 1 ? "dropped by \(rules[0])" : "\(rules.count) pieces dropped"
      page.element(
        .summary, [.value("title", label), .value("aria-label", label)], text: summary)
      page.element(.div) { page in
        for (drop, text) in shown {
          page.element(
            .del, [.value("title", "\(drop.stage): \(drop.rule)"), .value("dir", "auto")],
            text: text)
        }
        if shown.count < drops.count {
          page.text("\(Figures.count(drops.count - shown.count)) more are in the ledger.")
        }
      }
    }
  }
}
