#if canImport(Glibc)
  import Glibc
#endif
public import WinnowCore

/// A file mapped into memory for reading; unmapped when the last reference goes.
///
/// Opening costs a few system calls whatever the size; pages are read when touched and shared between processes.
public final class MappedFile: @unchecked Sendable {
  // SAFETY: the mapping is read-only and lives as long as the object.
  private let address: UnsafeRawPointer?
  /// The length in bytes.
  public let count: Int
  /// The path that was opened.
  public let path: String

  /// Maps the file at `path`.
  public init(path: String) throws(DiagnosticError) {
    self.path = path
    let descriptor = SystemCall.retrying { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw MappedFile.missing(path, reason: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MappedFile.missing(path, reason: errno) }
    count = Int(status.st_size)
    guard count > 0 else {
      address = nil
      return
    }
    guard let mapping = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      mapping != MAP_FAILED
    else { throw MappedFile.missing(path, reason: errno) }
    address = UnsafeRawPointer(mapping)
  }

  deinit {
    if let address { munmap(UnsafeMutableRawPointer(mutating: address), count) }
  }

  /// The bytes, valid as long as this object lives: hold it beside whatever reads them.
  public var unsafeBytes: UnsafeRawBufferPointer {
    // SAFETY: the mapping belongs to this object; who keeps the pointer keeps the object.
    UnsafeRawBufferPointer(start: address, count: count)
  }

  static func missing(_ path: String, reason: Int32) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: .r002, path: path, message: "cannot be read: " + String(cString: strerror(reason))))
  }

  /// A copy of the bytes.
  public func array() -> [UInt8] {
    Array(unsafeBytes)
  }
}
