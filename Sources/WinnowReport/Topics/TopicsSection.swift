/// What the documents are about, and by which phrases.
struct TopicsSection: ReportSection {
  /// How many topics are listed.
  static let limit = 40
  /// How many phrases of a topic are listed.
  static let phraseLimit = 6

  let id: StaticString = "topics"
  let title: StaticString = "Topics"
  let summary: SummaryContent
  /// The documents shown: where the phrases come from.
  let documents: [ShownDocument]

  func write(to page: inout HTMLWriter) {
    guard !summary.topics.isEmpty else {
      page.element(.p, [.class("soft")], text: "No topics were found.")
      return
    }
    page.element(
      .p, [.class("soft")],
      text: "The share of documents that have a topic; one may have several. Evidence is how often "
        + "its phrases occur; those named are the most frequent in the documents shown.")
    let phrases = Self.phrases(of: documents)
    let written = Double(summary.writtenCount)
    page.table(
      "Topics by documents",
      [
        .text("Topic"), .bar, .number("Share"), .optionalNumber("Documents"), .number("Evidence"),
      ],
      summary.topics.prefix(Self.limit).map { topic in
        [
          .noted(topic.label, note: phrases[topic.id]?.joined(separator: ", ") ?? ""),
          .bar(Double(topic.documents) / max(1, written)),
          .text(Figures.share(Double(topic.documents), of: written)),
          .text(Figures.count(topic.documents)), .text(Figures.count(topic.evidence)),
        ]
      })
    if summary.topics.count > Self.limit {
      page.element(
        .p, [.class("small soft")],
        text: "\(Figures.count(summary.topics.count - Self.limit)) more are in summary.json.")
    }
  }

  /// The most frequent phrases of each topic, equal ones in alphabetical order.
  static func phrases(of documents: [ShownDocument]) -> [String: [String]] {
    var counts: [String: [String: Int]] = [:]
    for topic in documents.flatMap(\.topics) {
      for phrase in topic.phrases {
        counts[topic.id, default: [:]][
          ShownText.shortened(phrase.lowercased(), to: 60), default: 0] +=
          1
      }
    }
    return counts.mapValues { phrases in
      phrases.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(phraseLimit).map(\.key)
    }
  }
}
