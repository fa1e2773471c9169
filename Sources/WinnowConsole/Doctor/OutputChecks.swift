import Glibc
import WinnowFormats

/// Looks at the place where run folders go.
enum OutputChecks {
  /// `folder`, or the nearest folder above it that exists: runs make what is missing.
  static func findings(_ folder: String) -> [Finding] {
    var place = Paths.normalize(folder)
    while case .missing = FileWalk.kind(of: place), place != "/", place != "." {
      place = Paths.parent(place)
    }
    return [writing(place), space(place, free: freeBytes(place))]
  }

  /// Writes a file, waits until it is on the disk, and removes it.
  private static func writing(_ folder: String) -> Finding {
    let path = "\(folder)/.winnow-doctor-\(getpid())"
    do {
      let file = try OutputFile(path: path)
      defer { unlink(path) }
      try file.write(Array("winnow\n".utf8))
      _ = try file.finish()
      return .good("output.writing", "\(folder) can be written")
    } catch {
      return .problem(
        "output.writing", "\(error.path): \(error.cause)",
        advice: "give yourself the right to write there, or name another folder with --output")
    }
  }

  /// A run writes about as much as it reads, since what it adds is about what compression saves.
  static func space(_ folder: String, free: Int?) -> Finding {
    guard let free else { return .good("output.space", "the system does not tell what is free") }
    let found = "\(HostChecks.megabytes(free)) MB free in \(folder)"
    let advice = "a run writes about as many bytes as it reads: make room, or write elsewhere"
    if free < 64 << 20 { return .problem("output.space", found, advice: advice) }
    return .expect(free >= 1 << 30, "output.space", found, advice: advice)
  }

  private static func freeBytes(_ folder: String) -> Int? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }
}
