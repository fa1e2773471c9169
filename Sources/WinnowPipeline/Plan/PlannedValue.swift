public import WinnowFormats

/// One value of a plan and where it came from.
public struct PlannedValue: Sendable {
  /// The key as `--set` takes it.
  public var key: String
  /// The value as YAML.
  public var value: String
  /// Where it came from.
  public var origin: Origin
}
