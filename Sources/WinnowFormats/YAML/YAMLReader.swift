package import WinnowCore
import Yams

/// Reads YAML into configuration nodes: the one place that knows the YAML library.
package enum YAMLReader {
  /// The root of a document, or what is wrong with its syntax.
  package static func read(_ text: String, path: String) throws(DiagnosticError) -> YAMLNode {
    do {
      guard let root = try Yams.compose(yaml: text) else {
        return YAMLNode(content: .mapping([]), origin: .file(line: 1, column: 1))
      }
      return convert(root) { .file(line: $0, column: $1) }
    } catch let error as YamlError {
      throw DiagnosticError(diagnostic(error, text: text, path: path))
    } catch {
      throw DiagnosticError(Diagnostic(code: .p001, path: path, message: "\(error)"))
    }
  }

  /// The value of `--set KEY=VALUE`.
  package static func readValue(_ text: String, key: String) throws(DiagnosticError) -> YAMLNode {
    let root = (try? Yams.compose(yaml: text)) ?? nil
    guard let root else {
      return YAMLNode(content: .scalar(text, isPlain: true), origin: .set(key))
    }
    return convert(root) { _, _ in .set(key) }
  }

  private static func convert(
    _ node: Node, origin: (_ line: Int, _ column: Int) -> Origin
  ) -> YAMLNode {
    let place = origin(node.mark?.line ?? 1, node.mark?.column ?? 1)
    let content: YAMLNode.Content =
      switch node {
      case .scalar(let scalar):
        .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any)
      case .sequence(let sequence):
        .sequence(sequence.map { convert($0, origin: origin) })
      case .mapping(let mapping):
        .mapping(
          mapping.map {
            (key: convert($0.key, origin: origin), value: convert($0.value, origin: origin))
          })
      case .alias:
        .scalar("", isPlain: true)
      }
    return YAMLNode(content: content, origin: place)
  }

  private static func diagnostic(_ error: YamlError, text: String, path: String) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func at(_ mark: Mark, _ problem: String) -> Diagnostic {
      let line = mark.line >= 1 && mark.line <= lines.count ? String(lines[mark.line - 1]) : nil
      return Diagnostic(
        code: .p001, path: path, line: mark.line, column: mark.column,
        message: "not YAML: \(problem)", excerpt: line)
    }
    return switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      at(mark, problem)
    case .reader(let problem, _, _, _):
      Diagnostic(code: .p001, path: path, message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      at(context.mark, "the same key twice: " + duplicates.sorted().joined(separator: ", "))
    default:
      Diagnostic(code: .p001, path: path, message: "not YAML: \(error)")
    }
  }
}
