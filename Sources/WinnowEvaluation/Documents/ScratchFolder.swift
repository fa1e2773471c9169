import Foundation
import WinnowCore

/// A folder for files that nobody needs afterwards.
struct ScratchFolder {
  let path: String

  /// Makes a folder below the system's folder for temporary files.
  init() throws(RunFailure) {
    path = NSTemporaryDirectory() + "winnow-evaluate-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw RunFailure(.output, Diagnostic(code: "O001", path: path, message: "\(error)"))
    }
  }

  /// Removes the folder with all in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
