import WinnowFormats

/// A source that could not be processed.
package struct Reject: Sendable {
  /// The path as written to the output.
  package var path: String
  /// The line of a JSON Lines record, from 1.
  package var line: Int?
  /// Where the source begins in the decompressed file.
  package var byteOffset: Int
  /// A sentence without a full stop.
  package var cause: String
  /// The bytes, or the first of them.
  package var raw: [UInt8]
  /// How many bytes there were, as far as they were read.
  package var byteCount: Int

  /// Of a source longer than this only the beginning goes into the rejects table.
  package static let rawLimit = LineReader.rawLimit

  package init(
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
