public import Foundation

/// What a command printed and how it ended.
public struct CommandResult {
  /// The exit code; -1 after a signal.
  public var code: Int32
  /// Standard output.
  public var output: String
  /// Standard error.
  public var error: String
}

/// Runs the built program beside the test bundle.
public enum CommandRunner {
  /// Runs `winnow` with arguments, in a folder, with text on its standard input.
  public static func winnow(
    _ arguments: [String], in folder: String = "/tmp", input: String = "",
    environment: [String: String] = [:]
  ) throws -> CommandResult {
    try run(program().path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs any program, given by its path.
  public static func run(
    _ path: String, _ arguments: [String], in folder: String = "/tmp", input: String = "",
    environment: [String: String] = [:]
  ) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Files rather than pipes: a full pipe would hold the command up.
    let scratch = try TemporaryFolder()
    let names = ["in", "out", "err"].map { "\(scratch.path)/\($0)" }
    try Data(input.utf8).write(to: URL(fileURLWithPath: names[0]))
    for name in names[1...] { try Data().write(to: URL(fileURLWithPath: name)) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: names[0])
    process.standardOutput = FileHandle(forWritingAtPath: names[1])
    process.standardError = FileHandle(forWritingAtPath: names[2])
    try process.run()
    process.waitUntilExit()
    return CommandResult(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOfFile: names[1], encoding: .utf8),
      error: try String(contentsOfFile: names[2], encoding: .utf8))
  }

  /// The built program.
  public static func program() throws -> URL {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("winnow")
  }
}

/// The root of the project.
public let projectRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
