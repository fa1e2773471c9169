import Glibc

/// Finds input files: globs, folders and single files.
package enum FileWalk {
  /// What a path is.
  package enum Kind: Equatable {
    case file, folder, missing
    /// What gives bytes without being a file: a FIFO, a device, a socket.
    case other(String)
    case unreadable(String)
  }

  /// Something below a folder that cannot be read, and why.
  package struct Fault: Equatable, Sendable {
    /// The path; bytes of a name that are not UTF-8 are escaped.
    package let path: String
    /// A sentence without a full stop.
    package let cause: String
  }

  /// Asks the file system what `path` is and whether it can be read.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason())
    }
    let type = status.st_mode & S_IFMT
    let wanted = type == S_IFDIR ? R_OK | X_OK : R_OK
    guard path.withSystemPath({ access($0, wanted) }) == 0 else {
      return .unreadable(reason())
    }
    return switch type {
    case S_IFDIR: .folder
    case S_IFREG: .file
    case S_IFIFO: .other("a FIFO")
    case S_IFSOCK: .other("a socket")
    default: .other("a device")
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// True if the path holds a character that globs give a meaning to.
  package static func isGlob(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// The files below a folder at any depth, without those whose names begin with a dot, sorted by their bytes.
  ///
  /// Links are followed, each folder once, so that one that leads upwards ends. What cannot be read, or is neither file nor
  /// folder, is a fault: a pipe in a folder would be waited for without end.
  package static func files(below folder: String) -> (files: [String], faults: [Fault]) {
    var walk = Walk()
    var found: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      guard walk.isNew(next) else { continue }
      for path in walk.paths(in: next) {
        switch kind(of: path) {
        case .folder: folders.append(path)
        case .file: found.append(path)
        case .missing: walk.noteLink(path)
        case .other(let what): walk.note(path, "it is \(what), not a file")
        case .unreadable(let cause): walk.note(path, cause)
        }
      }
    }
    return (sorted(found), walk.faults)
  }

  /// The paths that match a pattern of `*`, `?`, `[…]` and `**` (any depth of folders), sorted by their bytes.
  ///
  /// A folder on the way that cannot be read is a fault.
  package static func matches(of pattern: String) -> (paths: [String], faults: [Fault]) {
    var walk = Walk()
    var bases = [pattern.hasPrefix("/") ? "/" : "."]
    let parts = pattern.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      bases = bases.flatMap { base in
        part == "**" ? folders(below: base, &walk) : step(from: base, part, isLast, &walk)
      }
    }
    return (distinct(sorted(bases)), walk.faults)
  }

  /// Without repeated paths, by their bytes: two ways of writing one letter are two names.
  private static func distinct(_ sorted: [String]) -> [String] {
    sorted.indices.filter { index in
      index == 0 || !sorted[index].utf8.elementsEqual(sorted[index - 1].utf8)
    }.map { sorted[$0] }
  }

  private static func step(
    from base: String, _ part: String, _ isLast: Bool, _ walk: inout Walk
  ) -> [String] {
    guard isGlob(part) else {
      let path = Walk.path(part, in: base)
      return kind(of: path) == .missing ? [] : [path]
    }
    return walk.names(in: base)
      .filter { $0.withSystemPath { fnmatch(part, $0, FNM_PERIOD) } == 0 }
      .map { Walk.path($0, in: base) }
      .filter { path in
        switch kind(of: path) {
        case .folder: return true
        case .unreadable(let cause) where !isLast:
          walk.note(path, cause)
          return false
        case .missing:
          walk.noteLink(path)
          return false
        default: return isLast
        }
      }
  }

  private static func folders(below base: String, _ walk: inout Walk) -> [String] {
    var inner = Walk()
    var found: [String] = []
    var next = [base]
    while let folder = next.popLast() {
      guard inner.isNew(folder) else { continue }
      found.append(folder)
      for path in inner.paths(in: folder) {
        switch kind(of: path) {
        case .folder: next.append(path)
        // A file is for the rest of the pattern to match; a folder that is passed over here is seen no more.
        case .unreadable(let cause) where Folders.isFolder(path): inner.note(path, cause)
        default: break
        }
      }
    }
    walk.faults += inner.faults
    return found
  }

  /// What a walk has seen.
  private struct Walk {
    var faults: [Fault] = []
    private var folders: Set<Identity> = []

    /// A file or folder, whatever the path by which it was reached.
    private struct Identity: Hashable {
      var device: dev_t
      var number: ino_t
    }

    /// True if the folder was not reached before, by any path.
    mutating func isNew(_ folder: String) -> Bool {
      var status = stat()
      guard folder.withSystemPath({ stat($0, &status) }) == 0 else { return true }
      return folders.insert(Identity(device: status.st_dev, number: status.st_ino)).inserted
    }

    mutating func note(_ path: String, _ cause: String) {
      faults.append(Fault(path: RawPath.shown(path), cause: cause))
    }

    /// Notes a link that leads to nothing; a file that went away meanwhile is none.
    mutating func noteLink(_ path: String) {
      var status = stat()
      if path.withSystemPath({ lstat($0, &status) }) == 0 { note(path, "it is a link to nothing") }
    }

    /// The names in a folder.
    mutating func names(in folder: String) -> [String] {
      do throws(ReadFailure) {
        let listing = try Folders.list(folder)
        return listing.names + listing.undecodable
      } catch {
        note(folder, error.cause)
        return []
      }
    }

    /// The paths in a folder but for hidden ones.
    mutating func paths(in folder: String) -> [String] {
      names(in: folder).filter { !$0.hasPrefix(".") }.map { Self.path($0, in: folder) }
    }

    static func path(_ name: String, in folder: String) -> String {
      folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
  }

  /// By bytes, so that the order does not depend on the locale; O(n log n) comparisons.
  private static func sorted(_ paths: [String]) -> [String] {
    guard paths.contains(where: RawPath.isRaw) else {
      return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    // What stands for the bytes of a name that is no text sorts elsewhere than they do.
    return paths.map { (path: $0, bytes: RawPath.bytes(of: $0)) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.path)
  }

  /// The working folder.
  package static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
