/// How hard the tables are compressed.
public enum Compression: String, Sendable, CaseIterable {
  /// ISA-L level 1.
  case fast
  /// ISA-L level 2.
  case balanced
  /// zlib level 9.
  case small
  /// Plain JSON Lines.
  case none

  /// What a table's file name ends in.
  package var suffix: String { self == .none ? "" : ".gz" }
}

/// Compresses the rows of a batch into one gzip member; one a worker.
package final class GzipCompressor {
  private let compression: Compression
  private let whole: GzipMember

  package init(_ compression: Compression) {
    self.compression = compression
    whole = GzipMember(compression)
  }

  /// The member that holds `bytes`; nothing for no bytes.
  package func member(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    bytes.isEmpty ? [] : whole.finish(bytes)
  }

  /// A member for bytes that come in parts.
  package func parts() -> GzipMember { GzipMember(compression) }
}
