import WinnowFormats

/// A source that could not be processed.
public struct Reject: Sendable {
  /// The path as written to the output.
  public var path: String
  /// The line of a JSON Lines record, from 1.
  public var line: Int?
  /// Where the source begins in the decompressed file.
  public var byteOffset: Int
  /// A sentence without a full stop.
  public var cause: String
  /// The bytes, or the first of them.
  public var raw: [UInt8]
  /// How many bytes there were, as far as they were read.
  public var byteCount: Int

  /// Of a source longer than this only the beginning goes into the rejects table.
  package static let rawLimit = LineReader.rawLimit

  /// A source with what is known of it.
  public init(
    path: String, line: Int?, byteOffset: Int, cause: String, raw: [UInt8], byteCount: Int
  ) {
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
    self.cause = cause
    self.raw = raw
    self.byteCount = byteCount
  }
}
