public import WinnowCore
import WinnowFormats

extension RunFolderIndex {
  /// The index that stands in a folder; nil where there is none, or it was not written by Winnow.
  static func ours(in folder: String) -> JSONValue? {
    guard let bytes = WholeFile.contents(of: path(in: folder)),
      let index = try? JSONValue(parsing: bytes),
      index["created_by"]?.stringValue?.hasPrefix("winnow ") == true
    else { return nil }
    return index
  }

  /// The file of times, which every run writes.
  static let timesName = "run.json"

  /// True if the times in a folder are those of a run of Winnow's.
  static func isRun(_ folder: String) -> Bool {
    guard let bytes = WholeFile.contents(of: "\(folder)/\(timesName)"),
      let times = try? JSONValue(parsing: bytes)
    else { return false }
    return times["winnow"]?.stringValue != nil && times["record_version"]?.integer != nil
  }
}

/// Files that commands write where they are told to.
public enum OutputPlace {
  /// Throws `O002` for a file in a run folder, which holds what its index lists and nothing else; at any depth, and by
  /// whatever link.
  public static func check(_ path: String) throws(RunFailure) {
    var folder = Paths.parent(Folders.real(path))
    while RunFolderIndex.ours(in: folder) == nil {
      guard folder != "/", folder != "." else { return }
      folder = Paths.parent(folder)
    }
    throw RunFailure(
      .output,
      Diagnostic(
        code: .o002, path: path, message: "the file would stand in a run folder",
        hint: "name one elsewhere: a run folder holds what its index lists"))
  }

  /// Throws `O004` for a file that stands there with another content and was not made by Winnow (`isOurs`).
  ///
  /// Pipes and devices are written into, and an empty file holds nothing to lose.
  public static func check(
    _ path: String, replacedBy bytes: [UInt8], isOurs: ([UInt8]) -> Bool = { _ in false }
  ) throws(RunFailure) {
    guard WholeFile.exists(path), let there = WholeFile.contents(of: path), !there.isEmpty,
      there != bytes, !isOurs(there)
    else { return }
    throw RunFailure(
      .output,
      Diagnostic(
        code: .o004, path: path, message: "the file is there already, and holds something else",
        hint: "give --overwrite to replace it"))
  }
}
