public import WinnowCore
import WinnowResources
import WinnowFormats

/// The example project that `winnow init` writes: its files are data files, listed in `example/files.tsv`.
///
/// ```swift
/// let files = try ExampleProject.write(to: "my-project")
/// ```
public enum ExampleProject {
  /// Writes the project into a folder that is empty or not there yet, and returns the paths of its files.
  ///
  /// Throws `O002` (exit code 4) where something is in the way; then nothing was written.
  public static func write(to folder: String) throws(RunFailure) -> [String] {
    let target = Paths.normalize(folder)
    try check(target)
    // All are read before the first is written.
    var contents: [(path: String, bytes: [UInt8])] = []
    do {
      for file in try files() {
        let bytes = try Resources.map("example/" + file.template).array()
        contents.append((target == "." ? file.path : "\(target)/\(file.path)", bytes))
      }
    } catch {
      throw RunFailure(.resource, error)
    }
    for file in contents { try WholeFile.write(file.bytes, to: file.path) }
    return contents.map(\.path)
  }

  private static func check(_ folder: String) throws(RunFailure) {
    switch FileWalk.kind(of: folder) {
    case .missing: return
    case .folder:
      guard let first = Folders.names(in: folder).first else { return }
      throw RunFailure(
        .output,
        Diagnostic(
          code: .o002, path: folder, message: "the folder is not empty: it holds '\(first)'",
          hint: "name a folder that is not there yet"))
    case .file, .other:
      throw RunFailure(
        .output, Diagnostic(code: .o002, path: folder, message: "something else is in the way"))
    case .unreadable(let reason):
      throw RunFailure(
        .output, Diagnostic(code: .o002, path: folder, message: "cannot be read: \(reason)"))
    }
  }

  /// Each template with the place of its copy, in the order of the list.
  private static func files() throws(DiagnosticError) -> [(template: String, path: String)] {
    let list = String(decoding: try Resources.map("example/files.tsv").array(), as: UTF8.self)
    var files: [(template: String, path: String)] = []
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      if cells.count == 2 { files.append((cells[0], cells[1])) }
    }
    return files
  }
}
