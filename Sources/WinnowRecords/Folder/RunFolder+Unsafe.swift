import CLinux
import Glibc
package import WinnowFormats

/// The output folder of a run: written under a temporary name beside its final place and renamed when complete.
package final class RunFolder {
  /// The final place.
  package let path: String
  /// Where the files are written until then.
  package let temporaryPath: String
  private var isFinished = false

  /// Throws if the run may not write to `path`: decided before any input is read.
  package static func check(_ path: String, overwrite: Overwrite) throws(WriteFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WriteFailure(path, "is in the way", code: ENOTDIR)
    }
    if overwrite == .never {
      throw WriteFailure(path, "exists, and --overwrite=never was given", code: EEXIST)
    }
    let names = Folders.names(in: path)
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
  package init(path: String) throws(WriteFailure) {
    self.path = path
    let parent = Paths.parent(path)
    temporaryPath = "\(parent)/.\(Paths.name(path)).partial-\(getpid())"
    try Folders.make(parent)
    guard mkdir(temporaryPath, 0o755) == 0 else {
      throw WriteFailure(temporaryPath, "cannot be created")
    }
  }

  deinit { discard() }

  /// Removes the temporary folder, unless it has become the final one.
  package func discard() {
    if !isFinished { Folders.remove(temporaryPath) }
  }

  /// Puts the folder in its final place; what stood there goes.
  package func finish() throws(WriteFailure) {
    try Folders.sync(temporaryPath)
    var status = stat()
    if stat(path, &status) == 0 {
      // One step for readers where the file system can exchange two names, two steps elsewhere.
      if winnow_exchange_paths(temporaryPath, path) == 0 {
        Folders.remove(temporaryPath)
      } else {
        let aside = temporaryPath + ".old"
        guard rename(path, aside) == 0, rename(temporaryPath, path) == 0 else {
          throw WriteFailure(path, "cannot be replaced")
        }
        Folders.remove(aside)
      }
    } else if rename(temporaryPath, path) != 0 {
      throw WriteFailure(path, "cannot be renamed to")
    }
    isFinished = true
    try Folders.sync(Paths.parent(path))
  }
}
