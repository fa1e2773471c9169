import Foundation
import Testing
import WinnowTestSupport

@testable import WinnowConsole

@Suite struct GazetteerCommandTests {
  private func pipeline(_ stage: String) -> String {
    "version: 1\ninput: {paths: [a.txt]}\nstages: [tokenize, {\(stage)}]\n"
      + "output: {directory: out, compression: none}\n"
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "The Blue Lantern met in Upper Nowhere. SPAM stayed away.\n")
    try folder.write("names.tsv", "Blue Lantern\tORG\tx:7\nSPAM\tPROGRAMME\tspam\n")
    try folder.write("places.tsv", "Upper Nowhere\tcity\tx:1\t\tFR\tA1\t45.5\t3.25\t900000\n")
    return folder
  }

  @Test func `a compiled list finds what its table finds`() throws {
    let folder = try folder()
    let compiled = try CommandRunner.winnow(
      ["gazetteer", "compile", "names.tsv", "-o", "names.gazetteer"], in: folder.path)
    #expect(compiled.code == 0, "\(compiled.error)")
    #expect(compiled.error.contains("names.gazetteer: 2 names, "))
    let check = try CommandRunner.winnow(
      ["gazetteer", "check", "names.gazetteer"], in: folder.path)
    #expect(check.code == 0)
    #expect(check.output.hasPrefix("names.gazetteer: names, 2 names of 2 entries, "))
    var found: [String] = []
    for list in ["names.tsv", "names.gazetteer"] {
      try folder.write("p.yaml", pipeline("entities: {gazetteers: [\(list)]}"))
      let run = try CommandRunner.winnow(["run", "p.yaml", "--quiet"], in: folder.path)
      #expect(run.code == 0, "\(run.error)")
      found.append(String(decoding: try folder.bytes("out/entities.jsonl"), as: UTF8.self))
    }
    #expect(found[0] == found[1])
    #expect(found[0].contains(#""label":"ORG","id":"x:7","name":"Blue Lantern""#))
    #expect(found[0].contains(#""rule":"user-list""#))
  }

  @Test func `a compiled table of places finds them`() throws {
    let folder = try folder()
    let compiled = try CommandRunner.winnow(
      ["gazetteer", "compile", "places.tsv", "--kind", "places", "-o", "p.gazetteer"],
      in: folder.path)
    #expect(compiled.code == 0, "\(compiled.error)")
    try folder.write("p.yaml", pipeline("locations: {gazetteers: [p.gazetteer, builtin/world]}"))
    let run = try CommandRunner.winnow(["run", "p.yaml", "--quiet"], in: folder.path)
    #expect(run.code == 0, "\(run.error)")
    #expect(
      String(decoding: try folder.bytes("out/locations.jsonl"), as: UTF8.self).contains(
        #""id":"x:1","name":"Upper Nowhere""#))
  }

  @Test func `the same lists give the same bytes`() throws {
    let folder = try folder()
    for name in ["one", "two"] {
      _ = try CommandRunner.winnow(
        ["gazetteer", "compile", "names.tsv", "-o", "\(name).gazetteer"], in: folder.path)
    }
    #expect(try folder.bytes("one.gazetteer") == folder.bytes("two.gazetteer"))
  }

  @Test(arguments: ["cut", "damage", "version", "kind"])
  func `a compiled file that cannot be used is a missing resource`(fault: String) throws {
    let folder = try folder()
    _ = try CommandRunner.winnow(
      ["gazetteer", "compile", "names.tsv", "-o", "n.gazetteer"], in: folder.path)
    var bytes = try folder.bytes("n.gazetteer")
    var stage = "entities: {gazetteers: [n.gazetteer]}"
    switch fault {
    case "cut": bytes.removeLast(9)
    case "damage": bytes[bytes.count - 3] ^= 1
    case "version": bytes[8] ^= 1
    default: stage = "locations: {gazetteers: [n.gazetteer]}"
    }
    try folder.write("n.gazetteer", bytes)
    let check = try CommandRunner.winnow(["gazetteer", "check", "n.gazetteer"], in: folder.path)
    #expect(check.code == (fault == "kind" ? 0 : 5))
    try folder.write("p.yaml", pipeline(stage))
    let run = try CommandRunner.winnow(["run", "p.yaml"], in: folder.path)
    #expect(run.code == 5)
    #expect(run.error.contains("n.gazetteer: error: the compiled "))
    #expect(run.error.contains("winnow gazetteer compile"))
    #expect(run.error.contains("p.yaml:3:"))
  }

  @Test func `faults of lists are reported together with their lines`() throws {
    let folder = try folder()
    try folder.write("bad.tsv", "Good\tORG\nno label\n")
    try folder.write("worse.tsv", "\tORG\n")
    try folder.write(
      "p.jsonl", #"{"label": "ORG", "pattern": [{"LOWER": "a"}, {"IS_DIGIT": true}]}"#)
    let result = try CommandRunner.winnow(
      ["gazetteer", "compile", "bad.tsv", "worse.tsv", "p.jsonl", "-o", "x.gazetteer"],
      in: folder.path)
    #expect(result.code == 2)
    #expect(result.error.contains("bad.tsv:2"))
    #expect(result.error.contains("worse.tsv:1"))
    #expect(result.error.contains("p.jsonl: error: 1 of the patterns"))
    #expect(!folder.exists("x.gazetteer"))
  }

  @Test func `a list needs a name for its compiled file`() throws {
    let folder = try folder()
    for arguments in [["names.tsv"], ["-o", "x.gazetteer"], ["names.tsv", "-o", "x.bin"]] {
      let result = try CommandRunner.winnow(
        ["gazetteer", "compile"] + arguments, in: folder.path)
      #expect(result.code == 2)
    }
  }
}
