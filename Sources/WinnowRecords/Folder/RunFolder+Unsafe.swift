import CLinux
import Glibc
package import WinnowFormats

/// The output folder of a run: written under a temporary name and put in its place when complete.
///
/// What stands there is replaced only if an earlier run wrote all of it, and as one step where the file system can exchange
/// two folders. Whether that will be possible is tried before anything is read.
package final class RunFolder {
  /// The final place, links followed.
  package let path: String
  /// Where the files are written until then.
  package var temporaryPath: String { partial.path }
  private let partial: PartialFolder
  /// True where the folder itself cannot be replaced, as one that is mounted: its files are replaced in it then.
  private let isFixed: Bool

  /// Makes the temporary folder; throws where the run may not write to `path`, or could not replace what is there.
  package init(path given: String, overwrite: Overwrite = .replace) throws(WriteFailure) {
    let path = try Folders.followed(given)
    self.path = path
    guard try Self.exists(path) else {
      try Folders.make(Paths.parent(path))
      partial = try PartialFolder(for: Paths.name(path), in: Paths.parent(path))
      isFixed = false
      return
    }
    guard overwrite != .never else {
      throw WriteFailure(path, "exists, and --overwrite=never was given", code: EEXIST)
    }
    _ = try FormerRun.names(in: path)
    if let beside = try? Self.replacement(for: path) {
      partial = beside
      isFixed = false
    } else {
      partial = try PartialFolder(for: PartialFolder.inner, in: path)
      isFixed = true
    }
  }

  /// A temporary folder beside `path` that can take its place.
  private static func replacement(for path: String) throws(WriteFailure) -> PartialFolder {
    let partial = try PartialFolder(for: Paths.name(path), in: Paths.parent(path))
    // A folder that holds files is not replaced by this: but the kernel says first whether it may be.
    if SystemCall.retrying({ rename(partial.path, path) }) == 0 {
      partial.keep()
      return try PartialFolder(for: Paths.name(path), in: Paths.parent(path))
    }
    guard errno == ENOTEMPTY || errno == EEXIST else {
      throw WriteFailure(path, "cannot be replaced")
    }
    return partial
  }

  private static func exists(_ path: String) throws(WriteFailure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw WriteFailure(path, "cannot be used")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WriteFailure(path, "is in the way", code: ENOTDIR)
    }
    return true
  }

  /// Removes the temporary folder, unless it has become the final one.
  package func discard() { partial.remove() }

  /// Puts the folder in its final place; gives what could not be cleared away after that, for people.
  ///
  /// Where something has come into the place since the run began, the new folder stands beside it, and the failure says where.
  package func finish() throws(WriteFailure) -> [String] {
    try Folders.sync(partial.path)
    guard try Self.exists(path) else {
      guard SystemCall.retrying({ rename(partial.path, path) }) == 0 else {
        throw WriteFailure(path, "cannot be renamed to")
      }
      return end()
    }
    let former: [String]
    do {
      former = try FormerRun.names(in: path)
    } catch {
      throw WriteFailure(path, cause: error.cause + aside())
    }
    return isFixed ? try fill(former) : try exchange(former)
  }

  private func end(_ left: [String] = []) -> [String] {
    partial.keep()
    var left = left
    do throws(WriteFailure) { try Folders.sync(Paths.parent(path)) } catch {
      left.append("\(error.path) \(error.cause)")
    }
    return left
  }

  /// Puts the new folder under a name that people see, and says so.
  private func aside() -> String {
    for number in 1...1_000 {
      let place = "\(path).new" + (number == 1 ? "" : "-\(number)")
      var status = stat()
      guard lstat(place, &status) != 0, SystemCall.retrying({ rename(partial.path, place) }) == 0
      else { continue }
      partial.keep()
      return "; the new run is in \(place)"
    }
    return ""
  }

  /// Exchanges the folders, and removes the files of the earlier run.
  private func exchange(_ former: [String]) throws(WriteFailure) -> [String] {
    if winnow_exchange_paths(partial.path, path) == 0 {
      return end(Self.remove(former, in: partial.path))
    }
    // Two steps where the file system cannot exchange two names.
    let old = "\(path).old-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    guard SystemCall.retrying({ rename(path, old) }) == 0 else {
      throw WriteFailure(path, "cannot be replaced")
    }
    guard SystemCall.retrying({ rename(partial.path, path) }) == 0 else {
      let failure = WriteFailure(path, "cannot be renamed to")
      guard SystemCall.retrying({ rename(old, path) }) != 0 else { throw failure }
      throw WriteFailure(path, cause: "\(failure.cause); what was there is in \(old)")
    }
    return end(Self.remove(former, in: old))
  }

  /// Replaces the files in a folder that stays: the index goes first and comes last.
  ///
  /// The file of times goes last and comes first: by it the next run knows what one left that was killed here.
  private func fill(_ former: [String]) throws(WriteFailure) -> [String] {
    let (index, times) = (RunFolderIndex.name, RunFolderIndex.timesName)
    for name in [index] + former.filter({ $0 != times }) + [times] {
      Folders.removeFile("\(path)/\(name)")
    }
    let names = Folders.names(in: partial.path).filter { $0 != index && $0 != times }
    for name in [times] + names + [index] {
      guard SystemCall.retrying({ rename("\(partial.path)/\(name)", "\(path)/\(name)") }) == 0
      else {
        throw WriteFailure("\(path)/\(name)", "cannot be renamed to")
      }
    }
    Folders.removeEmpty(partial.path)
    return end()
  }

  /// Removes the files of the earlier run; gives what is left.
  private static func remove(_ former: [String], in folder: String) -> [String] {
    for name in former { Folders.removeFile("\(folder)/\(name)") }
    return Folders.removeEmpty(folder)
      ? [] : ["what was there before is in \(folder): \(String(cString: strerror(errno)))"]
  }
}
