/// What a stage says of itself: the one place from which its checking, its reference page and its JSON Schema come.
public struct StageDeclaration: Sendable {
  /// The name in pipeline files.
  public let name: String
  /// One sentence, without a full stop.
  public let summary: String
  /// The layers that must be there before it.
  public let requires: Set<Layer>
  /// The layers that it reads if they are there: a stage that assigns one of them may not come later.
  public let uses: Set<Layer>
  /// The layers that it gives; no other stage may give the same.
  public let assigns: Set<Layer>
  /// The layers that it changes; they may not be changed once spans were measured in them.
  public let edits: Set<Layer>
  /// The options in the order of the reference page.
  public let options: [StageOption]

  /// A declaration.
  public init(
    name: String, summary: String, requires: Set<Layer>, uses: Set<Layer> = [],
    assigns: Set<Layer> = [], edits: Set<Layer> = [], options: [any DeclaredOption] = []
  ) {
    self.name = name
    self.summary = summary
    self.requires = requires
    self.uses = uses
    self.assigns = assigns
    self.edits = edits
    self.options = options.map(\.option)
  }
}
