import Foundation
import Testing
import WinnowTestSupport

/// The project's own gold, and what a broken rule does to it.
@Suite struct ProjectGateTests {
  private static let root = projectRoot

  private func evaluate(_ environment: [String: String] = [:]) throws -> CommandResult {
    try CommandRunner.winnow(
      [
        "evaluate", "--gold", "Evaluation/gold", "--pipeline", "pipelines/seeds.yaml", "--set",
        "stages.dates.reference=metadata.published", "--baseline", "Evaluation/baseline.json",
      ], in: Self.root, environment: environment)
  }

  @Test func `the gate is passed`() throws {
    let result = try evaluate()
    #expect(result.code == 0, "\(result.output)\(result.error)")
  }

  @Test func `a broken rule fails the gate and the message names the spans`() throws {
    let folder = try TemporaryFolder()
    let data = try dataFolder(folder)
    // A month that the table of dates no longer knows.
    let table = "\(data)/dates/en.tsv"
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let kept = rows.filter { !$0.lowercased().contains("october") }
    #expect(kept.count < rows.count)
    try kept.joined(separator: "\n").write(toFile: table, atomically: true, encoding: .utf8)
    let result = try evaluate(["WINNOW_DATA": data])
    #expect(result.code == 1, "\(result.error)")
    #expect(result.output.contains("FAILED: dates.f1 fell by"))
    #expect(result.output.contains("DATE '4 October 2022'"))
    #expect(result.output.contains("Evaluation/gold/seeds/004.json:"))
  }

  /// A copy of the data files, made of links but for the table of dates.
  private func dataFolder(_ folder: TemporaryFolder) throws -> String {
    let source = Self.root + "/Sources/WinnowResources/Data"
    let data = folder.path + "/Data"
    let files = FileManager.default
    try files.createDirectory(atPath: data, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: source) where name != "dates" {
      try files.createSymbolicLink(
        atPath: "\(data)/\(name)", withDestinationPath: "\(source)/\(name)")
    }
    try files.copyItem(atPath: source + "/dates", toPath: data + "/dates")
    return data
  }
}

/// Every count beside those of nervaluate 1.2.1, where that is installed.
@Suite struct NervaluateTests {
  private static let isInstalled: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import importlib.metadata as m, sys; import nervaluate; sys.exit(m.version('nervaluate') != '1.2.1')",
    ]
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    } catch {
      return false
    }
  }()

  @Test(.enabled(if: isInstalled, "needs nervaluate 1.2.1"))
  func `every count is that of nervaluate`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", projectRoot + "/Tools/checks/check_nervaluate.py",
      try CommandRunner.program().path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
