public import WinnowCore

/// Whether an evaluation is good enough: beside a baseline, and beside fixed marks.
///
/// ```swift
/// let gate = try QualityGate(evaluation, baseline: Baseline(path: "baseline.json"))
/// gate.isPassed
/// ```
public struct QualityGate: Sendable {
  /// A score that is lower than it may be.
  public struct Failure: Sendable, Equatable {
    /// The full name of the score.
    public var name: String
    /// What it is, in percent.
    public var value: Double
    /// What it was in the baseline; nil where a fixed mark is meant.
    public var baseline: Double?
    /// The least that is allowed, in percent.
    public var least: Double

    /// One line for people.
    public var summary: String {
      let now = Digits.decimal(value, places: 2)
      guard let baseline else {
        return "\(name) is \(now), asked are \(Digits.decimal(least, places: 2))"
      }
      let drop = Digits.decimal(baseline - value, places: 2)
      let allowed = Digits.decimal(baseline - least, places: 2)
      return "\(name) fell by \(drop) from \(Digits.decimal(baseline, places: 2)) to \(now) "
        + "(allowed: \(allowed))"
    }
  }

  /// The scores that are too low, the worst drop first.
  public private(set) var failures: [Failure] = []
  /// The mistakes that the baseline does not have, all where there is none; the worst first.
  public private(set) var newMistakes: [Mistake]
  /// How many mistakes of the baseline are gone.
  public private(set) var mendedCount = 0
  /// What the user should know.
  public private(set) var notes: [Diagnostic] = []
  /// True if there was a baseline to compare with.
  public let hasBaseline: Bool

  /// What got worse, and where, in one line; nil if no score is too low.
  public var diagnostic: Diagnostic? {
    guard let failure = failures.first else { return nil }
    let others = failures.count > 1 ? " (and \(failures.count - 1) more scores)" : ""
    let mistake = newMistakes.first { failing($0) }
    let place = mistake.map { ": \($0.document): \($0.summary)" } ?? ""
    return Diagnostic(
      code: .e030, path: mistake?.path, line: mistake?.line,
      message: failure.summary + others + place)
  }

  /// True if no score is too low.
  public var isPassed: Bool { failures.isEmpty }

  /// Checks an evaluation; what a score may lose, if nothing else is said, is nothing.
  public init(
    _ evaluation: Evaluation, baseline: Baseline? = nil, maxDrop: Thresholds? = nil,
    failUnder: Thresholds? = nil
  ) throws(RunFailure) {
    hasBaseline = baseline != nil
    newMistakes = evaluation.mistakes
    try maxDrop?.check(evaluation.metricNames)
    try failUnder?.check(evaluation.metricNames)
    if let baseline { compare(evaluation, baseline, maxDrop) }
    if let failUnder { check(evaluation, failUnder) }
    let order = Mistake.Kind.allCases
    newMistakes = newMistakes.enumerated().sorted { a, b in
      let first = order.firstIndex(of: a.1.kind) ?? 0
      let second = order.firstIndex(of: b.1.kind) ?? 0
      return (failing(b.1) ? 1 : 0, first, a.0) < (failing(a.1) ? 1 : 0, second, b.0)
    }.map(\.element)
  }

  /// True if a score of the mistake's layer is too low.
  private func failing(_ mistake: Mistake) -> Bool {
    failures.contains { $0.name.hasPrefix(mistake.layer.rawValue + ".") }
  }

  private mutating func compare(
    _ evaluation: Evaluation, _ baseline: Baseline, _ maxDrop: Thresholds?
  ) {
    for (name, before) in baseline.metrics {
      guard let value = evaluation.metric(name) else {
        notes.append(
          Diagnostic(
            .warning, code: .e014, message: "the baseline has a score '\(name)' that is not there"
          ))
        continue
      }
      // More finds for fewer errors is a fair trade: precision and recall count alone only where they are named.
      let isNamed = maxDrop?.values.contains { $0.name == name } ?? false
      guard isNamed || name.hasSuffix("f1") || name.contains("accuracy") else { continue }
      let least = before - (maxDrop?[name] ?? 0)
      // A baseline has four digits.
      if value < least - 0.0001 {
        failures.append(Failure(name: name, value: value, baseline: before, least: least))
      }
    }
    failures.sort { ($0.value - $0.least, $0.name) < ($1.value - $1.least, $1.name) }
    let known = Set(baseline.mistakes.map(\.key))
    newMistakes = evaluation.mistakes.filter { !known.contains($0.key) }
    let present = Set(evaluation.mistakes.map(\.key))
    mendedCount = known.subtracting(present).count
    if baseline.documents != evaluation.documentIDs {
      notes.append(
        Diagnostic(
          .warning, code: .e015, message: "the gold has other documents than that of the baseline",
          hint: "write the baseline anew with --write-baseline"))
    }
  }

  private mutating func check(_ evaluation: Evaluation, _ marks: Thresholds) {
    for (name, least) in marks.values {
      let value = evaluation.metric(name) ?? 0
      if least > 0 && least <= 1 {
        notes.append(
          Diagnostic(
            .warning, code: .e016, message: "--fail-under \(name)=\(least) is \(least) of 100",
            hint: "scores are in percent"))
      }
      if value < least - 1e-9 {
        failures.append(Failure(name: name, value: value, baseline: nil, least: least))
      }
    }
    guard let standard = marks.standard else { return }
    for layer in evaluation.layers {
      let name = "\(layer.layer.rawValue).f1"
      guard !marks.values.contains(where: { $0.name == name }) else { continue }
      let value = layer.metric("f1") ?? 0
      if value < standard - 1e-9 {
        failures.append(Failure(name: name, value: value, baseline: nil, least: standard))
      }
    }
  }
}
