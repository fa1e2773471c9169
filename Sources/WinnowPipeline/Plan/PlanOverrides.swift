/// What the command line says over the pipeline file.
public struct PlanOverrides: Sendable {
  /// `--input`, replacing `input.paths`; relative to the working folder.
  public var input: [String] = []
  /// `--output`, replacing `output.directory`; relative to the working folder.
  public var output: String?
  /// `--set KEY=VALUE`, in order.
  public var settings: [String] = []

  /// No overrides.
  public init() {}
}
