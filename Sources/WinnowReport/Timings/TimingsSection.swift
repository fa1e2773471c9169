/// What the time went into.
struct TimingsSection: ReportSection {
  let id: StaticString = "timings"
  let title: StaticString = "Timings"
  let conditions: RunConditions
  let summary: SummaryContent

  func write(to page: inout HTMLWriter) {
    let total = conditions.stageSeconds.reduce(0) { $0 + $1.seconds }
    if let slowest = conditions.stageSeconds.max(by: { $0.seconds < $1.seconds }), total > 0 {
      page.element(.p) { page in
        page.text("The bottleneck is ")
        page.element(.code) { $0.isolated(slowest.stage) }
        page.text(
          ", with \(Figures.share(slowest.seconds, of: total)) of the processor time of all stages."
        )
      }
    }
    let most = max(1e-12, conditions.stageSeconds.map(\.seconds).max() ?? 0)
    page.table(
      "Processor time by stage",
      [.text("Stage"), .bar, .number("Share"), .number("Time"), .number("Speed")],
      conditions.stageSeconds.map { stage, seconds in
        [
          .code(stage), .bar(seconds / most), .text(Figures.share(seconds, of: total)),
          .text(Figures.duration(seconds)),
          .text(Figures.speed(summary.inputByteCount, in: seconds)),
        ]
      })
    page.element(
      .p, [.class("small soft")],
      text: "\(Figures.duration(conditions.wallSeconds)) from start to end, "
        + "\(Figures.duration(conditions.cpuSeconds)) of processor time with "
        + "\(Figures.count(conditions.workerCount, "worker")) on "
        + "\(Figures.count(conditions.processorCount, "processor")), starting up included; "
        + "\(Figures.size(conditions.peakMemoryByteCount)) of memory at most; "
        + "\(Figures.speed(summary.inputByteCount, in: conditions.cpuSeconds)) of processor time. "
        + "Speeds are of the input that came in.")
  }
}
