import Testing
import WinnowTestSupport

@testable import WinnowReport

/// `--against`: two runs side by side.
@Suite struct AgainstTests {
  private func changes(_ before: [String], _ after: [String]) throws -> RunChanges {
    let (old, new) = (try SmallRun(before), try SmallRun(after))
    return try RunChanges(before: ReportedRun(old.path), after: ReportedRun(new.path))
  }

  @Test func `a run does not differ from itself`() throws {
    let run = try SmallRun()
    #expect(try run.report(["--against", "run", "-o", "c.html"]).code == 0)
    let page = String(decoding: try run.folder.bytes("c.html"), as: UTF8.self)
    #expect(page.contains("No count and no name differs."))
    #expect(page.contains("Compared with <code><bdi>run</bdi></code>"))
  }

  @Test func `names come and go, and counts change`() throws {
    let changes = try changes(
      [#"{"id": "a", "text": "They met in Paris, and again in Paris, and then in Vienna."}"#],
      [#"{"id": "a", "text": "They met in Paris, and then in Budapest."}"#])
    #expect(changes.isExact)
    #expect(changes.newNames == [.init(name: "Budapest (city)", before: 0, after: 1)])
    #expect(changes.vanishedNames == [.init(name: "Vienna (city)", before: 1, after: 0)])
    #expect(changes.changedNames == [.init(name: "Paris (city)", before: 2, after: 1)])
    let mentions = try #require(changes.tables.first { $0.title == "Mentions by label" })
    #expect(mentions.rows == [.init(name: "city", before: 3, after: 2)])
    let whole = try #require(changes.tables.first)
    #expect(whole.rows.first == .init(name: "Sources in", before: 1, after: 1))
    #expect(!changes.isEmpty)
  }

  @Test func `the page shows both runs side by side`() throws {
    let old = try SmallRun([#"{"id": "a", "text": "They met in Vienna."}"#])
    let new = try SmallRun([#"{"id": "a", "text": "They met in Budapest."}"#])
    let result = try new.report(["--against", old.path, "-o", "c.html"])
    #expect(result.code == 0)
    let page = String(decoding: try new.folder.bytes("c.html"), as: UTF8.self)
    #expect(
      page.contains(
        "<bdi>Budapest (city)</bdi></th><td class=\"n\">0</td><td class=\"n\">1</td><td class=\"n\">+1</td>"
      ))
    #expect(
      page.contains(
        "<bdi>Vienna (city)</bdi></th><td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">−1</td>"
      ))
  }
}
