import CLinux
import Glibc

/// The output folder of a run: written under a temporary name beside its final place and renamed when complete.
final class RunFolder {
  /// The final place.
  let path: String
  /// Where the files are written until then.
  let temporaryPath: String
  private var isFinished = false

  /// Throws if the run may not write to `path`: decided before any input is read.
  static func check(_ path: String, overwrite: RunOptions.Overwrite) throws(WriteFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WriteFailure(path, "is in the way", code: ENOTDIR)
    }
    if overwrite == .never {
      throw WriteFailure(path, "exists, and --overwrite=never was given", code: EEXIST)
    }
    let names = Self.names(in: path)
    // Make deletes the target of a run that failed, and so the index; what is left is a run folder all the same.
    guard names.contains("datapackage.json") || names.allSatisfy(isFileOfARun) else {
      throw WriteFailure(
        path, "holds other files than those of a run folder and is not replaced", code: ENOTEMPTY)
    }
  }

  private static func isFileOfARun(_ name: String) -> Bool {
    ["summary.json", "run.json", RunPage.name].contains(name)
      || RunTable.allCases.contains {
        name == "\($0.rawValue).jsonl" || name == "\($0.rawValue).jsonl.gz"
      }
  }

  /// Makes the temporary folder.
  init(path: String) throws(WriteFailure) {
    self.path = path
    let parent = Paths.parent(path)
    temporaryPath = "\(parent)/.\(Paths.name(path)).partial-\(getpid())"
    try Self.makeFolders(parent)
    guard mkdir(temporaryPath, 0o755) == 0 else {
      throw WriteFailure(temporaryPath, "cannot be created")
    }
  }

  deinit {
    if !isFinished { Self.remove(temporaryPath) }
  }

  /// Puts the folder in its final place; what stood there goes.
  func finish() throws(WriteFailure) {
    try Self.sync(temporaryPath)
    var status = stat()
    if stat(path, &status) == 0 {
      // One step for readers where the file system can exchange two names, two steps elsewhere.
      if winnow_exchange_paths(temporaryPath, path) == 0 {
        Self.remove(temporaryPath)
      } else {
        let aside = temporaryPath + ".old"
        guard rename(path, aside) == 0, rename(temporaryPath, path) == 0 else {
          throw WriteFailure(path, "cannot be replaced")
        }
        Self.remove(aside)
      }
    } else if rename(temporaryPath, path) != 0 {
      throw WriteFailure(path, "cannot be renamed to")
    }
    isFinished = true
    try Self.sync(Paths.parent(path))
  }

  private static func sync(_ folder: String) throws(WriteFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteFailure(folder, "cannot be opened") }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Makes a folder and those above it where they are missing.
  static func makeFolders(_ path: String) throws(WriteFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o755) != 0 && errno != EEXIST {
        throw WriteFailure(made, "cannot be created")
      }
    }
  }

  /// The names in a folder, sorted; none if it cannot be read.
  static func names(in folder: String) -> [String] {
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

  private static func remove(_ folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
