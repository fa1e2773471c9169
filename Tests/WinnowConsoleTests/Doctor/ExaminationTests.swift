import Foundation
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowConsole

@Suite struct ExaminationTests {
  @Test func `only problems fail`() {
    let good = Finding.good("a", "well")
    let warning = Finding.warning("b", "so so", advice: "look")
    let problem = Finding.problem("c", "broken", advice: "mend it")
    #expect(Examination(findings: [good, warning]).failure == nil)
    #expect(Examination(findings: [good, warning]).state == .warning)
    let failure = Examination(findings: [problem, good, warning]).failure
    #expect(failure?.exitCode == .checkFailed)
    #expect(failure?.diagnostics.first?.hint == "mend it")
  }

  @Test func `the report says what to do below each finding`() {
    let text = Examination(findings: [
      .good("disk", "room"), .problem("memory", "none", advice: "buy some"),
    ]).text
    #expect(
      text == """
        good     disk    room
        problem  memory  none
                 buy some
        2 checks, 1 problems, 0 warnings
        """)
  }

  @Test func `another major version of a library is a warning`() {
    let states = LibraryChecks.findings([
      LibraryVersion("a", built: "2.9.14", loaded: "2.9.14"),
      LibraryVersion("b", built: "72.1", loaded: "72.2"),
      LibraryVersion("c", built: "72.1", loaded: "76.1"),
      LibraryVersion("d", built: "1.0", loaded: nil),
    ]).map(\.state)
    #expect(states == [.good, .good, .warning, .good])
  }

  @Test func `every library tells its version`() {
    let versions = LibraryChecks.versions
    #expect(
      versions.map(\.name) == [
        "bzip2", "ICU", "ISA-L", "libcrypto", "liblzma", "libxml2", "simdjson", "zlib", "zstd",
      ])
    for library in versions {
      #expect(library.built.split(separator: ".").count >= 2, "\(library)")
      #expect(library.built.allSatisfy { $0.isNumber || $0 == "." }, "\(library)")
      if let loaded = library.loaded {
        #expect(LibraryVersion.major(loaded) == LibraryVersion.major(library.built), "\(library)")
      }
    }
  }

  @Test func `limits have states of their own`() {
    #expect(HostChecks.memory(available: 100 << 20).state == .problem)
    #expect(HostChecks.memory(available: 300 << 20).state == .warning)
    #expect(HostChecks.memory(available: 4 << 30).state == .good)
    #expect(HostChecks.openFiles(16).state == .warning && HostChecks.openFiles(nil).state == .good)
    #expect(HostChecks.fileSize(nil).state == .good && HostChecks.fileSize(1).state == .warning)
    #expect(OutputChecks.space("x", free: 1 << 20).state == .problem)
    #expect(OutputChecks.space("x", free: 500 << 20).state == .warning)
    #expect(OutputChecks.space("x", free: 2 << 30).state == .good)
  }

  @Test(arguments: [
    ("de_DE.UTF-8", Finding.State.good), ("C.utf8", .good), ("POSIX", .warning), ("", .warning),
  ])
  func `locales that are not Unicode are a warning`(name: String, state: Finding.State) {
    #expect(HostChecks.locale(name: name).state == state)
  }

  @Test func `numbers are read from the memory table`() {
    let table = "MemTotal:       100 kB\nMemAvailable:   2048 kB\n"
    #expect(HostChecks.amount(in: table, after: "MemAvailable:") == 2048)
    #expect(HostChecks.amount(in: table, after: "Swap:") == nil)
  }

  @Test(arguments: ["in", "beside"])
  func `changed and missing data files are told`(nesting: String) throws {
    let folder = try TemporaryFolder()
    // In an installed tree the compiled files stand in the data folder, in a build beside it: the list is the same.
    let place = nesting == "in" ? "data/compiled" : "compiled"
    let (data, compiled) = (folder.path + "/data", folder.path + "/" + place)
    for name in ["a.tsv", "b/c.tsv", "d.tsv"] { try folder.write("data/" + name, name) }
    try folder.write(place + "/world.gazetteer", "image")
    let list = DataChecksums.list(data, compiled: compiled)
    #expect(DataChecksums.count(list) == 4)
    // SHA-256 of "a.tsv", as sha256sum(1) gives it.
    #expect(
      String(decoding: list, as: UTF8.self).hasPrefix(
        "ce18add019762cae9d3f740c4684838e9094d3380ab4b4f00261bca39c45c9ae  a.tsv\n"))
    #expect(DataChecksums.differences(data, compiled: compiled, list).isEmpty)
    try folder.write("data/b/c.tsv", "other")
    try FileManager.default.removeItem(atPath: data + "/d.tsv")
    try folder.write(place + "/world.gazetteer", "another image")
    #expect(
      DataChecksums.differences(data, compiled: compiled, list)
        == ["b/c.tsv", "d.tsv", "compiled/world.gazetteer"])
    try folder.write(place + "/" + DataChecksums.fileName, list)
    #expect(DataChecks.files(in: data, compiled: compiled, "reinstall").state == .problem)
    #expect(DataChecks.files(in: data, compiled: data + "/b", "reinstall").state == .warning)
  }
}
