/// How far a run is.
public struct RunProgress: Sendable, Equatable {
  /// Sources written or rejected.
  public var sourceCount = 0
  /// Sources rejected.
  public var rejectCount = 0
  /// Bytes of the sources, after decompression.
  public var byteCount = 0
  /// Bytes of the input files that lie behind, before decompression.
  public var inputByteCount = 0

  /// The beginning of a run.
  public init() {}
}
