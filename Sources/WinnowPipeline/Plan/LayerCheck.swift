public import WinnowCore
import WinnowRecords

/// Checks that stages can work in the order in which they are listed: for pipeline files and for plans made in code.
public enum LayerCheck {
  /// Something that is wrong with a stage.
  public struct Fault: Sendable {
    /// The number of the stage, from 0.
    public var stage: Int
    /// Code, message and hint, without a place.
    public var diagnostic: Diagnostic
  }

  /// What the reader assigns.
  private static let given: Set<Layer> = [.text, .paragraphs]

  /// All faults, in the order of the stages.
  ///
  /// Every stage finds the layers that it requires; what it uses if it is there does not come later; no layer is assigned
  /// twice; no text is changed behind a stage that has measured places in it.
  public static func faults(
    _ stages: [StageDeclaration], known: [StageDeclaration]
  ) -> [Fault] {
    var assignedBy: [Layer: String] = [:]
    for layer in given { assignedBy[layer] = "the reader" }
    var faults: [Fault] = []
    for (index, stage) in stages.enumerated() {
      let later = stages[(index + 1)...]
      let found =
        missing(stage, assignedBy, known) + late(stage, assignedBy, later)
        + changed(stage, assignedBy) + twice(stage, assignedBy) + taken(stage)
      faults += found.map { Fault(stage: index, diagnostic: $0) }
      for layer in stage.assigns { assignedBy[layer] = stage.name }
    }
    return faults
  }

  private static func missing(
    _ stage: StageDeclaration, _ assignedBy: [Layer: String], _ known: [StageDeclaration]
  ) -> [Diagnostic] {
    stage.requires.ordered.filter { assignedBy[$0] == nil }.map { layer in
      let giver = known.first { $0.assigns.contains(layer) }
      return Diagnostic(
        code: .p012,
        message: "stage '\(stage.name)' needs '\(layer)', which no earlier stage assigns",
        hint: giver.map { "put '\($0.name)' before it" })
    }
  }

  private static func late(
    _ stage: StageDeclaration, _ assignedBy: [Layer: String], _ later: ArraySlice<StageDeclaration>
  ) -> [Diagnostic] {
    stage.uses.ordered.compactMap { layer in
      guard assignedBy[layer] == nil, let giver = later.first(where: { $0.assigns.contains(layer) })
      else { return nil }
      return Diagnostic(
        code: .p017,
        message: "stage '\(stage.name)' uses '\(layer)', which '\(giver.name)' assigns behind it",
        hint: "put '\(giver.name)' before '\(stage.name)'")
    }
  }

  private static func changed(
    _ stage: StageDeclaration, _ assignedBy: [Layer: String]
  ) -> [Diagnostic] {
    let measured = Set(assignedBy.keys).ordered.first(where: \.isMeasured)
    guard stage.edits.contains(.text), let measured, let by = assignedBy[measured] else {
      return []
    }
    return [
      Diagnostic(
        code: .p014,
        message:
          "stage '\(stage.name)' changes the text after '\(by)' has measured positions in it",
        hint: "put it before '\(by)'")
    ]
  }

  private static func twice(
    _ stage: StageDeclaration, _ assignedBy: [Layer: String]
  ) -> [Diagnostic] {
    stage.assigns.ordered.compactMap { layer in
      assignedBy[layer].map { earlier in
        Diagnostic(
          code: .p013,
          message:
            "stage '\(stage.name)' assigns '\(layer)', which '\(earlier)' has assigned already")
      }
    }
  }

  /// A layer of an embedder becomes a key of the record, where no other may have its name.
  private static func taken(_ stage: StageDeclaration) -> [Diagnostic] {
    stage.assigns.ordered.filter { layer in
      !Layer.builtin.contains(layer) && DocumentFields.all.contains { $0.name == layer.name }
    }.map { layer in
      Diagnostic(
        code: .p018,
        message: "stage '\(stage.name)' assigns '\(layer)', which is another key of the record",
        hint: "give the layer another name")
    }
  }
}
