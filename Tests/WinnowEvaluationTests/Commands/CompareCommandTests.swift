import Foundation
import Testing
import WinnowTestSupport

@Suite struct CompareCommandTests {
  private func compare(_ before: [String], _ after: [String], _ more: [String] = []) throws
    -> CommandResult
  {
    let folder = try TemporaryFolder()
    for (name, records) in [("before", before), ("after", after)] {
      try SmallRun.write(records, to: name, in: folder)
    }
    return try CommandRunner.winnow(["compare", "before", "after"] + more, in: folder.path)
  }

  private static let text = "Ana met Bo."

  @Test func `equal runs are equal`() throws {
    let record = SmallRun.record("a", Self.text, [(0, 3, "PERSON")])
    let result = try compare([record], [record])
    #expect(result.code == 0)
    #expect(
      result.output
        == "1 records equal, 0 different, 0 only in the first run, 0 only in the second\n")
  }

  @Test func `every kind of change is counted by label and named`() throws {
    let before = [
      SmallRun.record("a", Self.text, [(0, 3, "PERSON"), (8, 10, "PERSON")]),
      SmallRun.record("b", "Same.", []), SmallRun.record("c", "Gone.", []),
    ]
    let after = [
      SmallRun.record("b", "Same.", []),
      SmallRun.record("a", Self.text, [(0, 3, "PERSON"), (8, 10, "ORG")]),
      SmallRun.record("d", "New.", []),
    ]
    let result = try compare(before, after)
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "1 records equal, 1 different, 1 only in the first run, 1 only in the second")
    #expect(lines[1...2] == ["only in the first run: c", "only in the second run: d"])
    #expect(lines.contains("a: gone entities PERSON: 'Bo' (8 to 10)"))
    #expect(lines.contains("a: new entities ORG: 'Bo' (8 to 10)"))
    #expect(try compare(before, after).output == result.output)
    let json = try compare(before, after, ["--json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["changes"] as? [Any])?.count == 2)
  }

  @Test func `a mention that moved with its text is the same`() throws {
    let before =
      #"{"id":"a","text":"Page 7 Ana left.","entities":[{"start":7,"end":10,"text":"Ana","label":"PERSON","source_start":7,"source_end":10}]}"#
    let after =
      #"{"id":"a","text":"Ana left.","entities":[{"start":0,"end":3,"text":"Ana","label":"PERSON","source_start":7,"source_end":10}]}"#
    let result = try compare([before], [after])
    #expect(result.code == 1)
    #expect(result.output.contains("a: changed text: 16 → 9 code points, at 0: [Page 7 ]Ana left."))
    #expect(!result.output.contains("entities"))
  }

  @Test func `a changed value is named with both values`() throws {
    let dates = ["2021-05-03", "2021-03-05"].map {
      #"{"id":"a","text":"3/5/2021","dates":[{"start":0,"end":8,"text":"3/5/2021","type":"DATE","value":"\#($0)"}]}"#
    }
    let result = try compare([dates[0]], [dates[1]])
    #expect(
      result.output.contains(
        "a: changed dates DATE: '3/5/2021' value: \"2021-05-03\" → \"2021-03-05\""))
  }
}
