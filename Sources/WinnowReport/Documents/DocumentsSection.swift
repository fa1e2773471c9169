/// Documents with their text, the mentions in place and what was dropped where it stood.
struct DocumentsSection: ReportSection {
  let id: StaticString = "documents"
  let title: StaticString = "Documents"
  let summary: SummaryContent
  let sample: DocumentSample

  func write(to page: inout HTMLWriter) {
    guard !sample.documents.isEmpty else {
      page.element(
        .p, [.class("soft")],
        text: summary.writtenCount == 0
          ? "No document was written." : "The run left out the table of documents.")
      return
    }
    page.element(.p, [.class("soft")], text: introduction)
    legend(&page)
    let budget = TextBudget(sample.documents)
    for (index, document) in sample.documents.enumerated() {
      page.element(.article, [.class("card doc"), .id("document-\(document.row + 1)")]) { page in
        var details: [HTMLWriter.Attribute] = []
        if index == 0 { details.append(.value("open", "")) }
        page.element(.details, details) { page in
          self.document(&page, document, limit: budget.limits[index])
        }
      }
      page.newline()
    }
    for row in sample.tooLong {
      page.element(
        .p, [.class("small soft")],
        text: "The document of row \(Figures.count(row)) is too long to show here; it is in the "
          + "documents table.")
    }
  }

  private var introduction: String {
    let shown = sample.documents.count
    let which =
      summary.writtenCount > shown + sample.tooLong.count
      ? "\(Figures.count(shown)) of \(Figures.count(summary.writtenCount, "document")), drawn at "
        + "random with a fixed seed."
      : summary.writtenCount == 1
        ? "The one document of the run." : "All \(Figures.count(shown)) documents of the run."
    return which
      + " Hover over a mention to see what it stands for; open a dashed field to read what "
      + "was dropped there."
  }

  private func legend(_ page: inout HTMLWriter) {
    let entities = summary.entityLabels.prefix(8).map {
      (MentionStyle(kind: .entity, label: $0.key), $0.key)
    }
    let others: [(MentionStyle, String)] = [
      (MentionStyle(kind: .date, label: ""), "date"),
      (MentionStyle(kind: .location, label: ""), "place"),
    ]
    page.element(.ul, [.class("legend"), .value("aria-label", "Colours of the mentions")]) { page in
      for (style, name) in entities + others {
        page.element(.li) { page in
          page.element(.span, [style.keyClass]) { $0.isolated(name) }
        }
      }
    }
  }

  private func document(_ page: inout HTMLWriter, _ document: ShownDocument, limit: Int) {
    page.element(.summary) { page in
      page.element(.strong) { page in
        page.isolated(
          ShownText.shortened(
            document.title.flatMap { $0.isBlank ? nil : $0 } ?? document.id, to: 200))
      }
    }
    page.element(.p, [.class("facts")]) { facts(&$0, document) }
    topics(&page, document)
    var text = MarkedTextWriter(
      document, limit: limit, dropByteCount: TextBudget.dropByteCount / sample.documents.count)
    page.element(.div, [.class("text")]) { text.write(to: &$0) }
    if text.isCut {
      page.element(
        .p, [.class("small soft")],
        text: "The first \(Figures.count(text.limit)) characters are shown, with "
          + "\(Figures.count(text.mentionCount)) of \(Figures.count(document.mentions.count, "mention"))."
      )
    }
  }

  private func facts(_ page: inout HTMLWriter, _ document: ShownDocument) {
    let place = document.path + (document.line.map { ":\($0)" } ?? "")
    page.isolated(ShownText.shortened(document.id, to: 200))
    if place != document.id {
      page.text(" · ")
      page.isolated(ShownText.shortened(place, to: 300))
    }
    if let language = document.language {
      page.text(" · ")
      page.isolated(language)
    }
    page.text(" · \(Figures.count(document.mentions.count, "mention"))")
    if !document.drops.isEmpty { page.text(" · \(Figures.count(document.drops.count)) dropped") }
  }

  private func topics(_ page: inout HTMLWriter, _ document: ShownDocument) {
    guard !document.topics.isEmpty else { return }
    page.element(.ul, [.class("tags"), .value("aria-label", "Topics")]) { page in
      for topic in document.topics.prefix(12) {
        page.element(.li) { page in
          page.isolated(ShownText.shortened(topic.label, to: 80))
          page.element(.span, [.class("soft")], text: " \(Figures.decimal(topic.score, 2))")
        }
      }
    }
  }
}
