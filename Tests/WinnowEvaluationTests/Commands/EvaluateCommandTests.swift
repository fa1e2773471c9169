import Foundation
import FoundationXML
import Testing
import WinnowTestSupport

@Suite struct EvaluateCommandTests {
  private static let text = "Ana Lind of Acme met Bo Hall."
  private static let gold = SmallRun.record(
    "a", text, [(0, 8, "PERSON"), (12, 16, "ORG"), (21, 28, "PERSON")])

  /// A folder with gold and a run that has these entities.
  private func folder(_ found: [(Int, Int, String)]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("gold.jsonl", Self.gold)
    try SmallRun.write([SmallRun.record("a", Self.text, found)], in: folder)
    return folder
  }

  private func evaluate(_ folder: TemporaryFolder, _ arguments: [String]) throws -> CommandResult {
    try CommandRunner.winnow(
      ["evaluate", "--gold", "gold.jsonl", "--run", "run"] + arguments, in: folder.path)
  }

  private static let all = [(0, 8, "PERSON"), (12, 16, "ORG"), (21, 28, "PERSON")]

  @Test func `a drop fails and names the span`() throws {
    let folder = try folder(Self.all)
    #expect(try evaluate(folder, ["--write-baseline", "b.json"]).code == 0)
    let same = try evaluate(folder, ["--baseline", "b.json"])
    #expect(same.code == 0 && same.output.contains("0 mistakes are new"))
    try SmallRun.write(
      [SmallRun.record("a", Self.text, [(0, 8, "PERSON"), (12, 16, "ORG")])], in: folder)
    let dropped = try evaluate(folder, ["--baseline", "b.json"])
    #expect(dropped.code == 1)
    // Two found of three: F1 falls from 100 to 80.
    #expect(dropped.output.contains("FAILED: entities.f1 fell by 20.00 from 100.00 to 80.00"))
    #expect(dropped.output.contains("gold.jsonl:1: a: missed PERSON 'Bo Hall'"))
    #expect(try evaluate(folder, ["--baseline", "b.json", "--max-drop", "20"]).code == 0)
    let named = try evaluate(
      folder, ["--baseline", "b.json", "--max-drop", "entities.f1=20,entities.strict_f1=19"])
    #expect(named.code == 1 && named.output.contains("entities.strict_f1"))
  }

  @Test func `a mark that is not reached fails`() throws {
    let folder = try folder([(0, 8, "PERSON")])
    #expect(try evaluate(folder, ["--fail-under", "entities.f1=50"]).code == 0)
    let result = try evaluate(folder, ["--fail-under", "entities.f1=50.1"])
    #expect(result.code == 1)
    #expect(result.output.contains("FAILED: entities.f1 is 50.00, asked are 50.10"))
  }

  @Test func `reports are written for machines`() throws {
    let folder = try folder([(0, 8, "PERSON"), (12, 16, "PERSON")])
    let result = try evaluate(
      folder,
      ["--json", "--junit", "j.xml", "--markdown", "m.md", "--fail-under", "entities.f1=99"])
    #expect(result.code == 1)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let layers = json?["layers"] as? [String: [String: Any]]
    let schemes = layers?["entities"]?["schemes"] as? [String: [String: Double]]
    #expect(schemes?["strict"]?["correct"] == 1 && schemes?["strict"]?["incorrect"] == 1)
    #expect(schemes?["exact"]?["tp"] == 2 && schemes?["exact"]?["fn"] == 1)
    #expect((json?["gate"] as? [String: Any])?["passed"] as? Bool == false)
    let junit = String(decoding: try folder.bytes("j.xml"), as: UTF8.self)
    #expect(junit.contains("tests=\"1\" failures=\"1\"") && junit.contains("<failure message="))
    #expect(junit.contains("missed PERSON 'Bo Hall'"))
    #expect(XMLParser(data: Data(try folder.bytes("j.xml"))).parse())
    let markdown = String(decoding: try folder.bytes("m.md"), as: UTF8.self)
    #expect(markdown.hasPrefix("## Extraction quality: failed\n"))
    #expect(markdown.contains("| entities | 3 | 2 |"))
  }

