import WinnowCore
import WinnowPipeline

/// What `winnow run` tells the user on standard error.
enum RunMessages {
  /// The closing lines of a run.
  static func done(_ report: RunReport) {
    let speed = report.wallSeconds > 0 ? Double(report.byteCount) / 1e6 / report.wallSeconds : 0
    Terminal.error(
      "\(report.directory): \(report.sourceCount) in, \(report.writtenCount) written, "
        + "\(report.rejectCount) rejected, \(report.mentionCount) mentions, "
        + "\(decimal(Double(report.byteCount) / 1e6)) MB in \(decimal(report.wallSeconds)) s "
        + "(\(decimal(speed)) MB/s)")
    let unparsed = report.unparsedReferenceCount
    guard unparsed > 0 else { return }
    let noun = unparsed == 1 ? "document" : "documents"
    Terminal.error(
      "warning: the reference field of stage 'dates' spelled no day in \(unparsed) \(noun); "
        + "their own dates served instead (see rule reference-unparsed in the ledger)")
  }

  /// What a run would do.
  static func dryRun(_ plan: Plan) {
    Terminal.error("would read \(plan.files.count) files:")
    for file in plan.files.prefix(10) { Terminal.error("  \(file.displayPath)") }
    if plan.files.count > 10 { Terminal.error("  … and \(plan.files.count - 10) more") }
    let stages = plan.stages.map(\.declaration.name).joined(separator: ", ")
    Terminal.error("would run: \(stages)")
    Terminal.error("would write: \(plan.directory)")
  }

  /// The error that ends a run with more rejects than allowed.
  static func tooManyRejects(_ report: RunReport, allowed: Int) -> Diagnostic {
    let first = report.firstRejects.map { "\n    " + $0 }.joined()
    let allowance = allowed == 0 ? "" : " (\(allowed) allowed)"
    let noun = report.rejectCount == 1 ? "source was" : "sources were"
    return Diagnostic(
      code: "I003",
      message: "\(report.rejectCount) \(noun) rejected\(allowance)\(first)",
      hint: "they are in \(report.directory)/rejects.jsonl*; all others were written; "
        + "--max-rejects allows some")
  }

  /// With one digit after the point.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
