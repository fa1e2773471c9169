import Glibc
package import WinnowCore

/// The output could not be written.
package struct WriteFailure: Error {
  /// The path.
  package let path: String
  /// A sentence without a full stop.
  package let cause: String

  /// A failure with what the system says of `code`.
  package init(_ path: String, _ what: String, code: Int32 = errno) {
    self.init(path, cause: "\(what): \(String(cString: strerror(code)))")
  }

  /// A failure with its cause.
  package init(_ path: String, cause: String) {
    self.path = path
    self.cause = cause
  }
}

/// A file that is written from its beginning to its end, and hashed on the way.
package final class OutputFile {
  /// The path.
  package let path: String
  /// Bytes written.
  package private(set) var byteCount = 0
  private let descriptor: Int32
  private let hash = SHA256Hash()

  /// Creates the file, which must not exist.
  package init(path: String) throws(WriteFailure) {
    self.path = path
    descriptor = SystemCall.retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw WriteFailure(path, "cannot be created") }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes`, going on after interrupts and short writes.
  package func write(_ bytes: [UInt8]) throws(WriteFailure) {
    hash.update(bytes, 0..<bytes.count)
    var done = 0
    while done < bytes.count {
      // SAFETY: write(2) reads within the array during the call.
      let written = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { Glibc.write(descriptor, $0 + done, bytes.count - done) } ?? 0
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw WriteFailure(path, "cannot be written")
      }
      done += written
    }
    byteCount += bytes.count
  }

  /// Waits until the bytes are on the disk and returns their SHA-256 as hexadecimal digits.
  package func finish() throws(WriteFailure) -> String {
    guard SystemCall.retrying({ fsync(descriptor) }) == 0 || errno == EINVAL || errno == EROFS
    else {
      throw WriteFailure(path, "cannot be synced")
    }
    return Hexadecimal.string(hash.finish())
  }
}

extension OutputFile {
  /// Writes a whole file under a temporary name and renames it.
  ///
  /// A link is followed; into what is no file, such as a device or a pipe, the bytes are written as they are.
  package static func replace(path given: String, with bytes: [UInt8]) throws(WriteFailure) {
    let path = try Folders.followed(given)
    var status = stat()
    if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      let descriptor = SystemCall.retrying { open(path, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw WriteFailure(path, "cannot be opened") }
      return try OutputFile(path: path, descriptor: descriptor).write(bytes)
    }
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let temporary = "\(path).partial-\(number)"
    do throws(WriteFailure) {
      let file = try OutputFile(path: temporary)
      try file.write(bytes)
      _ = try file.finish()
      guard SystemCall.retrying({ rename(temporary, path) }) == 0 else {
        throw WriteFailure(path, "cannot be renamed to")
      }
    } catch {
      Folders.removeFile(temporary)
      throw error
    }
  }
}

extension RunFailure {
  /// The failure of a run whose output could not be written (`O001`).
  package init(_ failure: WriteFailure) {
    self.init(
      .output, Diagnostic(code: .o001, path: failure.path, message: failure.cause))
  }
}
