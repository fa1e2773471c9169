/// What is left of documents, paragraphs and text behind each stage, and by which rules the rest went.
struct FunnelSection: ReportSection {
  let id: StaticString = "funnel"
  let title: StaticString = "What came in, and what is left"
  let shortTitle: StaticString = "Funnel"
  let summary: SummaryContent
  let samples: RuleSamples

  func write(to page: inout HTMLWriter) {
    page.element(
      .p, [.class("soft")],
      text:
        "Documents, paragraphs and text as each stage left them, and the rules by which the rest "
        + "went. Open a rule for samples.")
    steps(&page)
    causes(&page)
    for step in summary.steps { rules(&page, of: step.stage) }
    if !samples.isComplete {
      page.element(
        .p, [.class("small soft")],
        text: "Rules that are rare have fewer samples: the page reads the first "
          + "\(Figures.size(RuleSamples.byteLimit)) of the ledger.")
    }
  }

  private func steps(_ page: inout HTMLWriter) {
    let active = Set((summary.dropped + summary.edited).map(\.stage))
    var changing: [SummaryContent.Step] = []
    var idle: [String] = []
    for step in summary.steps {
      if let last = changing.last, last.documents == step.documents, !active.contains(step.stage) {
        idle.append(step.stage)
      } else {
        changing.append(step)
      }
    }
    let most = Double(max(1, changing.map(\.paragraphs).max() ?? 1))
    let mostBytes = Double(max(1, changing.map(\.bytes).max() ?? 1))
    page.table(
      "What each stage left",
      [
        .text("Stage"), .number("Documents"), .number("Paragraphs"), .bar, .number("Text"), .bar,
      ],
      changing.map { step in
        [
          .code(step.stage), .text(Figures.count(step.documents)),
          .text(Figures.count(step.paragraphs)), .bar(Double(step.paragraphs) / most),
          .text(Figures.size(step.bytes)), .bar(Double(step.bytes) / mostBytes),
        ]
      })
    guard !idle.isEmpty else { return }
    page.element(.p, [.class("small soft")]) { page in
      page.text("Changed no text: ")
      page.element(.code) { $0.isolated(idle.joined(separator: ", ")) }
    }
  }

  private func causes(_ page: inout HTMLWriter) {
    guard summary.rejectedCount > 0 else { return }
    page.element(.h3, text: "Rejected")
    page.table(
      "Sources by the cause of their rejection", [.text("Cause"), .number("Sources")],
      summary.rejectCauses.prefix(20).map { [.foreign($0.key), .text(Figures.count($0.count))] })
  }

  /// The rules of a stage: what was dropped first, most bytes first.
  private func rules(_ page: inout HTMLWriter, of stage: String) {
    func sorted(_ rules: [SummaryContent.Rule]) -> [SummaryContent.Rule] {
      rules.filter { $0.stage == stage }.sorted { ($0.bytes, $1.rule) > ($1.bytes, $0.rule) }
    }
    let (dropped, edited) = (sorted(summary.dropped), sorted(summary.edited))
    guard !dropped.isEmpty || !edited.isEmpty else { return }
    page.element(.h3) { page in
      page.text("By ")
      page.element(.code) { $0.isolated(stage) }
    }
    page.element(.ul, [.class("rules")]) { page in
      for (rules, isDrop) in [(dropped, true), (edited, false)] {
        for rule in rules {
          page.element(.li) { self.rule(&$0, rule, isDrop: isDrop) }
          page.newline()
        }
      }
    }
  }

  private func rule(_ page: inout HTMLWriter, _ rule: SummaryContent.Rule, isDrop: Bool) {
    page.element(.details) { page in
      page.element(.summary) { page in
        page.element(.code) { $0.isolated(rule.rule) }
        page.element(
          .span,
          text: "\(Figures.count(rule.count)) \(isDrop ? "dropped" : "edited") · "
            + Figures.size(rule.bytes))
      }
      let shown = samples[rule, isDrop: isDrop]
      if shown.isEmpty {
        page.element(.p, [.class("small soft")], text: "No sample was read.")
        return
      }
      page.element(.ol, [.class("samples")]) { page in
        for sample in shown { page.element(.li) { self.sample(&$0, sample, isDrop: isDrop) } }
      }
    }
  }

  private func sample(
    _ page: inout HTMLWriter, _ sample: RuleSamples.Sample, isDrop: Bool
  ) {
    page.element(.q, [.value("dir", "auto")], text: sample.before.isEmpty ? "∅" : sample.before)
    if !isDrop, sample.after != sample.before {
      page.text(" → ")
      page.element(
        .q, [.value("dir", "auto")], text: sample.after.isBlank ? "␣" : sample.after)
    }
    page.text(" in ")
    page.isolated(ShownText.shortened(sample.document, to: 100))
  }
}
