public import WinnowCore

extension PlannedStage {
  /// A stage, one of the catalogue's or of your own, with the options given over its defaults.
  ///
  /// ```swift
  /// plan.stages.insert(try PlannedStage(EmailRedaction.self), at: 0)
  /// ```
  /// Built-in files are found by their names, as in a pipeline file. Throws `P002` for an option that the declaration does
  /// not have, and what the stage throws when it loads its tables.
  public init(
    _ type: any Stage.Type, _ given: [String: OptionValue] = [:]
  ) throws(DiagnosticError) {
    let declaration = type.declaration
    var values = try Self.defaults(of: declaration)
    let known = declaration.options.map(\.name)
    if let unknown = given.keys.sorted().first(where: { !known.contains($0) }) {
      throw DiagnosticError(
        Diagnostic(
          code: .p002, message: "stage '\(declaration.name)' has no option '\(unknown)'",
          hint: "it has: " + known.joined(separator: ", ")))
    }
    values.merge(given) { _, new in new }
    let options = StageOptions(declaration, values)
    self.init(declaration: declaration, options: options, stage: try type.init(options: options))
  }

  /// A stage with some of its options set by their keys.
  ///
  /// ```swift
  /// try PlannedStage(DateExtraction.self) { $0.setting(DateExtraction.Options.reference, "none") }
  /// ```
  public init(
    _ type: any Stage.Type, _ change: (StageOptions) -> StageOptions
  ) throws(DiagnosticError) {
    let declaration = type.declaration
    let options = change(StageOptions(declaration, try Self.defaults(of: declaration)))
    self.init(declaration: declaration, options: options, stage: try type.init(options: options))
  }

  /// The default options of a stage, with built-in files as paths.
  package static func defaults(
    of declaration: StageDeclaration
  ) throws(DiagnosticError) -> [String: OptionValue] {
    let check = PlanCheck(path: declaration.name, text: "")
    let values = OptionReader.read(nil, declaration.options, key: declaration.name, check)
    guard check.diagnostics.isEmpty else { throw DiagnosticError(check.diagnostics) }
    return values
  }
}

extension Plan {
  /// A plan made in code, for runs whose source and sink are yours; a run folder needs `output.directory`.
  ///
  /// ```swift
  /// let plan = try Plan(stages: [PlannedStage(Tokenization.self), PlannedStage(DateExtraction.self)])
  /// ```
  /// Throws what a pipeline file with these stages would be refused for (`P012` to `P014`, `P017`).
  public init(name: String = "embedded", stages: [PlannedStage]) throws(DiagnosticError) {
    self.init(name: name, input: InputPlan(), stages: stages, output: OutputPlan())
    try checkLayers()
  }

  /// Throws where the stages cannot work in this order: for plans whose stages were changed.
  public func checkLayers() throws(DiagnosticError) {
    let known = StageCatalogue.stages.map { $0.declaration }
    let faults = LayerCheck.faults(stages.map(\.declaration), known: known)
    guard faults.isEmpty else { throw DiagnosticError(faults.map(\.diagnostic)) }
  }
}
