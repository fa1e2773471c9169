import Glibc
import WinnowFormats

/// What stands where a run folder is to go: the files of an earlier run, or something that is nobody's to remove.
enum FormerRun {
  /// What every version of Winnow calls the files of a run.
  static func isFileOfARun(_ name: String) -> Bool {
    ["summary.json", "run.json", RunFolderIndex.name, RunPage.name].contains(name)
      || RunTable.allCases.contains {
        name == "\($0.rawValue).jsonl" || name == "\($0.rawValue).jsonl.gz"
      }
  }

  /// The names of the files of an earlier run at `path`, where nothing else is; throws with the names of all others.
  ///
  /// An index of Winnow's says what its run wrote. Make deletes the target of a run that failed, and so the index: then
  /// the names of every run's files count, if `run.json` is of Winnow's. By name alone a `summary.json` may be anybody's.
  static func names(in path: String) throws(WriteFailure) -> [String] {
    let listing: Folders.Listing
    do {
      listing = try Folders.list(path)
    } catch {
      throw WriteFailure(path, cause: "cannot be read: \(error.cause)")
    }
    // What runs into a mounted folder are writing, or a dead one left in it, is theirs to remove.
    let names = listing.names.filter { !$0.hasPrefix(PartialFolder.prefix(PartialFolder.inner)) }
    let listed = try listedNames(names, path)
    let others =
      names.filter { name in
        !(listed?.contains(name) ?? isFileOfARun(name)) || !isFile("\(path)/\(name)")
      } + listing.undecodable.map(RawPath.shown)
    guard others.isEmpty else {
      let more = others.count > 5 ? " and \(others.count - 5) more" : ""
      throw WriteFailure(
        path,
        cause: "holds what no run of Winnow's has written, and is not replaced: "
          + others.prefix(5).joined(separator: ", ") + more)
    }
    return names
  }

  /// What the index in the folder lists, itself included; nil if a run left all but its index.
  private static func listedNames(
    _ names: [String], _ path: String
  ) throws(WriteFailure) -> Set<String>? {
    guard names.contains(RunFolderIndex.name) else {
      return RunFolderIndex.isRun(path) ? nil : []
    }
    guard let index = RunFolderIndex.ours(in: path),
      let resources = index["resources"]?.items
    else {
      throw WriteFailure(
        path,
        cause:
          "holds a \(RunFolderIndex.name) that is not of a run of Winnow's, and is not replaced")
    }
    return Set(resources.compactMap { $0["path"]?.stringValue } + [RunFolderIndex.name])
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
