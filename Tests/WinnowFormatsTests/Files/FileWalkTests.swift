import Glibc
import Testing
import WinnowTestSupport

@testable import WinnowFormats

/// What is found below folders and by globs, and what is told when it cannot be read.
@Suite struct FileWalkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b.txt", "a.txt", "Z.txt", ".hidden.txt", "sub/c.txt", "sub/deep/d.txt", "e.html"]
    {
      try folder.write(name, "x")
    }
  }

  private func relative(_ path: String) -> String {
    String(path.dropFirst(folder.path.count + 1))
  }

  private func names(_ pattern: String) -> [String] {
    let found = FileWalk.matches(of: "\(folder.path)/\(pattern)")
    return found.paths.map(relative) + found.faults.map { "\(relative($0.path)): \($0.cause)" }
  }

  private func below() -> [String] {
    let found = FileWalk.files(below: folder.path)
    return found.files.map(relative) + found.faults.map { "\(relative($0.path)): \($0.cause)" }
  }

  private static let all = ["Z.txt", "a.txt", "b.txt", "e.html", "sub/c.txt", "sub/deep/d.txt"]

  @Test(arguments: [
    ("*.txt", ["Z.txt", "a.txt", "b.txt"]), ("[ab].*", ["a.txt", "b.txt"]), ("?.html", ["e.html"]),
    ("**/*.txt", ["Z.txt", "a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
    ("s*/*/d.txt", ["sub/deep/d.txt"]), ("*.none", []), ("a.txt/*", ["a.txt: Not a directory"]),
  ])
  func `globs find files in byte order`(pattern: String, expected: [String]) {
    #expect(names(pattern) == expected)
  }

  @Test func `a folder gives all files below it but hidden ones`() {
    #expect(below() == Self.all)
  }

  @Test func `links that lead upwards end`() throws {
    #expect(symlink(".", folder.path + "/one") == 0 && symlink(".", folder.path + "/two") == 0)
    #expect(symlink("..", folder.path + "/sub/up") == 0)
    #expect(below().sorted() == Self.all.sorted())
    #expect(names("**/c.txt") == ["sub/c.txt"])
  }

  @Test func `a folder behind a link is read`() throws {
    let other = try TemporaryFolder()
    try other.write("f.txt", "x")
    #expect(symlink(other.path, folder.path + "/link") == 0)
    #expect(
      below() == ["Z.txt", "a.txt", "b.txt", "e.html", "link/f.txt", "sub/c.txt", "sub/deep/d.txt"])
  }

  @Test func `what is no file is told, not waited for`() {
    #expect(mkfifo(folder.path + "/sub/pipe", 0o600) == 0)
    #expect(symlink("nowhere", folder.path + "/sub/gone") == 0)
    #expect(
      below() == Self.all + [
        "sub/gone: it is a link to nothing", "sub/pipe: it is a FIFO, not a file",
      ])
    // A glob gives the pipe, for whoever asked for it to judge.
    #expect(names("sub/p*") == ["sub/pipe"])
    #expect(names("sub/g*") == ["sub/gone: it is a link to nothing"])
  }

  @Test func `names are equal by their bytes alone`() throws {
    try folder.write("two/\u{E9}.txt", "a")
    try folder.write("two/e\u{301}.txt", "b")
    #expect(FileWalk.files(below: folder.path + "/two").files.count == 2)
    #expect(FileWalk.matches(of: folder.path + "/two/*").paths.count == 2)
    #expect(
      FileWalk.matches(of: folder.path + "/**/*.txt").paths.count { $0.contains("/two/") } == 2)
  }

  /// A name that has what looks like an escape is escaped as well.
  @Test func `no two paths are shown alike`() {
    let names: [[UInt8]] = [[0x61, 0xFF], Array(#"a\xFF"#.utf8), Array(#"a\\xFF"#.utf8)]
    let shown = names.map { RawPath.shown(RawPath.name($0)) }
    #expect(shown == [#"a\xFF"#, #"a\\xFF"#, #"a\\\\xFF"#])
    #expect(names.map { RawPath.bytes(of: RawPath.name($0)) } == names)
    #expect(RawPath.shown(#"a\b"#) == #"a\b"#)
  }

  @Test func `a name that is not UTF-8 is found`() {
    let path =
      Array((folder.path + "/sub/x").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let found = FileWalk.files(below: folder.path)
    #expect(found.faults.isEmpty)
    #expect(found.files.map(RawPath.shown).contains(folder.path + "/sub/x\\xFF"))
    #expect(found.files.allSatisfy { FileWalk.kind(of: $0) == .file })
  }

  @Test func `a folder that cannot be read is told`() throws {
    // The administrator reads everything.
    guard geteuid() != 0 else { return }
    #expect(chmod(folder.path + "/sub/deep", 0) == 0)
    defer { chmod(folder.path + "/sub/deep", 0o700) }
    #expect(below().contains("sub/deep: Permission denied"))
    #expect(names("sub/*/d.txt").contains("sub/deep: Permission denied"))
    #expect(names("**/d.txt") == ["sub/deep: Permission denied"])
  }
}
