public import WinnowCore
import WinnowResources
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
    let root = try YAMLReader.root(of: yaml, path: path, code: .t001)
    guard let root else {
      throw DiagnosticError(Diagnostic(code: .t002, path: path, message: "the file is empty"))
    }
    var reader = TaxonomyReader(path: path)
    let taxonomy = reader.taxonomy(root)
    guard reader.faults.isEmpty else { throw DiagnosticError(reader.faults) }
    return taxonomy
  }
}
