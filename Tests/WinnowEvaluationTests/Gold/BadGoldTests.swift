import Testing
import WinnowCore
import WinnowPipeline
import WinnowTestSupport

@testable import WinnowEvaluation

@Suite struct BadGoldTests {
  /// What reading a file with this content throws.
  private func failure(_ name: String, _ content: String, _ map: [String] = []) throws
    -> RunFailure?
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, content)
    let labels = try LabelMap(map)
    do throws(RunFailure) {
      _ = try GoldReader.read([path], GoldOptions(map: labels))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a span that does not fit its text is named with its line`() throws {
    let failure = try failure(
      "g.jsonl",
      #"{"id":"a","text":"Ana","entities":[]}"# + "\n"
        + #"{"id":"b","text":"Bo","entities":[{"start":0,"end":2,"text":"Ana","label":"PERSON"}]}"#)
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(failure?.exitCode == .input)
    #expect(diagnostic.code == "E004" && diagnostic.line == 2)
    #expect(diagnostic.message == "the text at 0 to 2 is 'Bo', not 'Ana'")
    #expect(diagnostic.hint?.contains("code points") == true)
  }

  @Test func `a span outside its text is a fault`() throws {
    let failure = try failure(
      "g.jsonl", #"{"text":"Ana","spans":[{"start":1,"end":9,"label":"X"}]}"#)
    #expect(failure?.diagnostics.first?.code == "E004")
  }

  @Test func `a unit that cuts a character is a fault`() throws {
    let failure = try failure("g.jsonl", #"{"text":"😀","label":[[1,2,"PERSON"]]}"#)
    #expect(failure?.diagnostics.first?.hint?.contains("UTF-16") == true)
  }

  @Test func `overlapping spans of a layer are a fault`() throws {
    let failure = try failure(
      "g.jsonl", #"{"text":"Ana Lind","entities":[[0,8,"PERSON"],[4,8,"PERSON"]]}"#)
    #expect(failure?.diagnostics.first?.code == "E005")
    #expect(failure?.diagnostics.first?.message == "'Lind' (4 to 8) overlaps 'Ana Lind' (0 to 8)")
  }

  @Test func `gold without any annotation is a fault`() throws {
    #expect(try failure("g.jsonl", "")?.diagnostics.first?.code == "E009")
    #expect(try failure("g.json", "[]")?.diagnostics.first?.code == "E009")
    #expect(try failure("g.jsonl", #"{"text":"a","spans":[]}"#)?.diagnostics.first?.code == "E009")
  }

  @Test func `what is no JSON is named with its line`() throws {
    let failure = try failure("g.jsonl", "{\"id\":\"a\",\"text\":\"b\",\"topics\":[]}\n{broken\n")
    #expect(failure?.diagnostics.first?.code == "E002" && failure?.diagnostics.first?.line == 2)
  }

  @Test func `the same document twice is a fault`() throws {
    let line = #"{"id":"a","text":"b","topics":[]}"#
    #expect(try failure("g.jsonl", line + "\n" + line)?.diagnostics.first?.code == "E006")
  }

  @Test func `cancelled annotations are left out and counted`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "g.json",
      #"[{"id":1,"data":{"text":"Ana"},"annotations":[{"was_cancelled":true,"result":[]}]},{"id":2,"data":{"text":"Bo"},"annotations":[{"was_cancelled":false,"result":[{"type":"labels","value":{"start":0,"end":2,"labels":["PERSON"]}}]}]}]"#
    )
    let gold = try GoldReader.read([path], GoldOptions(map: LabelMap()))
    #expect(gold.documents.map(\.id) == ["2"])
    #expect(gold.notes.contains { $0.message == "1 cancelled annotations were left out" })
  }

  @Test func `the first annotator counts, or the named one`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "g.jsonl",
      #"{"text":"Ana","_input_hash":5,"_annotator_id":"one","spans":[{"start":0,"end":3,"label":"PERSON"}]}"#
        + "\n"
        + #"{"text":"Ana","_input_hash":5,"_annotator_id":"two","spans":[{"start":0,"end":3,"label":"ORG"}]}"#
    )
    func label(_ annotator: String?) throws -> String? {
      let options = GoldOptions(map: try LabelMap(), annotator: annotator)
      return try GoldReader.read([path], options).documents[0].spans[.entities]?.first?.label
    }
    #expect(try label(nil) == "PERSON")
    #expect(try label("two") == "ORG")
  }

  @Test func `labels are renamed or left out`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "g.jsonl", #"{"text":"Ana in Oslo","entities":[[0,3,"PER"],[7,11,"MISC"]]}"#)
    let gold = try GoldReader.read([path], GoldOptions(map: LabelMap(["PER=PERSON", "MISC="])))
    #expect(gold.documents[0].spans[.entities]?.map(\.label) == ["PERSON"])
  }
}
