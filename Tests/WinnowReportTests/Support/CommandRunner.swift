import Foundation

/// What a command printed and how it ended.
struct CommandResult {
  var code: Int32
  var output: String
  var error: String
}

/// Runs the built program beside the test bundle.
enum CommandRunner {
  /// Runs `winnow` with arguments, in a folder, with text on its standard input.
  static func winnow(
    _ arguments: [String], in folder: String = "/tmp", environment: [String: String] = [:]
  ) throws -> CommandResult {
    let process = Process()
    process.executableURL = try program()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Files rather than pipes: a full pipe would hold the command up.
    let scratch = try TemporaryFolder()
    let names = ["out", "err"].map { "\(scratch.path)/\($0)" }
    for name in names { try Data().write(to: URL(fileURLWithPath: name)) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: "/dev/null")
    process.standardOutput = FileHandle(forWritingAtPath: names[0])
    process.standardError = FileHandle(forWritingAtPath: names[1])
    try process.run()
    process.waitUntilExit()
    return CommandResult(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOfFile: names[0], encoding: .utf8),
      error: try String(contentsOfFile: names[1], encoding: .utf8))
  }

  /// The built program.
  static func program() throws -> URL {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("winnow")
  }
}

/// The root of the project.
let projectRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
