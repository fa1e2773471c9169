public import WinnowCore

/// A stage of a plan, ready to work.
public struct PlannedStage: Sendable {
  /// Its declaration.
  public var declaration: StageDeclaration
  /// Its checked options.
  public var options: StageOptions
  /// The stage itself.
  public var stage: any Stage
}
