import Testing
import WinnowCore

@testable import WinnowPipeline

/// Which stages can work in which order: the same for pipeline files and plans made in code.
@Suite struct LayerCheckTests {
  private static func stage(
    _ name: String, requires: Set<Layer> = [], uses: Set<Layer> = [], assigns: Set<Layer> = [],
    edits: Set<Layer> = []
  ) -> StageDeclaration {
    StageDeclaration(
      name: name, summary: "", requires: requires, uses: uses, assigns: assigns, edits: edits)
  }

  private static let known: [String: StageDeclaration] = [
    "edit": stage("edit", requires: [.text], edits: [.text]),
    "cut": stage("cut", requires: [.text], assigns: [.tokens]),
    "names": stage("names", requires: [.tokens], assigns: [.entities]),
    "days": stage("days", requires: [.tokens], uses: [.entities], assigns: [.dates]),
    "voices": stage("voices", assigns: [Layer("voices")]),
    "title": stage("title", assigns: [Layer("title")]),
    "listen": stage("listen", requires: [Layer("voices")]),
  ]

  @Test(arguments: [
    [], ["edit", "cut", "names", "days"], ["cut", "days"], ["edit", "edit", "cut"],
    ["voices", "listen"],
  ])
  func `orders that work`(names: [String]) {
    #expect(faults(names).isEmpty)
  }

  @Test(arguments: [
    (["names"], "0 P012"), (["names", "cut"], "0 P012"), (["cut", "cut"], "1 P013"),
    (["cut", "edit"], "1 P014"), (["cut", "days", "names"], "1 P017"),
    (["listen", "voices"], "0 P012"), (["title"], "0 P018"), (["voices", "voices"], "1 P013"),
  ])
  func `orders that do not`(names: [String], expected: String) {
    #expect(faults(names) == [expected])
  }

  @Test func `every fault is told at once, with what to do`() {
    let stages = ["cut", "days", "names", "edit", "cut"].compactMap { Self.known[$0] }
    let found = LayerCheck.faults(stages, known: Array(Self.known.values))
    #expect(found.map(\.diagnostic.code) == ["P017", "P014", "P013"])
    #expect(found[0].diagnostic.hint == "put 'names' before 'days'")
  }

  private func faults(_ names: [String]) -> [String] {
    LayerCheck.faults(names.compactMap { Self.known[$0] }, known: Array(Self.known.values))
      .map { "\($0.stage) \($0.diagnostic.code)" }
  }
}
