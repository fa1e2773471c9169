import Glibc

/// Folders: what is in them, making and removing them.
package enum Folders {
  /// Waits until the names in a folder are on the disk.
  package static func sync(_ folder: String) throws(WriteFailure) {
    let descriptor = SystemCall.retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw WriteFailure(folder, "cannot be opened") }
    defer { close(descriptor) }
    let result = SystemCall.retrying { fsync(descriptor) }
    // Some file systems cannot sync a folder, and need not.
    guard result == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno) else {
      throw WriteFailure(folder, "cannot be synced")
    }
  }

  /// Makes a folder and those above it where they are missing.
  package static func make(_ path: String) throws(WriteFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if SystemCall.retrying({ mkdir(made, 0o755) }) != 0 && errno != EEXIST {
        throw WriteFailure(made, "cannot be created")
      }
    }
  }

  /// True for a folder, whether it can be read or not, and a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.withSystemPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True if two paths lead to one file or folder.
  package static func isSame(_ a: String, _ b: String) -> Bool {
    var (one, other) = (stat(), stat())
    return a.withSystemPath { stat($0, &one) } == 0
      && b.withSystemPath { stat($0, &other) } == 0
      && one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// The names in a folder, sorted; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    (try? list(folder))?.names ?? []
  }

  /// What is in a folder.
  package struct Listing: Sendable {
    /// The names, sorted.
    package var names: [String] = []
    /// The names that are not valid UTF-8, as `RawPath` writes them.
    package var undecodable: [String] = []
  }

  /// The names in a folder; throws where it cannot be read to its end.
  package static func list(_ folder: String) throws(ReadFailure) -> Listing {
    guard let stream = opened(folder) else { throw ReadFailure(cause: reason()) }
    defer { closedir(stream) }
    var listing = Listing()
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // SAFETY: d_name is a zero-terminated array inside the entry, read before the next call.
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          Array(
            UnsafeBufferPointer(
              start: name,
              count: strnlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), 256)))
        }
      }
      if let name = String(validating: bytes, as: UTF8.self) {
        if name != "." && name != ".." { listing.names.append(name) }
      } else {
        listing.undecodable.append(RawPath.name(bytes))
      }
    }
    guard errno == 0 else { throw ReadFailure(cause: reason()) }
    listing.names.sort()
    listing.undecodable.sort()
    return listing
  }

  /// The folder, opened again where a signal came between (EINTR); nil with `errno` set.
  private static func opened(_ folder: String) -> OpaquePointer? {
    while true {
      let stream = folder.withSystemPath { opendir($0) }
      if stream != nil || errno != EINTR { return stream }
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// The path with the link followed that its last part may be; throws where that leads to nothing.
  package static func followed(_ path: String) throws(WriteFailure) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let real = realpath(path, nil) else {
      throw WriteFailure(path, cause: "is a link to nothing")
    }
    defer { free(real) }
    return String(cString: real)
  }

  /// The absolute path without links, as far as it exists; O(depth) calls.
  package static func real(_ path: String) -> String {
    if let real = realpath(path.isEmpty ? "." : path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let parent = Paths.parent(path)
    guard parent != path, path != "." else { return path }
    let above = real(parent)
    return (above == "/" ? "" : above) + "/" + Paths.name(path)
  }

  /// Removes a folder and the files in it.
  package static func remove(_ folder: String) {
    for name in names(in: folder) { removeFile("\(folder)/\(name)") }
    removeEmpty(folder)
  }

  /// Removes a file; false, with `errno` set, where that failed.
  @discardableResult
  package static func removeFile(_ path: String) -> Bool {
    SystemCall.retrying { unlink(path) } == 0
  }

  /// Removes an empty folder; false, with `errno` set, where that failed.
  @discardableResult
  package static func removeEmpty(_ folder: String) -> Bool {
    SystemCall.retrying { rmdir(folder) } == 0
  }
}
