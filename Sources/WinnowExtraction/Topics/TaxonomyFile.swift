public import WinnowCore
import WinnowResources
import Yams
import WinnowFormats

/// Reads taxonomies from YAML, and reports all that is wrong with one at once, with line and column.
///
/// ```yaml
/// version: 1
/// name: example
/// topics:
///   - id: asylum
///     label: Asylum
///     description: Who seeks protection, and how it is given.   # optional
///     parent: protection            # optional
///     minimum_evidence: 1           # optional
///     phrases:                      # by weight, or a plain list of phrases of weight 1
///       1: [asylum seeker, right of asylum]
///       0.5: [reception centre]
///     exclude: [lunatic asylum]     # optional
///     require: [refugee, migrant]   # optional: one of them must stand in the document
/// ```
public enum TaxonomyFile {
  /// The taxonomy in the file at `path`.
  public static func read(path: String) throws(DiagnosticError) -> Taxonomy {
    let bytes = try MappedFile(path: path).array()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticError(Diagnostic(code: .t001, path: path, message: "not valid UTF-8"))
    }
    return try read(text, path: path)
  }

  /// The taxonomy in `yaml`; `path` is named in what it throws.
  public static func read(_ yaml: String, path: String) throws(DiagnosticError) -> Taxonomy {
    if let line = YAMLDepth.firstLine(nestedDeeperThan: 12, in: yaml) {
      throw DiagnosticError(
        Diagnostic(code: .t001, path: path, line: line, message: "nested too deeply"))
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw DiagnosticError(syntaxError(error, path: path))
    } catch {
      throw DiagnosticError(Diagnostic(code: .t001, path: path, message: "not YAML: \(error)"))
    }
    guard let root else {
      throw DiagnosticError(Diagnostic(code: .t002, path: path, message: "the file is empty"))
    }
    var reader = TaxonomyReader(path: path)
    let taxonomy = reader.taxonomy(TaxonomyNode(root))
    guard reader.faults.isEmpty else { throw DiagnosticError(reader.faults) }
    return taxonomy
  }

  private static func syntaxError(_ error: YamlError, path: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Diagnostic(
        code: .t001, path: path, line: mark.line, column: mark.column,
        message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      Diagnostic(
        code: .t001, path: path, line: context.mark.line, column: context.mark.column,
        message: "the same key twice: " + duplicates.sorted().joined(separator: ", "))
    default:
      Diagnostic(code: .t001, path: path, message: "not YAML: \(error)")
    }
  }
}

/// A node of a taxonomy file, free of the YAML library.
struct TaxonomyNode {
  enum Content {
    case scalar(String)
    case sequence([TaxonomyNode])
    case mapping([(key: TaxonomyNode, value: TaxonomyNode)])
  }

  let content: Content
  let line: Int
  let column: Int

  /// The node without its library; its depth was bounded before.
  fileprivate init(_ node: Node) {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    content =
      switch node {
      case .scalar(let scalar): .scalar(scalar.string)
      case .sequence(let sequence): .sequence(sequence.map { TaxonomyNode($0) })
      case .mapping(let mapping):
        .mapping(mapping.map { (key: TaxonomyNode($0.key), value: TaxonomyNode($0.value)) })
      case .alias: .scalar("")
      }
  }

  /// The text of a scalar.
  var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }
}
