import Testing
import WinnowCore

@testable import WinnowPipeline

@Suite struct IdentifierRegistryTests {
  private func registered(_ ids: [String]) -> [String] {
    let registry = IdentifierRegistry()
    return ids.map { id in
      var document = Document(id: id, sourceText: [])
      registry.register(&document)
      return document.id
    }
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"]), (["a", "a", "a"], ["a", "a~2", "a~3"]),
    // A suffix that a document has itself is taken too, whenever it comes.
    (["a", "a~2", "a", "a"], ["a", "a~2", "a~3", "a~4"]),
    (["a", "a", "a~2", "a~2", "a"], ["a", "a~2", "a~2~2", "a~2~3", "a~3"]),
    (["", ""], ["", "~2"]),
  ])
  func `identifiers that are taken get a number`(ids: [String], expected: [String]) {
    #expect(registered(ids) == expected)
  }

  @Test func `one identifier for all gives every number once`() {
    // Quadratic work would be 2 x 10^10 look-ups.
    let ids = registered(Array(repeating: "x", count: 200_000))
    #expect(Set(ids).count == 200_000 && ids.last == "x~200000")
  }
}
