import WinnowCore
import WinnowPipeline

/// What `winnow run` tells the user on standard error.
enum RunMessages {
  /// What a run would do.
  static func dryRun(_ plan: Plan) {
    Terminal.error("would read \(plan.input.files.count) files:")
    for file in plan.input.files.prefix(10) { Terminal.error("  \(file.displayPath)") }
    if plan.input.files.count > 10 { Terminal.error("  … and \(plan.input.files.count - 10) more") }
    let stages = plan.stages.map(\.declaration.name).joined(separator: ", ")
    Terminal.error("would run: \(stages)")
    Terminal.error("would write: \(plan.output.directory)")
  }

  /// The error that ends a run with more rejects than allowed.
  static func tooManyRejects(_ report: RunReport, allowed: Int) -> Diagnostic {
    let first = report.firstRejects.map { "\n    " + $0 }.joined()
    let allowance = allowed == 0 ? "" : " (\(allowed) allowed)"
    let noun = report.rejectCount == 1 ? "source was" : "sources were"
    return Diagnostic(
      code: .i003,
      message: "\(report.rejectCount) \(noun) rejected\(allowance)\(first)",
      hint:
        "they are in \(report.folder?.directory ?? "memory")/rejects.jsonl*; all others were written; "
        + "--max-rejects allows some")
  }
}
