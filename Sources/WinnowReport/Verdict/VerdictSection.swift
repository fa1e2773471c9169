import WinnowCore

/// Whether the run is right, in one sentence and eight numbers.
struct VerdictSection: ReportSection {
  let id: StaticString = "verdict"
  let title: StaticString = "Verdict"
  let run: ReportedRun
  let against: String?

  func write(to page: inout HTMLWriter) {
    let warnings = Warnings(run.summary).sentences
    if run.summary.sourceCount == 0 {
      page.element(.div, [.class("card verdict warn")]) { page in
        page.element(.p, text: "This run holds no documents: its input had none.")
      }
      return
    }
    verdict(&page, warnings)
    tiles(&page)
    if let against {
      page.element(.p, [.class("small soft after")]) { page in
        page.text("Compared with ")
        page.element(.code) { $0.isolated(against) }
        page.text("; what changed is in the next section.")
      }
    }
  }

  private func verdict(_ page: inout HTMLWriter, _ warnings: [String]) {
    let summary = run.summary
    let classes: HTMLWriter.Attribute =
      summary.rejectedCount > 0
      ? .class("card verdict bad")
      : warnings.isEmpty ? .class("card verdict") : .class("card verdict warn")
    page.element(.div, [classes]) { page in
      page.element(.p) { page in
        page.element(.strong, text: sentence)
      }
      guard !warnings.isEmpty else { return }
      page.element(.ul) { page in
        for warning in warnings { page.element(.li, text: warning) }
      }
    }
  }

  private var sentence: String {
    let summary = run.summary
    guard summary.rejectedCount > 0 else {
      return summary.sourceCount == 1
        ? "The one source that came in was written; none was rejected."
        : "All \(Figures.count(summary.sourceCount)) sources that came in were written; "
          + "none was rejected."
    }
    return "\(Figures.count(summary.rejectedCount)) of "
      + "\(Figures.count(summary.sourceCount, "source")) could not be processed; "
      + "\(Figures.count(summary.writtenCount)) were written."
  }

  private func tiles(_ page: inout HTMLWriter) {
    let (summary, conditions) = (run.summary, run.conditions)
    let seconds = conditions.wallSeconds
    let kept = Figures.share(Double(summary.textByteCount), of: Double(summary.inputByteCount))
    page.element(.dl, [.class("tiles")]) { page in
      tile(
        &page, "Sources in", Figures.count(summary.sourceCount),
        Figures.size(summary.inputByteCount))
      tile(&page, "Documents written", Figures.count(summary.writtenCount), "\(kept) of the bytes")
      tile(
        &page, "Rejected", Figures.count(summary.rejectedCount),
        summary.rejectedCount == 0 ? "nothing was lost" : "with their causes")
      tile(
        &page, "Paragraphs", Figures.count(summary.paragraphsWritten),
        "of \(Figures.count(summary.paragraphsIn)) that came in")
      tile(&page, "Mentions", Figures.count(summary.mentionCount), "names, dates and places")
      tile(
        &page, "Speed", Figures.speed(summary.inputByteCount, in: seconds),
        "\(Figures.duration(seconds)) in all")
    }
  }

  private func tile(
    _ page: inout HTMLWriter, _ name: String, _ value: String, _ note: String
  ) {
    page.element(.div) { page in
      page.element(.dt, text: name)
      page.element(.dd) { page in
        page.text(value)
        page.element(.small, text: note)
      }
    }
  }
}

/// What somebody should look at before the run is used.
struct Warnings {
  /// Each a whole sentence.
  let sentences: [String]

  /// The warnings of a run.
  init(_ summary: SummaryContent) {
    var sentences: [String] = []
    for (cause, count) in summary.rejectCauses.prefix(5) {
      sentences.append(
        "\(Figures.count(count, "reject")): \(ShownText.shortened(cause, to: 200))")
    }
    if summary.repeatedIdentifierCount > 0 {
      sentences.append(
        "\(Figures.count(summary.repeatedIdentifierCount, "identifier")) came more than once and "
          + "got a number at the end.")
    }
    let unparsed = summary.edited.first { $0.rule == LedgerRule.unparsedReference.name }?.count ?? 0
    if unparsed > 0 {
      sentences.append(
        "The reference field of the dates stage spelled no day in "
          + "\(Figures.count(unparsed, "document")).")
    }
    if summary.nameUndercount > 0 {
      sentences.append(
        "There were more names than are counted exactly: a count may be too low by up to "
          + "\(Figures.count(summary.nameUndercount)).")
    }
    if let shortest = summary.lengths.first, shortest.count == 0 {
      sentences.append("Some documents have no text left.")
    }
    self.sentences = sentences
  }
}
