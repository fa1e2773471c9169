import Glibc
import Testing
import WinnowFormats
import WinnowTestSupport

@testable import WinnowRecords

/// The place of a run folder: what is replaced, what is refused, and what dead runs leave behind.
@Suite struct RunFolderTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private var out: String { place.path + "/out" }

  /// An index of Winnow's that lists files.
  private static func index(_ names: [String]) -> String {
    let files = names.map { #"{"path": "\#($0)"}"# }.joined(separator: ", ")
    return #"{"created_by": "winnow 0.1.0", "resources": [\#(files)]}"#
  }

  /// Writes a run that holds one file, and its index.
  @discardableResult
  private func write(_ path: String? = nil, overwrite: Overwrite = .replace) throws -> [String] {
    let folder = try RunFolder(path: path ?? out, overwrite: overwrite)
    try OutputFile(path: folder.temporaryPath + "/run.json").write([1])
    try OutputFile(path: folder.temporaryPath + "/datapackage.json")
      .write(Array(Self.index(["run.json"]).utf8))
    return try folder.finish()
  }

  /// The cause of the refusal.
  private func refusal(_ path: String? = nil, overwrite: Overwrite = .replace) -> String? {
    do throws(WriteFailure) {
      _ = try RunFolder(path: path ?? out, overwrite: overwrite)
      return nil
    } catch {
      return error.cause
    }
  }

  @Test func `the folder appears only when it is finished`() throws {
    let folder = try RunFolder(path: "\(place.path)/deep/out")
    #expect(!place.exists("deep/out"))
    try OutputFile(path: folder.temporaryPath + "/datapackage.json").write([1])
    #expect(try folder.finish().isEmpty)
    #expect(try place.names("deep") == ["out"])
    #expect(try place.bytes("deep/out/datapackage.json") == [1])
  }

  @Test func `an abandoned folder leaves nothing`() throws {
    do {
      let folder = try RunFolder(path: out)
      try OutputFile(path: folder.temporaryPath + "/run.json").write([1])
    }
    #expect(try place.names().isEmpty)
  }

  @Test func `a run replaces a run as a whole`() throws {
    try place.write("out/datapackage.json", Self.index(["rejects.jsonl.gz", "report.html"]))
    try place.write("out/rejects.jsonl.gz", "old")
    try place.write("out/report.html", "old")
    #expect(try write().isEmpty)
    #expect(try place.names() == ["out"])
    #expect(try place.names("out") == ["datapackage.json", "run.json"])
    try write()
    #expect(try place.names() == ["out"])
  }

  @Test func `an empty folder, and a run without its index, are replaced as well`() throws {
    #expect(mkdir(out, 0o755) == 0)
    try write()
    for name in ["documents.jsonl.gz", "rejects.jsonl", "summary.json"] {
      try place.write("other/\(name)", "x")
    }
    try place.write("other/run.json", #"{"version": 1, "winnow": "0.1.0", "record_version": 1}"#)
    try write(place.path + "/other")
    #expect(try place.names("other") == ["datapackage.json", "run.json"])
    #expect(try place.names() == ["other", "out"])
  }

  @Test(arguments: [
    (["out/thesis.txt": "mine"], "thesis.txt"),
    (
      ["out/datapackage.json": index(["run.json"]), "out/run.json": "", "out/notes.md": ""],
      "notes.md"
    ),
    (["out/datapackage.json": index(["run.json"]), "out/.gitignore": "*"], ".gitignore"),
    (["out/datapackage.json": index(["run.json"]), "out/sub/a": ""], "sub"),
    // A folder in the place of a file that is listed.
    (["out/datapackage.json": index(["run.json"]), "out/run.json/a": ""], "run.json"),
    // Listed by name, but not by this index.
    (["out/datapackage.json": index([]), "out/documents.jsonl": ""], "documents.jsonl"),
    // An index that somebody else made, or that cannot be read.
    (
      ["out/datapackage.json": #"{"resources": [{"path": "a.csv"}]}"#, "out/a.csv": ""],
      "datapackage.json"
    ),
    (["out/datapackage.json": "", "out/a.csv": ""], "datapackage.json"),
    // Named as files of a run are, with nothing that says so.
    (["out/summary.json": #"{"accuracy": 0.9}"#], "summary.json"),
    (["out/run.json": #"{"version": 1}"#, "out/summary.json": "{}"], "run.json"),
  ])
  func `what no run has written is refused by its name, and stays`(
    files: [String: String], named: String
  ) throws {
    for (name, text) in files { try place.write(name, text) }
    let cause = try #require(refusal())
    #expect(cause.contains(named), "\(cause)")
    for (name, text) in files { #expect(try place.bytes(name) == Array(text.utf8)) }
    #expect(try place.names() == ["out"])
  }

  @Test func `what comes into the folder during the run stays, and the new run stands beside it`()
    throws
  {
    try write()
    let folder = try RunFolder(path: out)
    try OutputFile(path: folder.temporaryPath + "/datapackage.json").write([2])
    try place.write("out/notes.md", "mine")
    #expect(throws: WriteFailure.self) { try folder.finish() }
    #expect(try place.names() == ["out", "out.new"])
    #expect(try place.bytes("out/notes.md") == Array("mine".utf8))
    #expect(try place.bytes("out.new/datapackage.json") == [2])
  }

  @Test func `links are followed, and one to nothing is refused`() throws {
    try write(place.path + "/real")
    #expect(symlink("real", out) == 0)
    try write()
    #expect(try place.names("real") == ["datapackage.json", "run.json"])
    var status = stat()
    #expect(lstat(out, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(symlink("nowhere", place.path + "/dangling") == 0)
    #expect(refusal(place.path + "/dangling") == "is a link to nothing")
    #expect(try place.names() == ["dangling", "out", "real"])
  }

  @Test func `a file, and a folder that may not be replaced, are refused`() throws {
    try place.write("file", "x")
    #expect(refusal(place.path + "/file")?.hasPrefix("is in the way") == true)
    try write()
    #expect(refusal(overwrite: .never)?.contains("--overwrite=never") == true)
    #expect(refusal(place.path + "/new", overwrite: .never) == nil)
  }

  @Test func `what dead runs left is removed, what living ones write is not`() throws {
    try place.write(".out.partial-4711/documents.jsonl.gz", "dead")
    // Somebody's own, whatever its name.
    try place.write(".out.partial-mine/thesis.txt", "mine")
    try place.write(".other.partial-4711/run.json", "another's")
    let living = try RunFolder(path: out)
    try OutputFile(path: living.temporaryPath + "/run.json").write([1])
    try write()
    #expect(
      place.exists(".out.partial-mine/thesis.txt") && place.exists(".other.partial-4711/run.json"))
    #expect(!place.exists(".out.partial-4711"))
    // The lock is held by this process: a second look takes it for living, too.
    #expect(try place.names(Paths.name(living.temporaryPath)) == ["run.json"])
    _ = try living.finish()
    #expect(try place.names("out") == ["run.json"])
  }
}
