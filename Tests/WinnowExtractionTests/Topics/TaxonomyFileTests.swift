import Testing
import WinnowCore
import WinnowResources

@testable import WinnowExtraction

@Suite struct TaxonomyFileTests {
  @Test func `a whole file is read`() throws {
    let taxonomy = try TaxonomyFile.read(
      """
      version: 1
      name: example
      topics:
        - id: protection
          label: Protection
          phrases: [protection]
        - id: asylum
          label: Asylum
          description: Who seeks it.
          parent: protection
          minimum_evidence: 1.5
          phrases:
            1: [asylum seeker, "right of asylum"]
            0.5: [reception centre]
          exclude: [lunatic asylum]
          require: [refugee]
      """, path: "t.yaml")
    #expect(taxonomy.name == "example")
    #expect(
      taxonomy.topics.last
        == Taxonomy.Topic(
          id: "asylum", label: "Asylum", parent: "protection", summary: "Who seeks it.",
          phrases: [
            Taxonomy.Phrase("asylum seeker", weight: 1),
            Taxonomy.Phrase("right of asylum", weight: 1),
            Taxonomy.Phrase("reception centre", weight: 0.5),
          ], excluded: ["lunatic asylum"], required: ["refugee"], minimumEvidence: 1.5))
  }

  private func faults(_ yaml: String) -> [String] {
    do {
      _ = try TaxonomyFile.read(yaml, path: "t.yaml")
      return []
    } catch {
      return error.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.code)" }
    }
  }

  @Test func `all faults are reported at once with their places`() {
    #expect(
      faults(
        """
        version: 2
        topics:
          - id: a
            phrases: {x: [one], -1: [two], 1: ["..."]}
            parent: nowhere
          - label: B
            colour: red
            phrases: word
          - id: a
            phrases: [three]
            minimum_evidence: much
          - id: c
            parent: c
            phrases: [c]
        """) == [
          "1:10 T003", "4:15 T005", "4:25 T005", "4:40 T012", "5:13 T009", "6:5 T007", "7:5 T011",
          "8:14 T004", "9:5 T008", "11:23 T005", "13:13 T010",
        ])
  }

  @Test(arguments: [
    "", "topics: []", "- a", "topics: 3", "a: [", "topics:\n  - 7", "{}", "null", "topics: *a",
    "topics: &a [*a]",
  ])
  func `files that are none are refused`(yaml: String) { #expect(!faults(yaml).isEmpty) }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "!x [", "a:\n "])
  func `deep nesting is refused before it is read`(unit: String) {
    #expect(!faults(String(repeating: unit, count: 50_000)).isEmpty)
  }

  @Test func `indentation without end is refused`() {
    let yaml = (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(faults(yaml).count == 1)
  }

  @Test(arguments: ["migration", "sdg"])
  func `the built-in taxonomies are sound`(name: String) throws {
    let taxonomy = try TaxonomyFile.read(path: Resources.path("topics/\(name).yaml"))
    #expect(taxonomy.topics.allSatisfy { !$0.summary.isEmpty && !$0.phrases.isEmpty })
    #expect(name != "sdg" || taxonomy.topics.map(\.id) == (1...17).map { "sdg-\($0)" })
  }
}
