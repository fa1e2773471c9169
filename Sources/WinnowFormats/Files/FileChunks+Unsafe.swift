#if canImport(Glibc)
  import Glibc
#endif
public import WinnowCore

/// A file read in pieces that end with a line, so that a large list never stands in memory as a whole.
///
/// Pieces have a megabyte, or more where a line is longer.
public final class FileChunks {
  private let path: String
  private let descriptor: Int32
  /// What was read behind the last line end.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private static let size = 1 << 20

  /// Opens the file at `path`.
  public init(path: String) throws(DiagnosticError) {
    self.path = path
    descriptor = SystemCall.retrying { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw MappedFile.missing(path, reason: errno) }
  }

  deinit { close(descriptor) }

  /// The next piece; nil at the end of the file.
  public func next() throws(DiagnosticError) -> [UInt8]? {
    while !isAtEnd {
      let known = rest.count
      try read()
      guard !isAtEnd else { break }
      if let end = rest[known...].lastIndex(of: 0x0A) {
        let piece = Array(rest[...end])
        rest.removeSubrange(...end)
        return piece
      }
    }
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return rest
  }

  private func read() throws(DiagnosticError) {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
      // SAFETY: read(2) writes at most the size of the buffer.
      var got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR {
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else { throw MappedFile.missing(path, reason: failure) }
    isAtEnd = piece.isEmpty
    rest += piece
  }
}