  @Test func `GitHub gets at most ten annotations, the worst first`() throws {
    let names = (0..<20).map { "Ana\($0 + 10)" }
    let text = names.joined(separator: " ")
    let spans = names.indices.map { ($0 * 6, $0 * 6 + 5, "PERSON") }
    let folder = try TemporaryFolder()
    try folder.write("gold.jsonl", SmallRun.record("a", text, spans))
    let found = spans[..<5].map { ($0.0, $0.1, "ORG") }
    try SmallRun.write([SmallRun.record("a", text, found)], in: folder)
    let result = try CommandRunner.winnow(
      [
        "evaluate", "--gold", "gold.jsonl", "--run", "run", "--github", "--fail-under",
        "entities.f1=90",
      ], in: folder.path, environment: ["GITHUB_STEP_SUMMARY": folder.path + "/summary.md"])
    let marks = result.output.split(separator: "\n").filter { $0.hasPrefix("::error") }
    #expect(result.code == 1 && marks.count == 10)
    #expect(marks[1].hasPrefix("::error file=gold.jsonl,line=1::a: missed PERSON 'Ana15'"))
    #expect(folder.exists("summary.md"))
  }

  @Test(arguments: [("value", 100.0), ("timex", 0.0)])
  func `a value may stand in either notation, and a TIMEX only in its own`(
    key: String, expected: Double
  ) throws {
    let folder = try TemporaryFolder()
    let text = "in May 2021"
    try folder.write(
      "gold.jsonl",
      #"{"id":"a","text":"\#(text)","dates":[{"start":3,"end":11,"\#(key)":"2021-05"}]}"#)
    try SmallRun.write(
      [
        #"{"id":"a","text":"\#(text)","dates":[{"start":3,"end":11,"type":"DATE","value":"2021-05","timex":"2021-05-XX"}]}"#
      ], in: folder)
    let result = try evaluate(folder, ["--json"])
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let dates = (json?["layers"] as? [String: [String: Any]])?["dates"]
    #expect((dates?["scores"] as? [String: Double])?["value_f1"] == expected)
  }

  @Test func `bad inputs have their messages and codes`() throws {
    let folder = try folder(Self.all)
    try folder.write("other.jsonl", SmallRun.record("b", "Nobody is here.", [(0, 6, "PERSON")]))
    try folder.write("unknown.jsonl", SmallRun.record("a", Self.text, [(0, 8, "PER")]))
    try folder.write("changed.jsonl", SmallRun.record("a", "Another text.", [(0, 7, "ORG")]))
    try folder.write("b.json", #"{"version": 9, "scores": {}}"#)
    func run(_ gold: String, _ more: [String] = []) throws -> CommandResult {
      try CommandRunner.winnow(
        ["evaluate", "--gold", gold, "--run", "run"] + more, in: folder.path)
    }
    let lacking = try run("other.jsonl")
    #expect(lacking.code == 3 && lacking.error.contains("the run has no document 'b'"))
    let unknown = try run("unknown.jsonl")
    #expect(unknown.code == 3 && unknown.error.contains("PER (1)"))
    #expect(unknown.error.contains("--map PER=PERSON"))
    #expect(try run("unknown.jsonl", ["--map", "PER=PERSON"]).code == 0)
    let changed = try run("changed.jsonl")
    #expect(changed.code == 3 && changed.error.contains("[E008]"))
    let version = try run("gold.jsonl", ["--baseline", "b.json"])
    #expect(version.code == 3 && version.error.contains("a baseline of version 9"))
    #expect(try run("nowhere.jsonl").code == 3)
    #expect(try run("gold.jsonl", ["--max-drop", "1"]).code == 2)
    #expect(try run("gold.jsonl", ["--fail-under", "dates.f2=1"]).code == 2)
    #expect(
      try CommandRunner.winnow(["evaluate", "--gold", "gold.jsonl"], in: folder.path).code == 2)
  }
}
