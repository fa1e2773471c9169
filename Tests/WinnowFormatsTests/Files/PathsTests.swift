import Testing
import WinnowTestSupport

@testable import WinnowFormats

@Suite struct PathsTests {
  @Test(arguments: [
    ("../seeds/a", "pipelines", "seeds/a"), ("a/./b//c", ".", "a/b/c"), ("/x/../y", "p", "/y"),
    ("../../a", "p", "../a"), ("..", "p", "."), ("a", "/r/s", "/r/s/a"), ("/..", ".", "/"),
  ])
  func `paths are resolved without the file system`(path: String, folder: String, expected: String)
  {
    #expect(Paths.resolve(path, from: folder) == expected)
  }

  @Test func `only what lies below a folder is relative to it`() {
    #expect(Paths.relative("/a/b/c", to: "/a/b") == "c")
    #expect(Paths.relative("/a/bc", to: "/a/b") == "/a/bc")
  }

  @Test(arguments: [
    ("boilerplat", "boilerplate", 1), ("tokenise", "tokenize", 1), ("daets", "dates", 1),
    ("", "ab", 2),
    ("abc", "", 3), ("kitten", "sitting", 3),
  ])
  func `distances count edits`(a: String, b: String, expected: Int) {
    #expect(Suggestion.distance(a, b) == expected)
  }
}
