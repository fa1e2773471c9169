import WinnowCore
import WinnowFormats

/// The `stages` section of a pipeline file.
enum StagesSection {
  /// More stages than anybody lists: each loads its tables, and twenty thousand take seconds before a byte is read.
  static let mostStages = 1_000

  /// A stage as listed: its name, its options, and where the name stands.
  private struct Listed {
    var name: String
    var options: YAMLNode?
    var origin: Origin
  }

  static func read(_ node: YAMLNode?, _ check: PlanCheck) -> [PlannedStage] {
    guard let node else {
      check.error(
        .p005, .defaultValue, "the key 'stages' is missing", hint: "list at least one stage")
      return []
    }
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      check.error(.p003, node.origin, "'stages' must be a list of stages, not \(node.typeName)")
      return []
    }
    let listed = items.compactMap { list($0, check) }
    guard listed.count <= mostStages else {
      check.error(
        .p004, node.origin,
        "\(listed.count) stages are more than the \(mostStages) that may be listed")
      return []
    }
    checkLayers(listed, check)
    return make(listed.compactMap { prepare($0, check) }, check)
  }

  /// `- name` or `- name: {options}`.
  private static func list(_ node: YAMLNode, _ check: PlanCheck) -> Listed? {
    if let name = node.string { return known(Listed(name: name, origin: node.origin), check) }
    guard case .mapping(let pairs) = node.content, pairs.count == 1,
      let name = pairs[0].key.string
    else {
      check.error(
        .p003, node.origin, "a stage is its name, or its name with options, not \(node.typeName)",
        hint: "write '- tokenize' or '- clean: {boilerplate: mark}'")
      return nil
    }
    return known(
      Listed(name: name, options: pairs[0].value, origin: pairs[0].key.origin), check)
  }

  private static func known(_ stage: Listed, _ check: PlanCheck) -> Listed? {
    guard StageCatalogue.stage(named: stage.name) == nil else { return stage }
    let names = StageCatalogue.stages.map { $0.declaration.name }
    check.error(
      .p006, stage.origin, "there is no stage '\(stage.name)'",
      hint: Suggestion.hint(for: stage.name, among: names, what: "the stages"))
    return nil
  }

  private static func checkLayers(_ listed: [Listed], _ check: PlanCheck) {
    let stages = listed.compactMap { StageCatalogue.stage(named: $0.name)?.declaration }
    let known = StageCatalogue.stages.map { $0.declaration }
    for fault in LayerCheck.faults(stages, known: known) {
      check.add(fault.diagnostic, at: listed[fault.stage].origin)
    }
  }

  /// A stage whose options are checked.
  private struct Prepared: Sendable {
    var type: any Stage.Type
    var options: StageOptions
    var origin: Origin
  }

  private static func prepare(_ listed: Listed, _ check: PlanCheck) -> Prepared? {
    guard let type = StageCatalogue.stage(named: listed.name) else { return nil }
    let declaration = type.declaration
    let key = "stages.\(listed.name)"
    check.note(key, "", listed.origin)
    let findingCount = check.findingCount
    let values = OptionReader.read(listed.options, declaration.options, key: key, check)
    guard check.findingCount == findingCount else { return nil }
    return Prepared(
      type: type, options: StageOptions(declaration, values), origin: listed.origin)
  }

  /// Makes the stages, which load their tables: most of the time to the first document, and so on all processors.
  private static func make(_ prepared: [Prepared], _ check: PlanCheck) -> [PlannedStage] {
    let made = ConcurrentMap.map(prepared) { prepared in
      Result { () throws(DiagnosticError) -> any Stage in
        try prepared.type.init(options: prepared.options)
      }
    }
    return zip(prepared, made).compactMap { prepared, made in
      do throws(DiagnosticError) {
        return PlannedStage(
          declaration: prepared.type.declaration, options: prepared.options, stage: try made.get())
      } catch {
        check.add(error, prepared.origin, stage: prepared.type.declaration.name)
        return nil
      }
    }
  }
}
