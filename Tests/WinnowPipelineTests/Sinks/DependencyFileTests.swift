import Glibc
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowPipeline

/// Dependency files, read by real make: whatever a file is called, it causes a run when it changes, or is told.
@Suite struct DependencyFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Characters that make gives a meaning to, and some that it does not, at each place of a name.
  private static let names: [String] = {
    let characters = ##" !"#$&'()*+,-:<=>?@[]^_`{}~é"##
    let made = characters.flatMap { character in
      ["a\(character)b", "\(character)b"] + (character == " " ? [] : ["a\(character)"])
    }
    return made + [
      "a\\b", "a b  c", "$(shell touch x) y", "a (1).txt", "a=b:c", "\u{1}", "50 $ & more: #1",
    ]
  }()

  private func make() throws -> (code: Int32, ran: Bool) {
    let result = try CommandRunner.run("/usr/bin/make", ["-s"], in: folder.path)
    return (result.code, result.output.contains("RAN"))
  }

  private func touch(_ name: String, at seconds: Int) {
    let time = timeval(tv_sec: seconds, tv_usec: 0)
    #expect(utimes("\(folder.path)/\(name)", [time, time]) == 0, "\(name)")
  }

  @Test func `every name that is written causes a run when its file changes`() throws {
    guard access("/usr/bin/make", X_OK) == 0 else { return }
    var plan = Plan(name: "p", input: InputPlan(), stages: [], output: OutputPlan())
    plan.path = "p.yaml"
    plan.output.directory = "out"
    plan.input.files = Self.names.map { InputFile(path: $0, displayPath: $0) }
    for name in Self.names + ["p.yaml"] { try folder.write(name, "x") }
    #expect(try DependencyFile.write(plan, to: folder.path + "/p.d").isEmpty)
    try folder.write("out/datapackage.json", "{}")
    try folder.write(
      "Makefile",
      "out/datapackage.json:\n\t@echo RAN\n\t@touch -d @1100000000 out/datapackage.json\n\n-include p.d\n"
    )
    for name in Self.names + ["p.yaml"] { touch(name, at: 1_000_000_000) }
    touch("out/datapackage.json", at: 1_100_000_000)
    let unchanged = try make()
    #expect(unchanged == (0, false))
    for name in Self.names {
      touch(name, at: 1_200_000_000)
      #expect(try make() == (0, true), "\(name)")
      touch(name, at: 1_000_000_000)
    }
    // One that is deleted causes a run and no error.
    for name in Self.names.prefix(5) {
      #expect(unlink("\(folder.path)/\(name)") == 0)
      #expect(try make() == (0, true), "\(name)")
      try folder.write(name, "x")
      touch(name, at: 1_000_000_000)
    }
    #expect(!folder.exists("x"))
  }

  @Test(arguments: [
    "a\tb", "a\nb", "a\rb", "a%b", "a;b", "a|b", "a(b)", "$(x)", "a\\ b", "a\\#b",
    "x\ninclude evil.mk",
  ])
  func `a name that make cannot write is left out and told`(name: String) throws {
    var plan = Plan(name: "p", input: InputPlan(), stages: [], output: OutputPlan())
    plan.path = "p.yaml"
    plan.output.directory = "out"
    plan.input.files = [InputFile(path: name, displayPath: name)]
    #expect(try DependencyFile.write(plan, to: folder.path + "/p.d") == [name])
    let text = String(decoding: try folder.bytes("p.d"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.dropFirst(3).allSatisfy { $0.hasPrefix("# ") && !$0.hasSuffix("\\") }, "\(text)")
    #expect(lines.count == 4)
    // A target that cannot be written is an error: the file would say nothing.
    plan.output.directory = "x\ny"
    #expect(throws: RunFailure.self) { try DependencyFile.write(plan, to: folder.path + "/q.d") }
  }
}
