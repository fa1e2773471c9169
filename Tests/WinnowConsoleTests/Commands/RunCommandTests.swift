import Foundation
import Testing
import WinnowTestSupport

@testable import WinnowConsole

@Suite struct RunCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A pipeline over `in` that writes `out`.
  private func pipeline(
    stages: String = "[normalize, clean, deduplicate, tokenize]", input: String = "in"
  )
    throws -> String
  {
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [\(input)]}\nstages: \(stages)\noutput: {directory: out, compression: none}\n"
    )
  }

  private func run(_ arguments: [String] = [], input: String = "") throws -> CommandResult {
    try CommandRunner.winnow(["run", "p.yaml"] + arguments, in: folder.path, input: input)
  }

  private func lines(_ table: String) throws -> [[String: Any]] {
    guard folder.exists("out/\(table).jsonl") else { return [] }
    let text = String(decoding: try folder.bytes("out/\(table).jsonl"), as: UTF8.self)
    return try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `a folder becomes a run folder`() throws {
    try folder.write("in/a.txt", "One sentence here.\n\nAnd one more.")
    _ = try pipeline()
    let result = try run()
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.isEmpty)
    #expect(result.error.contains("1 in, 1 written, 0 rejected"))
    #expect(
      try folder.names("out").filter { $0 != "ledger.jsonl" } == [
        "datapackage.json", "documents.jsonl", "run.json", "summary.json",
      ])
    #expect(try lines("documents").map { $0["id"] as? String } == ["a"])
  }

  @Test(arguments: [
    ("mentions", ["dates.jsonl", "entities.jsonl", "locations.jsonl"]), ("dates", ["dates.jsonl"]),
    ("[mentions, dates, entities]", ["dates.jsonl", "entities.jsonl", "locations.jsonl"]),
    ("[ledger, documents]", ["documents.jsonl", "ledger.jsonl"]), ("[]", []),
  ])
  func `only the tables asked for are written`(tables: String, files: [String]) throws {
    try folder.write("in/a.txt", "Ms Anna Weber came to Vienna\u{A0}on 3 May 2021.")
    try folder.write("in/b.jsonl", "no record")
    _ = try pipeline(stages: "[normalize, tokenize, entities, dates, locations]")
    #expect(try run().code == 3)
    let all = try folder.bytes("out/summary.json")
    let result = try run(["--set", "output.tables=\(tables)"])
    #expect(result.code == 3, "\(result.error)")
    #expect(
      try folder.names("out")
        == (files + ["datapackage.json", "rejects.jsonl", "run.json", "summary.json"]).sorted())
    #expect(try folder.bytes("out/summary.json") == all)
    #expect(result.error.contains("1 rejected"))
    #expect(!result.error.contains(" 0 mentions"))
  }

  @Test func `a table that was left out is named`() throws {
    try folder.write("in/a.txt", "Text.")
    _ = try pipeline()
    #expect(try run(["--set", "output.tables=[ledger]"]).code == 0)
    for command in [["show", "a", "out"], ["evaluate", "--gold", "in/a.jsonl", "--run", "out"]] {
      try folder.write("in/a.jsonl", #"{"id": "a", "text": "Text.", "entities": []}"#)
      let result = try CommandRunner.winnow(command, in: folder.path)
      #expect(result.code == 3, "\(result.error)")
      #expect(result.error.contains("the run left out the table 'documents'"))
    }
  }

  @Test func `too many paragraphs for the memory limit stop the run`() throws {
    let records = (0..<40_000).map { number in
      "{\"text\": \"Paragraph \(number) is long enough to be compared with all of the others of them.\"}\n"
    }
    try folder.write("in/a.jsonl", records.joined())
    _ = try pipeline(stages: "[deduplicate: {memory_limit: 1}]")
    let result = try run()
    #expect(result.code == 3, "\(result.error)")
    #expect(result.error.contains("memory_limit of 1 MB"))
    #expect(result.error.contains("shard: 1/2"))
    #expect(!folder.exists("out"))
    _ = try pipeline(stages: "[deduplicate: {memory_limit: 1, shard: 1/3}]")
    #expect(try run().code == 0)
  }

  @Test func `reference fields that spell no day are counted once a run`() throws {
    try folder.write(
      "in/a.jsonl",
      "{\"text\": \"It was yesterday.\", \"day\": \"soon\"}\n"
        + "{\"text\": \"It was yesterday.\", \"day\": \"31 February 2022\"}\n"
        + "{\"text\": \"It was yesterday.\", \"day\": \"2022-11-24\"}\n")
    _ = try pipeline(stages: "[tokenize, {dates: {reference: metadata.day}}]")
    let result = try run()
    #expect(result.code == 0, "\(result.error)")
    #expect(result.error.contains("spelled no day in 2 documents"))
    #expect(result.error.components(separatedBy: "spelled no day").count == 2)
    let marks = try lines("ledger").filter { $0["rule"] as? String == "reference-unparsed" }
    #expect(marks.map { $0["before"] as? String } == ["soon", "31 February 2022"])
  }

  @Test func `bad sources are put aside, and all others are written`() throws {
    try folder.write(
      "in/a.jsonl",
      Array(
        "{\"text\": \"one\"}\nnot json\n{\"text\": 3}\n{\"x\": 1}\n{\"id\": \"last\", \"text\": \"two \"}\n"
          .utf8))
    try folder.write("in/b.jsonl.gz", Array(gzip(Array("{\"text\": \"x\"}\n".utf8)).dropLast(6)))
    try folder.write(
      "in/c.txt", [0x63, 0x61, 0x66, 0xE9, 0x20] + Array("and more prose in plain UTF-8: é.".utf8))
    _ = try pipeline()
    let result = try run()
    #expect(result.code == 3)
    #expect(result.error.contains("4 sources were rejected"))
    let rejects = try lines("rejects")
    #expect(rejects.compactMap { $0["line"] as? Int }.prefix(3) == [2, 3, 4])
    #expect(rejects.compactMap { $0["byte_offset"] as? Int }.prefix(3) == [16, 25, 37])
    #expect(rejects.first?["raw"] as? String == "not json")
    #expect((rejects.last?["path"] as? String)?.hasSuffix("b.jsonl.gz") == true)
    #expect(try lines("documents").count == 4)
    #expect(result.error.components(separatedBy: "\n    ").count == 5)
    #expect(try run(["--max-rejects", "4"]).code == 0)
    #expect(try run(["--max-rejects", "3"]).code == 3)
  }

  @Test func `sources of one kind that is not read are told once, with their number`() throws {
    for number in 1...40 {
      try folder.write("in/\(number).png", [0x89] + Array("PNG\r\n\u{1A}\n".utf8))
    }
    for number in 1...7 {
      try folder.write("in/\(number).bin", Array(0...30) + [0xFF, 0xFE, 0xFF])
    }
    try folder.write("in/x.eml", "From: a@b.example\nTo: c@d.example\nSubject: x\n\nprose\n")
    try folder.write("in/x.txt", "prose")
    _ = try pipeline()
    let result = try run()
    #expect(result.code == 3)
    #expect(result.error.contains("48 sources were rejected"))
    #expect(result.error.components(separatedBy: "a PNG image").count == 2)
    #expect(result.error.contains("(40 sources with this cause)"))
    #expect(result.error.contains("(7 sources with this cause)"))
    #expect(result.error.contains("x.eml: this is e-mail, which is not read as it is"))
    #expect(try lines("rejects").count == 48 && lines("documents").count == 1)
  }

  @Test func `files are read in the declared charset`() throws {
    // "Ż" and "ł" in windows-1250; a guess from five letters would be any of many.
    try folder.write("in/a.txt", [0xAF, 0xF3, 0xB3, 0x77, 0x0A])
    try folder.write("in/b.txt", "Żółw")
    try folder.write(
      "p.yaml",
      "version: 1\ninput: {paths: [in], charset: cp1250}\nstages: [normalize]\noutput: {directory: out, compression: none}\n"
    )
    #expect(try run().code == 0)
    #expect(try lines("documents").map { $0["text"] as? String } == ["Żółw\n", "Żółw"])
    let marks = try lines("ledger").filter { $0["rule"] as? String == "decode" }
    #expect(marks.map { $0["detail"] as? String } == ["windows-1250"])
    let wrong = try run(["--set", "input.charset=latin-one"])
    #expect(wrong.code == 2 && wrong.error.contains("unknown charset 'latin-one'"))
  }

  @Test func `fail stops at the first reject and writes nothing`() throws {
    try folder.write("in/a.jsonl", "{\"text\": \"one\"}\nnope\n")
    _ = try pipeline()
    let result = try run(["--on-error", "fail"])
    #expect(result.code == 3)
    #expect(result.error.contains("a.jsonl:2: error: the line is not JSON"))
    #expect(try folder.names() == ["in", "p.yaml"])
  }

  @Test func `two documents of one identifier are both kept`() throws {
    try folder.write(
      "in/a.jsonl", String(repeating: "{\"id\": \"x\", \"text\": \"t\"}\n", count: 3))
    _ = try pipeline(stages: "[tokenize]")
    #expect(try run().code == 0)
    #expect(try lines("documents").map { $0["id"] as? String } == ["x", "x~2", "x~3"])
    let summary = String(decoding: try folder.bytes("out/summary.json"), as: UTF8.self)
    #expect(summary.contains("\"repeated_identifiers\": 2"))
  }

  @Test func `standard input and output of JSON work`() throws {
    _ = try pipeline(stages: "[tokenize]", input: "'-'")
    let result = try run(["--json", "--quiet"], input: "Some prose on standard input.")
    #expect(result.code == 0 && result.error.isEmpty)
    let summary = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect((summary?["documents"] as? [String: Any])?["written"] as? Int == 1)
    #expect(try lines("documents").map { $0["id"] as? String } == ["stdin"])
  }

  @Test func `a dry run reads and writes nothing`() throws {
    try folder.write("in/a.txt", "x")
    _ = try pipeline()
    let result = try run(["--dry-run"])
    #expect(result.code == 0 && result.error.contains("would write: out"))
    #expect(!folder.exists("out"))
  }

  @Test func `an existing folder is replaced or refused`() throws {
    try folder.write("in/a.jsonl", "{\"text\": \"x\"}\nnope\n")
    _ = try pipeline(stages: "[tokenize]", input: "in/*")
    #expect(try run(["--max-rejects", "1"]).code == 0)
    #expect(folder.exists("out/rejects.jsonl"))
    try folder.write("in/a.jsonl", "{\"text\": \"x\"}\n")
    #expect(try run(["--overwrite", "never"]).code == 4)
    #expect(folder.exists("out/rejects.jsonl"))
    #expect(try run().code == 0)
    #expect(!folder.exists("out/rejects.jsonl"))
    try folder.write("mine/thesis.txt", "x")
    #expect(try run(["--output", "mine"]).code == 4)
    #expect(try folder.names("mine") == ["thesis.txt"])
  }

  @Test func `an empty input is a run with empty tables`() throws {
    try folder.write("in/a.jsonl", "\n\n")
    _ = try pipeline(stages: "[tokenize]")
    #expect(try run().code == 0)
    #expect(try folder.names("out") == ["datapackage.json", "run.json", "summary.json"])
  }

  @Test func `a dependency file names pipeline and input`() throws {
    try folder.write("in/a b.txt", "x")
    _ = try pipeline(stages: "[tokenize]")
    #expect(try run(["--depfile", "deps.d"]).code == 0)
    let text = String(decoding: try folder.bytes("deps.d"), as: UTF8.self)
    #expect(text.hasPrefix("out/datapackage.json:"))
    #expect(text.contains("in/a\\ b.txt") && text.contains("p.yaml"))
  }

  @Test(arguments: [
    ("--jobs 0", Int32(2)), ("--frob", 2), ("--on-error ignore", 2),
    ("--set stages.tokenize.x=1", 2), ("--input nowhere", 2), ("--output /proc/x", 4),
  ])
  func `a wrong command line has its code`(arguments: String, code: Int32) throws {
    try folder.write("in/a.txt", "x")
    _ = try pipeline(stages: "[tokenize]")
    let result = try run(arguments.split(separator: " ").map(String.init))
    #expect(result.code == code, "\(result.error)")
    #expect(!result.error.isEmpty && !folder.exists("out"))
  }
}
