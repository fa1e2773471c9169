/// What happens to an output folder that exists.
public enum Overwrite: String, Sendable, CaseIterable {
  /// It is replaced as a whole when the run is complete.
  case replace
  /// The run is refused.
  case never
}
