import Foundation
import Testing
import WinnowExtraction
import WinnowTestSupport

@Suite struct TopicsCommandTests {
  /// Two topics with words of their own in sentences of the same build.
  private static let labelled: String = {
    let words = [
      "fishing": ["herring", "trawler", "harbour", "fish quota", "cod"],
      "farming": ["wheat", "tractor", "barn", "milk quota", "sheep"],
    ]
    var lines: [String] = []
    for (topic, own) in words.sorted(by: { $0.key < $1.key }) {
      for index in 0..<20 {
        let (a, b) = (own[index % 5], own[(index / 5 + index + 1) % 5])
        lines.append(#"{"text":"The report on \#(a) and \#(b) was read.","topics":["\#(topic)"]}"#)
      }
    }
    return lines.joined(separator: "\n")
  }()

  @Test func `a learned taxonomy tags what it learned`() throws {
    let folder = try TemporaryFolder()
    try folder.write("l.jsonl", Self.labelled)
    let result = try CommandRunner.winnow(
      ["topics", "learn", "l.jsonl", "--output", "t.yaml", "--name", "work"], in: folder.path)
    #expect(result.code == 0, "\(result.error)")
    let taxonomy = try TaxonomyFile.read(path: folder.path + "/t.yaml")
    #expect(taxonomy.name == "work" && taxonomy.topics.map(\.id) == ["farming", "fishing"])
    let phrases = taxonomy.topics.map { Set($0.phrases.map(\.text)) }
    #expect(phrases[0].isSuperset(of: ["wheat", "tractor", "milk quota"]))
    #expect(phrases[1].isSuperset(of: ["herring", "cod", "fish quota"]))
    #expect(phrases[0].isDisjoint(with: ["report", "quota"]))
    try folder.write("a.txt", "A trawler brought cod and herring to the harbour.")
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [a.txt]}\nstages: [tokenize, {topics: {taxonomy: t.yaml}}]\n"
        + "output: {directory: out, compression: none}\n")
    #expect(try CommandRunner.winnow(["run", "p.yaml"], in: folder.path).code == 0)
    let record = String(decoding: try folder.bytes("out/documents.jsonl"), as: UTF8.self)
    #expect(record.contains(#""topics":[{"id":"fishing""#) && !record.contains("farming"))
  }

  @Test func `learning is the same every time`() throws {
    let folder = try TemporaryFolder()
    try folder.write("l.jsonl", Self.labelled)
    let runs = try (0..<2).map { _ in
      try CommandRunner.winnow(["topics", "learn", "l.jsonl"], in: folder.path).output
    }
    #expect(runs[0] == runs[1] && runs[0].contains("phrases:"))
  }

  @Test func `bad labelled texts are named with their lines`() throws {
    let folder = try TemporaryFolder()
    try folder.write("l.jsonl", #"{"text":"a","topics":["x"]}"# + "\n" + #"{"text":"b"}"#)
    let lacking = try CommandRunner.winnow(["topics", "learn", "l.jsonl"], in: folder.path)
    #expect(lacking.code == 3 && lacking.error.contains("l.jsonl:2: error: the record needs"))
    try folder.write("one.jsonl", #"{"text":"a","topics":["x"]}"#)
    #expect(try CommandRunner.winnow(["topics", "learn", "one.jsonl"], in: folder.path).code == 3)
  }

  @Test func `keywords tell a slice from the rest`() throws {
    let folder = try TemporaryFolder()
    let records = (0..<6).map { index in
      let text = index < 3 ? "The border guards met." : "The school opened."
      return #"{"id":"\#(index < 3 ? "b" : "s")-\#(index)","text":"\#(text)","paragraphs":[]}"#
    }
    _ = try SmallRun.write(records, in: folder)
    let result = try CommandRunner.winnow(
      ["topics", "keywords", "run", "--where", "id=b-*"], in: folder.path)
    let rows = result.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
    #expect(rows.count > 0 && rows.allSatisfy { $0[1] == "3" && $0[2] == "0" })
    #expect(Set(rows.map { $0[3] }).isSuperset(of: ["border guards", "border", "guards"]))
    #expect(try CommandRunner.winnow(["topics", "keywords", "run"], in: folder.path).code == 2)
    let wrong = try CommandRunner.winnow(
      ["topics", "keywords", "run", "--where", "colour=red"], in: folder.path)
    #expect(wrong.code == 2 && wrong.error.contains("[E024]"))
  }
}
