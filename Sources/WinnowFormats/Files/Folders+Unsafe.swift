import Glibc

/// Folders: what is in them, making and removing them.
package enum Folders {
  /// Waits until the names in a folder are on the disk.
  package static func sync(_ folder: String) throws(WriteFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteFailure(folder, "cannot be opened") }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Makes a folder and those above it where they are missing.
  package static func make(_ path: String) throws(WriteFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o755) != 0 && errno != EEXIST {
        throw WriteFailure(made, "cannot be created")
      }
    }
  }

  /// The names in a folder, sorted; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      // SAFETY: d_name is a zero-terminated array inside the entry, read before the next call.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder and the files in it.
  package static func remove(_ folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
