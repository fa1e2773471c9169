package import WinnowCore
import Yams

/// Reads YAML into nodes with places: the one piece that knows the YAML library.
///
/// The library works by recursion, and an alias stands for all that its anchor holds: what is nested deeper than
/// `depthLimit`, or has become larger than its text, is refused before it can take the stack or the memory.
package enum YAMLReader {
  /// How deep nodes may be nested: twice what any file of ours needs.
  package static let depthLimit = 12
  /// Aliases may make this many nodes more of a file than it has bytes.
  private static let aliasAllowance = 10_000

  /// The root of a document, nil if it holds nothing; what is wrong with its syntax is thrown under `code`.
  package static func root(
    of text: String, path: String, code: DiagnosticCode
  ) throws(DiagnosticError) -> YAMLNode? {
    if let line = YAMLDepth.firstLine(nestedDeeperThan: depthLimit, in: text) {
      throw DiagnosticError(
        Diagnostic(code: code, path: path, line: line, message: "nested too deeply"))
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw DiagnosticError(diagnostic(error, text: text, path: path, code: code))
    } catch {
      throw DiagnosticError(Diagnostic(code: code, path: path, message: "not YAML: \(error)"))
    }
    guard let root else { return nil }
    var budget = text.utf8.count + aliasAllowance
    guard let node = convert(root, &budget, origin: { .file(line: $0, column: $1) }) else {
      throw DiagnosticError(
        Diagnostic(
          code: code, path: path, message: "its aliases stand for too much",
          hint: "write out what they stand for"))
    }
    return node
  }

  /// The root of a pipeline file; an empty mapping if it holds nothing.
  package static func read(_ text: String, path: String) throws(DiagnosticError) -> YAMLNode {
    try root(of: text, path: path, code: .p001)
      ?? YAMLNode(content: .mapping([]), origin: .file(line: 1, column: 1))
  }

  /// The value of `--set KEY=VALUE`; what is no YAML is taken as it is.
  package static func readValue(_ text: String, key: String) -> YAMLNode {
    let origin = Origin.set(key)
    let isShallow = YAMLDepth.firstLine(nestedDeeperThan: depthLimit, in: text) == nil
    var budget = text.utf8.count + aliasAllowance
    if isShallow, let root = (try? Yams.compose(yaml: text)) ?? nil,
      let node = convert(root, &budget, origin: { _, _ in origin })
    {
      return node
    }
    return YAMLNode(content: .scalar(text, isPlain: true), origin: origin)
  }

  /// The node without its library; nil if it has more nodes than `budget`.
  private static func convert(
    _ node: Node, _ budget: inout Int, origin: (_ line: Int, _ column: Int) -> Origin
  ) -> YAMLNode? {
    budget -= 1
    guard budget > 0 else { return nil }
    let place = origin(node.mark?.line ?? 1, node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLNode(content: .scalar(scalar.string, isPlain: isPlain), origin: place)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = convert(item, &budget, origin: origin) else { return nil }
        items.append(item)
      }
      return YAMLNode(content: .sequence(items), origin: place)
    case .mapping(let mapping):
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      for pair in mapping {
        guard let key = convert(pair.key, &budget, origin: origin),
          let value = convert(pair.value, &budget, origin: origin)
        else { return nil }
        pairs.append((key, value))
      }
      return YAMLNode(content: .mapping(pairs), origin: place)
    case .alias:
      return YAMLNode(content: .scalar("", isPlain: true), origin: place)
    }
  }

  private static func diagnostic(
    _ error: YamlError, text: String, path: String, code: DiagnosticCode
  ) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func at(_ mark: Mark, _ problem: String) -> Diagnostic {
      let line = mark.line >= 1 && mark.line <= lines.count ? String(lines[mark.line - 1]) : nil
      return Diagnostic(
        code: code, path: path, line: mark.line, column: mark.column,
        message: "not YAML: \(problem)", excerpt: line)
    }
    return switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      at(mark, problem)
    case .reader(let problem, _, _, _):
      Diagnostic(code: code, path: path, message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      at(context.mark, "the same key twice: " + duplicates.sorted().joined(separator: ", "))
    default:
      Diagnostic(code: code, path: path, message: "not YAML: \(error)")
    }
  }
}
