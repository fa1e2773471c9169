public import WinnowCore

/// Files that are read or written as a whole: gold, baselines, reports, exports.
public enum WholeFile {
  /// The content of a file or of standard input (`-`), decompressed if it is compressed; O(size).
  public static func read(_ path: String) throws(RunFailure) -> [UInt8] {
    do {
      let source = try FileStream(path: path)
      var head: [UInt8] = []
      while try source.read(into: &head, limit: 1 << 18) > 0 {}
      guard let compression = Decompression(head: head) else { return head }
      let stream = compression.stream(source, head: head)
      var bytes: [UInt8] = []
      while try stream.read(into: &bytes, limit: 1 << 18) > 0 {}
      return bytes
    } catch {
      throw RunFailure(.input, Diagnostic(code: .e001, path: path, message: error.cause))
    }
  }

  /// Writes a file, replacing what was there, and makes the folders above it.
  public static func write(_ bytes: [UInt8], to path: String) throws(RunFailure) {
    do {
      try Folders.make(Paths.parent(path))
      try OutputFile.replace(path: path, with: bytes)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The paths of the files below a folder, sorted by their bytes; the path itself if it is a file.
  public static func files(at path: String) -> [String] {
    FileWalk.kind(of: path) == .folder ? FileWalk.files(below: path).files : [path]
  }

  /// True if there is a file at `path` that can be read.
  public static func exists(_ path: String) -> Bool {
    if case .file = FileWalk.kind(of: path) { return true }
    return false
  }

  /// `path` as seen from the folder of the file `file`.
  public static func path(_ path: String, besides file: String) -> String {
    Paths.resolve(path, from: Paths.parent(file))
  }

  /// The path without what stands behind the last point of the file's name.
  public static func withoutExtension(_ path: String) -> String {
    guard let point = Paths.name(path).lastIndex(of: ".") else { return path }
    let count = Paths.name(path).distance(from: point, to: Paths.name(path).endIndex)
    return String(path.dropLast(count))
  }

  /// The name of a file without its folder and extension.
  public static func stem(_ path: String) -> String { Paths.name(withoutExtension(path)) }

  /// The bytes of a file, or nil.
  package static func contents(of path: String) -> [UInt8]? {
    switch FileWalk.kind(of: path) {
    case .file, .other: break
    case .folder, .missing, .unreadable: return nil
    }
    do {
      let stream = try FileStream(path: path)
      var bytes: [UInt8] = []
      while try stream.read(into: &bytes, limit: 1 << 18) > 0 {}
      return bytes
    } catch {
      return nil
    }
  }
}
