import Testing
import WinnowCore

@testable import WinnowFormats

/// YAML as nodes with places, and what is refused before it takes the stack or the memory.
@Suite struct YAMLReaderTests {
  private func fault(_ text: String) -> String? {
    do throws(DiagnosticError) {
      _ = try YAMLReader.root(of: text, path: "a.yaml", code: .t001)
      return nil
    } catch {
      let found = error.diagnostics.first
      return "\(found?.code ?? "") \(found?.line ?? 0) \(found?.message ?? "")"
    }
  }

  @Test func `nodes have their places`() throws {
    let root = try #require(
      try YAMLReader.root(of: "a: 1\nb:\n  - x\n  - \"2\"\n", path: "a.yaml", code: .t001))
    #expect(root["a"]?.integer == 1 && root["a"]?.place ?? (0, 0) == (1, 4))
    guard case .sequence(let items)? = root["b"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map { $0.place?.line } == [3, 4])
    // A quoted number is a string.
    #expect(items.map(\.string) == ["x", "2"] && items.map(\.integer) == [nil, nil])
  }

  @Test(arguments: [
    ("null", nil, "null"), ("~", nil, "~"), ("\"null\"", "null", "null"), ("no", "no", "no"),
    ("1.5", "1.5", "1.5"),
  ])
  func `null is no string, but its text can be had`(text: String, string: String?, raw: String)
    throws
  {
    let node = try #require(try YAMLReader.root(of: "k: \(text)", path: "", code: .t001)?["k"])
    #expect(node.string == string && node.text == raw)
  }

  @Test(arguments: ["", "# nothing\n", "---\n"])
  func `an empty file has no root, or an empty one`(text: String) throws {
    let root = try YAMLReader.root(of: text, path: "a.yaml", code: .t001)
    #expect(root == nil || root?.isNull == true)
  }

  @Test(arguments: [
    ("a: [1, 2\n", 2), ("a: b: c", 1), ("\t- x", 1), ("a: &x 1\nb: *y", 2),
    // A key that stands twice: where its mapping begins.
    ("a: 1\na: 2", 1), ("a:\n  b: 1\n  c: 2\n  b: 3", 2),
  ])
  func `what is no YAML is told with its line and the code asked for`(text: String, line: Int) {
    #expect(fault(text)?.hasPrefix("T001 \(line) ") == true, "\(fault(text) ?? "read")")
  }

  @Test func `what is nested too deeply is refused`() {
    let deep = 100_000
    #expect(fault(String(repeating: "[", count: deep)) == "T001 1 nested too deeply")
    #expect(fault(String(repeating: "- ", count: deep)) == "T001 1 nested too deeply")
    #expect(
      fault((0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"))?
        .hasSuffix("nested too deeply") == true)
    for (count, isRead) in [(12, true), (13, false)] {
      let text = String(repeating: "[", count: count) + String(repeating: "]", count: count)
      #expect((fault(text) == nil) == isRead)
    }
  }

  @Test func `aliases may not stand for more than a file could`() {
    // Ten times ten times ten … of the same node: 10^9 nodes in 300 bytes.
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(fault(text) == "T001 0 its aliases stand for too much")
    #expect(fault("a: &a [x, y]\nb: *a\nc: [*a, *a]\n") == nil)
  }
}
