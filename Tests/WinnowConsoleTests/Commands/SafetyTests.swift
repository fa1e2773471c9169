import Foundation
import Glibc
import Testing
import WinnowTestSupport

/// Whole commands on things that are not theirs: nothing is destroyed, nothing passed over, nothing waited for.
@Suite struct SafetyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in/a.txt", "They met in Vienna on 3 May 2021.")
    try pipeline(input: "in", output: "out")
  }

  private func pipeline(input: String, output: String) throws {
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [\(input)]}\nstages: [tokenize]\noutput: {directory: \(output), compression: none}\n"
    )
  }

  private func winnow(_ arguments: String...) throws -> CommandResult {
    try CommandRunner.winnow(arguments, in: folder.path)
  }

  /// Runs a line of a shell in which `$W` is the program.
  private func shell(_ line: String) throws -> CommandResult {
    try CommandRunner.run(
      "/bin/sh", ["-c", line], in: folder.path,
      environment: ["W": try CommandRunner.program().path])
  }

  @Test(arguments: ["notes.md", "first-look.ipynb", ".gitignore", "figures/a.png"])
  func `a run folder that holds something else is not replaced`(name: String) throws {
    #expect(try winnow("run", "p.yaml").code == 0)
    try folder.write("out/\(name)", "mine")
    let result = try winnow("run", "p.yaml")
    #expect(result.code == 4)
    #expect(result.error.contains(String(name.prefix { $0 != "/" })), "\(result.error)")
    #expect(try folder.bytes("out/\(name)") == Array("mine".utf8))
    #expect(try folder.names() == ["in", "out", "p.yaml"])
  }

  @Test func `a data package of somebody else is not replaced`() throws {
    try folder.write("out/datapackage.json", #"{"name": "x", "resources": [{"path": "a.csv"}]}"#)
    try folder.write("out/a.csv", "1,2")
    #expect(try winnow("run", "p.yaml").code == 4)
    #expect(try folder.bytes("out/a.csv") == Array("1,2".utf8))
  }

  @Test func `an output folder that is a link keeps being one`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/real", withIntermediateDirectories: true)
    #expect(symlink("real", folder.path + "/out") == 0)
    for _ in 0..<2 { #expect(try winnow("run", "p.yaml").code == 0) }
    #expect(try folder.names("real").contains("documents.jsonl"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/out") == "real")
  }

  @Test(arguments: [
    ("in", "in/out"), ("in", "in"), (".", "out"), ("in", "in/deep/er/out"),
    ("in/../in", "./in/out"),
  ])
  func `an output folder in the input is refused`(input: String, output: String) throws {
    try pipeline(input: input, output: output)
    let result = try winnow("run", "p.yaml")
    #expect(result.code == 2 && result.error.contains("P019"), "\(result.error)")
  }

  @Test func `an output folder to which the input has a link is refused`() throws {
    try pipeline(input: "in", output: "runs/out")
    #expect(try winnow("run", "p.yaml").code == 0)
    #expect(symlink("../runs", folder.path + "/in/link") == 0)
    let result = try winnow("run", "p.yaml")
    #expect(result.code == 2 && result.error.contains("P019"), "\(result.error)")
  }

  @Test(arguments: [("in", "out"), ("in", "in/.hidden/out"), ("in/*.txt", "in/out"), (".", ".out")])
  func `an output folder that no run reads may stand anywhere`(
    input: String, output: String
  ) throws {
    try pipeline(input: input, output: output)
    for _ in 0..<2 { #expect(try winnow("run", "p.yaml").code == 0) }
  }

  @Test(arguments: [
    "report run -o", "export run --to conll -o", "topics learn labelled.jsonl -o",
  ])
  func `a page, an export or a taxonomy does not go into a run folder`(command: String) throws {
    #expect(try winnow("run", "p.yaml", "--output", "run").code == 0)
    let before = try folder.names("run")
    try folder.write("labelled.jsonl", "{\"text\": \"a ferry\", \"topics\": [\"ferries\"]}\n")
    for name in ["documents.jsonl", "page.html"] {
      let result = try shell("$W \(command) run/\(name)")
      #expect(result.code == 4 && result.error.contains("O002"), "\(result.error)")
    }
    #expect(try folder.names("run") == before)
    #expect(try winnow("report", "run").code == 0)
  }

  @Test func `a page goes through a link, and into what is no file`() throws {
    #expect(try winnow("run", "p.yaml", "--output", "run").code == 0)
    try folder.write("site/page.html", "old")
    #expect(symlink("site/page.html", folder.path + "/link.html") == 0)
    #expect(try winnow("report", "run", "-o", "link.html", "--overwrite").code == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.html")
        == "site/page.html")
    #expect(
      String(decoding: try folder.bytes("site/page.html"), as: UTF8.self).hasPrefix(
        "<!DOCTYPE html>"))
    #expect(symlink("nowhere/page.html", folder.path + "/gone.html") == 0)
    #expect(try winnow("report", "run", "-o", "gone.html").code == 4)
    let piped = try shell("mkfifo p; cat p > got & $W report run -o p; code=$?; wait; exit $code")
    #expect(piped.code == 0)
    #expect(try folder.bytes("got") == folder.bytes("site/page.html"))
    var status = stat()
    #expect(lstat(folder.path + "/p", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(arguments: [("TERM", 143), ("INT", 130)])
  func `a run that waits for a silent pipe ends on the first signal`(
    signal: String, code: Int
  ) throws {
    try pipeline(input: "p", output: "out")
    // The first line of progress is written when signals are heard; the pipe has a writer that says nothing.
    let result = try shell(
      """
      mkfifo p err; exec 3<>p
      $W run p.yaml --progress json 2>err & pid=$!
      exec 4<err; read line <&4; kill -\(signal) $pid; wait $pid
      """)
    #expect(result.code == code, "\(result.error)")
    #expect(try folder.names() == ["err", "in", "p", "p.yaml"])
  }

  /// The size of a thread's stack is a limit of the process, and so many as fit into its memory can be made.
  @Test func `a run without threads fails, one with few makes do with them`() throws {
    try pipeline(input: "in", output: "out")
    let none = try shell("ulimit -s 67108864; ulimit -v 33554432; $W run p.yaml")
    #expect(none.code == 4 && none.error.contains("X005"), "\(none.error)")
    #expect(try folder.names() == ["in", "p.yaml"])
    let few = try shell("ulimit -s 8388608; ulimit -v 125829120; $W run p.yaml -j 64")
    #expect(few.code == 0, "\(few.error)")
    let facts = String(decoding: try folder.bytes("out/run.json"), as: UTF8.self)
    #expect(!facts.contains("\"workers\": 64"), "\(facts)")
  }

  @Test func `a file of somebody else, or a corrected one, is replaced only if asked`() throws {
    #expect(try winnow("run", "p.yaml", "--set", "stages=[tokenize, dates]").code == 0)
    for command in ["report out -o f", "export out --to doccano -o f"] {
      try folder.write("f", "mine")
      let refused = try shell("$W \(command)")
      #expect(refused.code == 4 && refused.error.contains("O004"), "\(refused.error)")
      #expect(try folder.bytes("f") == Array("mine".utf8))
      // The second time it is the command's own.
      for line in ["\(command) --overwrite", command] { #expect(try shell("$W \(line)").code == 0) }
      #expect(try folder.bytes("f") != Array("mine".utf8))
    }
    #expect(try winnow("export", "out", "--to", "brat", "-o", "brat").code == 0)
    try folder.write("brat/a.ann", "corrected")
    #expect(try winnow("export", "out", "--to", "brat", "-o", "brat").code == 4)
    #expect(try folder.bytes("brat/a.ann") == Array("corrected".utf8))
  }

  @Test(arguments: ["schema document", "run p.yaml --json --quiet", "stages", "explain p.yaml"])
  func `a full standard output is an error`(command: String) throws {
    let result = try shell("$W \(command) > /dev/full")
    #expect(result.code == 4 && result.error.contains("standard output"), "\(result.error)")
  }

  @Test func `a pipe and a link to nothing in the input are errors`() throws {
    #expect(mkfifo(folder.path + "/in/pipe", 0o600) == 0)
    #expect(symlink("nowhere", folder.path + "/in/gone") == 0)
    let result = try winnow("run", "p.yaml")
    #expect(result.code == 2)
    for text in ["in/pipe", "a FIFO", "in/gone", "a link to nothing"] {
      #expect(result.error.contains(text), "\(text): \(result.error)")
    }
  }

  /// A folder, a plain and a compressed file, and their neighbours whose names are what is left without the bytes.
  @Test func `names that are not UTF-8 are read, and written escaped`() throws {
    let made = try shell(
      """
      e=$(printf 'b\\377'); mkdir "in/$e.d"; printf one > "in/$e"; printf two > "in/$e.d/$e.txt"
      printf three > in/b; printf four | gzip > "in/$(printf '\\303(')"
      """)
    #expect(made.code == 0, "\(made.error)")
    let result = try winnow("run", "p.yaml", "--depfile", "deps")
    #expect(result.code == 0, "\(result.error)")
    let documents = String(decoding: try folder.bytes("out/documents.jsonl"), as: UTF8.self)
    let paths = documents.split(separator: "\n").compactMap {
      $0.split(separator: "\"path\":\"").dropFirst().first?.prefix { $0 != "\"" }
    }
    #expect(
      paths == [
        "in/a.txt", "in/b", #"in/b\\xFF"#, #"in/b\\xFF.d/b\\xFF.txt"#, #"in/\\xC3("#,
      ])
    for text in ["one", "two", "three", "four"] { #expect(documents.contains("\"\(text)\"")) }
    let names = Array("in/b".utf8) + [0xFF]
    let written = try folder.bytes("deps")
    #expect(written.indices.contains { written[$0...].starts(with: names) })
    #expect(try shell("make -f deps -n").code == 0)
  }

  @Test func `a long line is shown around its fault, and a hundred faults are enough`() throws {
    let long = String(repeating: "a, ", count: 20_000)
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in]}\nstages: [\(long)tokenize]\noutput: {directory: out}\n")
    let result = try winnow("validate", "p.yaml")
    #expect(result.code == 2 && result.error.contains("and 19900 more errors [P020]"))
    let lines = result.error.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 400 } && lines.count < 500)
  }

  @Test func `controls in messages are spelled out`() throws {
    let result = try winnow("validate", "p.yaml", "--set", "output.compression=\u{1B}[31mred")
    #expect(result.code == 2)
    #expect(!result.error.contains("\u{1B}") && result.error.contains("␛[31mred"))
  }

  /// Runs a line in name spaces of its own, as the administrator of them; nil where the system allows none.
  private func isolated(_ line: String) throws -> CommandResult? {
    let flags = geteuid() == 0 ? "-m" : "-rm"
    guard try shell("unshare \(flags) true").code == 0 else { return nil }
    return try CommandRunner.run(
      "/bin/sh", ["-c", "exec unshare \(flags) /bin/sh -c '\(line)'"], in: folder.path,
      environment: ["W": try CommandRunner.program().path])
  }

  @Test func `a mounted folder is filled, since it cannot be replaced`() throws {
    try folder.write("disk/keep", "")
    #expect(unlink(folder.path + "/disk/keep") == 0 && mkdir(folder.path + "/out", 0o755) == 0)
    let mount = "mount --bind disk out || exit 77"
    guard let first = try isolated("\(mount); $W run p.yaml && $W run p.yaml"), first.code != 77
    else { return }
    #expect(first.code == 0, "\(first.error)")
    #expect(
      try folder.names("disk")
        == ["datapackage.json", "documents.jsonl", "run.json", "summary.json"])
    try folder.write("disk/notes.md", "mine")
    #expect(try isolated("\(mount); $W run p.yaml")?.code == 4)
    #expect(try folder.bytes("disk/notes.md") == Array("mine".utf8))
    #expect(try folder.names("out").isEmpty && folder.names().allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `without proc a command is what was asked for`() throws {
    let data = try CommandRunner.program().deletingLastPathComponent().path
    let line =
      "mount -t tmpfs none /proc || exit 77; "
      + "WINNOW_DATA=\(data)/winnow_WinnowResources.resources/Data $W run p.yaml"
    guard let result = try isolated(line), result.code != 77 else { return }
    #expect(result.code == 0, "\(result.error)")
    #expect(folder.exists("out/datapackage.json"))
  }

  @Test func `a command without a subcommand is wrong`() throws {
    let result = try winnow()
    #expect(result.code == 2 && result.error.contains("SUBCOMMANDS") && result.output.isEmpty)
  }

  @Test func `a dependency file goes into a pipe and through a link`() throws {
    try folder.write("deps/real.d", "old")
    #expect(symlink("deps/real.d", folder.path + "/link.d") == 0)
    #expect(try winnow("run", "p.yaml", "--depfile", "link.d").code == 0)
    #expect(String(decoding: try folder.bytes("deps/real.d"), as: UTF8.self).hasPrefix("out/"))
    let piped = try shell(
      "mkfifo p; cat p > got & $W run p.yaml --depfile p; code=$?; wait; exit $code")
    #expect(piped.code == 0)
    #expect(try folder.bytes("got") == folder.bytes("deps/real.d"))
  }
}
