import Glibc

/// Why reading stopped.
package struct ReadFailure: Error {
  /// A sentence without a full stop.
  package let cause: String

  /// A failure with its cause.
  package init(cause: String) { self.cause = cause }
}

/// Bytes that come in pieces.
package protocol ByteStream: AnyObject {
  /// Appends at most `limit` more bytes to `buffer` and returns how many; 0 at the end.
  func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int
}

/// The end of a stream that could not be read on.
package final class FailedStream: ByteStream {
  private let failure: ReadFailure

  package init(_ failure: ReadFailure) { self.failure = failure }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    throw failure
  }
}

/// The bytes of a file or of standard input, by read(2).
package final class FileStream: ByteStream {
  /// Bytes read so far.
  package private(set) var byteCount = 0
  private let descriptor: Int32
  private let closesAtEnd: Bool
  /// What ends waiting for bytes that do not come; nil for files, which never let wait.
  private let interruption: Interruption?

  /// A stream that is not waited for once `interruption` was signalled: reading then fails.
  package init(path: String, _ interruption: Interruption? = nil) throws(ReadFailure) {
    guard path != "-" else {
      descriptor = 0
      closesAtEnd = false
      self.interruption = Self.isFile(0) ? nil : interruption
      return
    }
    // Without O_NONBLOCK opening a FIFO waits for its writer; of a file it changes nothing.
    let flags = O_RDONLY | O_CLOEXEC | (interruption == nil ? 0 : O_NONBLOCK)
    descriptor = SystemCall.retrying { path.withSystemPath { open($0, flags) } }
    closesAtEnd = true
    self.interruption = descriptor < 0 || Self.isFile(descriptor) ? nil : interruption
    guard descriptor >= 0 else { throw ReadFailure(cause: Self.reason("cannot be opened")) }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of a file from `offset` on.
  package convenience init(path: String, offset: Int) throws(ReadFailure) {
    try self.init(path: path)
    guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else {
      throw ReadFailure(cause: Self.reason("cannot be read"))
    }
  }

  /// The size of the file.
  package func size() throws(ReadFailure) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ReadFailure(cause: Self.reason("cannot be read"))
    }
    return Int(status.st_size)
  }

  deinit {
    if closesAtEnd && descriptor >= 0 { close(descriptor) }
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let (descriptor, interruption) = (descriptor, interruption)
    let received = try Self.append(to: &buffer, limit: limit) { place in
      while interruption?.waitForBytes(of: descriptor) ?? true {
        let count = Glibc.read(descriptor, place, limit)
        // Another process may have been faster.
        if count >= 0 || errno != EAGAIN || interruption == nil { return count }
      }
      errno = ECANCELED
      return -1
    }
    byteCount += received
    return received
  }

  /// Appends at most `limit` bytes from a place in the file; 0 at the end.
  package func read(into buffer: inout [UInt8], limit: Int, at offset: Int) throws(ReadFailure)
    -> Int
  {
    let descriptor = descriptor
    return try Self.append(to: &buffer, limit: limit) { pread(descriptor, $0, limit, offset) }
  }

  private static func append(
    to buffer: inout [UInt8], limit: Int, _ read: (UnsafeMutableRawPointer) -> Int
  ) throws(ReadFailure) -> Int {
    let start = buffer.count
    var received = 0
    // SAFETY: the pointer lies within the array's grown storage, `limit` bytes long, for the call only.
    buffer.append(contentsOf: repeatElement(0, count: limit))
    buffer.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return }
      repeat { received = read(base + start) } while received < 0 && errno == EINTR
    }
    buffer.removeLast(limit - max(0, received))
    guard received >= 0 else { throw ReadFailure(cause: reason("cannot be read")) }
    return received
  }

  /// The size of a regular file; nil for pipes, devices and standard input.
  package var regularByteCount: Int? {
    var status = stat()
    guard closesAtEnd, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// A file of which something was cut off while it was read.
  package static let shortened = ReadFailure(cause: "the file became shorter while it was read")

  private static func reason(_ what: String) -> String {
    "\(what): \(String(cString: strerror(errno)))"
  }
}
