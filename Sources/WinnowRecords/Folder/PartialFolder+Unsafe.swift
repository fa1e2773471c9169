import Glibc
import WinnowFormats

/// A folder that a run is writing, under a name that no other run has: locked while the process lives.
///
/// The lock is the kernel's, on the folder itself. It ends with the process, however that ends, so that a later run can
/// tell what a dead one left behind from what a living one is writing.
final class PartialFolder {
  /// Where it is.
  let path: String
  private var descriptor: Int32
  private var isKept = false
  private static let mostAttempts = 100

  /// Makes one in `parent`, for the folder `name`, after those were removed that dead runs left there.
  init(for name: String, in parent: String) throws(WriteFailure) {
    let prefix = Self.prefix(name)
    Self.removeDead(prefix, in: parent)
    for _ in 0..<Self.mostAttempts {
      // A run that cleans up may take the new folder for a dead one before it is locked: then another is made.
      let path = "\(parent)/\(prefix)\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
      guard SystemCall.retrying({ mkdir(path, 0o755) }) == 0 else {
        if errno == EEXIST { continue }
        throw WriteFailure(path, "cannot be created")
      }
      guard let descriptor = Self.lock(path, orGoOn: true) else {
        Folders.removeEmpty(path)
        continue
      }
      self.path = path
      self.descriptor = descriptor
      return
    }
    throw WriteFailure(parent, cause: "no temporary folder in it could be opened and locked")
  }

  deinit {
    remove()
    unlock()
  }

  private func unlock() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }

  /// Lets the folder be: it has become what it was to be.
  func keep() { isKept = true }

  /// Removes the folder and all in it, which the run has written.
  func remove() {
    guard !isKept else { return }
    // Listing the folder takes a descriptor, and a run may have failed because there was none left.
    unlock()
    Folders.remove(path)
    isKept = true
  }

  /// What a folder is made for that stands in its final place, where that cannot be replaced.
  static let inner = "run"

  /// How the names of all folders for `name` begin.
  static func prefix(_ name: String) -> String { ".\(name).partial-" }

  /// The locked folder, or nil if another process has it, or it is gone.
  ///
  /// Where the file system has no locks, nil, or the folder without one: then nobody takes it for dead.
  private static func lock(_ path: String, orGoOn goesOn: Bool = false) -> Int32? {
    let descriptor = SystemCall.retrying {
      open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return nil }
    var (held, there) = (stat(), stat())
    let isLocked = SystemCall.retrying { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
    guard isLocked || goesOn && errno != EWOULDBLOCK, fstat(descriptor, &held) == 0,
      lstat(path, &there) == 0, held.st_ino == there.st_ino, held.st_dev == there.st_dev
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Removes the folders of runs that are no longer alive, as far as they hold nothing but files of a run.
  private static func removeDead(_ prefix: String, in parent: String) {
    for name in Folders.names(in: parent) where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      guard let descriptor = lock(path) else { continue }
      defer { close(descriptor) }
      let names = Folders.names(in: path)
      guard names.allSatisfy({ FormerRun.isFileOfARun($0) || $0.contains(".partial-") }) else {
        continue
      }
      Folders.remove(path)
    }
  }
}
