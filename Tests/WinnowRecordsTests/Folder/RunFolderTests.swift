import WinnowFormats
import Testing
import WinnowTestSupport

@testable import WinnowRecords

@Suite struct RunFolderTests {
  @Test func `the folder appears only when it is finished`() throws {
    let place = try TemporaryFolder()
    let folder = try RunFolder(path: "\(place.path)/deep/out")
    #expect(!place.exists("deep/out"))
    try OutputFile(path: folder.temporaryPath + "/datapackage.json").write([1])
    try folder.finish()
    #expect(try place.names("deep") == ["out"])
    #expect(try place.bytes("deep/out/datapackage.json") == [1])
  }

  @Test func `an abandoned folder leaves nothing`() throws {
    let place = try TemporaryFolder()
    do {
      let folder = try RunFolder(path: "\(place.path)/out")
      try OutputFile(path: folder.temporaryPath + "/a").write([1])
    }
    #expect(try place.names().isEmpty)
  }

  @Test func `a run folder is replaced as a whole`() throws {
    let place = try TemporaryFolder()
    try place.write("out/datapackage.json", "old")
    try place.write("out/rejects.jsonl.gz", "old")
    try RunFolder.check("\(place.path)/out", overwrite: .replace)
    let folder = try RunFolder(path: "\(place.path)/out")
    try OutputFile(path: folder.temporaryPath + "/datapackage.json").write([2])
    try folder.finish()
    #expect(try place.names() == ["out"])
    #expect(try place.names("out") == ["datapackage.json"])
  }

  @Test func `a run folder without its index is replaced as well`() throws {
    let place = try TemporaryFolder()
    for name in ["documents.jsonl.gz", "rejects.jsonl", "run.json", "summary.json"] {
      try place.write("out/\(name)", "x")
    }
    try RunFolder.check("\(place.path)/out", overwrite: .replace)
  }

  @Test func `what is no run folder is not touched`() throws {
    let place = try TemporaryFolder()
    try place.write("out/thesis.txt", "mine")
    try place.write("file", "x")
    let path = place.path
    #expect(throws: WriteFailure.self) { try RunFolder.check(path + "/out", overwrite: .replace) }
    #expect(throws: WriteFailure.self) { try RunFolder.check(path + "/file", overwrite: .replace) }
    #expect(try place.names("out") == ["thesis.txt"])
  }

  @Test func `a run that may never replace refuses a folder that exists`() throws {
    let place = try TemporaryFolder()
    try place.write("out/datapackage.json", "{}")
    let path = place.path
    #expect(throws: WriteFailure.self) { try RunFolder.check(path + "/out", overwrite: .never) }
    try RunFolder.check(path + "/other", overwrite: .never)
  }
}
