import Glibc
import WinnowFormats
import WinnowRecords

/// Looks at the machine and the limits that the process has.
enum HostChecks {
  /// The program itself.
  static func program() -> [Finding] {
    [.good("winnow", "\(Version.current), records of version \(Version.record)")]
  }

  static func findings() -> [Finding] {
    [
      .good("processors", "\(Processors.available()), so many workers by default"),
      memory(available: availableMemory()), openFiles(limit(RLIMIT_NOFILE)),
      fileSize(limit(RLIMIT_FSIZE)), locale(name: localeName()),
    ]
  }

  /// All stages over 100 MB of JSON Lines: 90 MB with one worker, 115 with two.
  static func memory(available: Int?) -> Finding {
    guard let available else { return .good("memory", "the system does not tell what is free") }
    let found = "\(megabytes(available)) MB free"
    let advice = "a run takes about 90 MB, and 25 for each further worker: take fewer with -j"
    if available < 150 << 20 { return .problem("memory", found, advice: advice) }
    return .expect(available >= 512 << 20, "memory", found, advice: advice)
  }

  static func openFiles(_ limit: Int?) -> Finding {
    guard let limit else { return .good("open-files", "unlimited") }
    return .expect(
      limit >= 64, "open-files", "\(limit)", advice: "raise it in the shell: ulimit -n 1024")
  }

  static func fileSize(_ limit: Int?) -> Finding {
    guard let limit else { return .good("file-size", "unlimited") }
    return .warning(
      "file-size", "\(megabytes(limit)) MB",
      advice: "a table that grows beyond it ends the run; raise it: ulimit -f unlimited")
  }

  static func locale(name: String) -> Finding {
    let folded = name.lowercased()
    return .expect(
      folded.contains("utf-8") || folded.contains("utf8"), "locale",
      name.isEmpty ? "none is set" : name,
      advice: "files are UTF-8 whatever it is; for names on the terminal set LC_ALL=C.UTF-8")
  }

  static func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }

  /// The first of the variables that decide about characters, as locale(7) orders them.
  private static func localeName() -> String {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(variable), value.pointee != 0 else { continue }
      return String(cString: value)
    }
    return ""
  }

  /// A soft limit of the process; nil where there is none.
  private static func limit(_ resource: __rlimit_resource) -> Int? {
    var limits = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0 else { return nil }
    return limits.rlim_cur >= rlim_t(Int.max) ? nil : Int(limits.rlim_cur)
  }

  /// What the system has free, lowered by the limits of the control group and of the process.
  private static func availableMemory() -> Int? {
    var amounts: [Int] = []
    if let text = text("/proc/meminfo"), let free = amount(in: text, after: "MemAvailable:") {
      amounts.append(free * 1024)
    }
    if let most = text("/sys/fs/cgroup/memory.max").flatMap({ Int($0.prefix { $0.isNumber }) }),
      let used = text("/sys/fs/cgroup/memory.current").flatMap({ Int($0.prefix { $0.isNumber }) })
    {
      amounts.append(max(0, most - used))
    }
    if let most = limit(RLIMIT_AS) { amounts.append(most) }
    return amounts.min()
  }

  private static func text(_ path: String) -> String? {
    WholeFile.contents(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number behind a key in a table such as `/proc/meminfo`.
  static func amount(in text: String, after key: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      return Int(line.dropFirst(key.count).drop { $0 == " " }.prefix { $0.isNumber })
    }
    return nil
  }
}
