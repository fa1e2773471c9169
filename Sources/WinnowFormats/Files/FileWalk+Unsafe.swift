import Glibc

/// Finds input files: globs, folders and single files.
package enum FileWalk {
  /// What a path is.
  package enum Kind {
    case file, folder, missing, unreadable(String)
  }

  /// Asks the file system what `path` is and whether it can be read.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason())
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard access(path, isFolder ? R_OK | X_OK : R_OK) == 0 else { return .unreadable(reason()) }
    return isFolder ? .folder : .file
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// True if the path holds a character that globs give a meaning to.
  package static func isGlob(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// The files below a folder at any depth, without those whose names begin with a dot, sorted by their bytes.
  package static func files(below folder: String, unreadable: inout [String]) -> [String] {
    var found: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      if case .unreadable = kind(of: next) {
        unreadable.append(next)
        continue
      }
      for name in Folders.names(in: next) where !name.hasPrefix(".") {
        let path = next == "." ? name : "\(next)/\(name)"
        switch kind(of: path) {
        case .folder: folders.append(path)
        case .file: found.append(path)
        case .missing: break
        case .unreadable: unreadable.append(path)
        }
      }
    }
    return found.sorted(by: precedes)
  }

  /// The paths that match a pattern of `*`, `?`, `[…]` and `**` (any depth of folders), sorted by their bytes.
  package static func matches(of pattern: String) -> [String] {
    var bases = [pattern.hasPrefix("/") ? "/" : "."]
    let parts = pattern.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      bases = bases.flatMap { part == "**" ? folders(below: $0) : step(from: $0, part, isLast) }
    }
    return Set(bases).sorted(by: precedes)
  }

  private static func step(from base: String, _ part: String, _ isLast: Bool) -> [String] {
    let prefix = base == "." ? "" : base == "/" ? "/" : base + "/"
    guard isGlob(part) else {
      if case .missing = kind(of: prefix + part) { return [] }
      return [prefix + part]
    }
    return Folders.names(in: base)
      .filter { fnmatch(part, $0, FNM_PERIOD) == 0 }
      .map { prefix + $0 }
      .filter { path in
        if case .folder = kind(of: path) { return true }
        return isLast
      }
  }

  private static func folders(below base: String) -> [String] {
    var found = [base]
    var next = 0
    while next < found.count {
      let folder = found[next]
      next += 1
      let prefix = folder == "." ? "" : folder == "/" ? "/" : folder + "/"
      for name in Folders.names(in: folder) where !name.hasPrefix(".") {
        if case .folder = kind(of: prefix + name) { found.append(prefix + name) }
      }
    }
    return found
  }

  /// By bytes, so that the order does not depend on the locale.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// The working folder.
  package static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
