import WinnowCore
import WinnowResources

/// What the built-in tables say of one language, in UTF-8.
///
/// They are read at every start, so that bytes are looked at and no characters.
struct LanguageLists {
  /// ISO 639-1 code.
  let code: String
  /// ISO 15924 code of its script.
  let script: String
  /// Letters beyond a to z, or all where the script is not Latin.
  let letters: ArraySlice<UInt8>
  /// Frequent words.
  let words: [ArraySlice<UInt8>]
  /// Frequent runs of one to three letters, the most frequent first; `_` is the border of a word.
  let runs: [ArraySlice<UInt8>]

  /// The lists of all languages whose script others use too.
  static func builtin() throws(DiagnosticError) -> [LanguageLists] {
    let runs = try Table("language/profiles.tsv", fieldCount: 3)
    let words = try Table("language/words.tsv", fieldCount: 4)
    return words.rows.map { row in
      let own = runs.rows.first {
        runs.text($0[0]) == words.text(row[0]) && runs.text($0[1]) == words.text(row[1])
      }
      return LanguageLists(
        code: words.text(row[0]), script: words.text(row[1]), letters: words.lines.bytes[row[2]],
        words: words.items(row[3]), runs: own.map { runs.items($0[2]) } ?? [])
    }
  }

  /// The scripts that one language alone uses.
  static func alone() throws(DiagnosticError) -> [(script: String, code: String)] {
    let table = try Table("language/scripts.tsv", fieldCount: 2)
    return table.rows.map { (table.text($0[0]), table.text($0[1])) }
  }

  /// The lines of a table, each with its fields.
  private struct Table {
    let lines: DataLines
    private(set) var rows: [[Range<Int>]] = []

    init(_ name: String, fieldCount: Int) throws(DiagnosticError) {
      lines = try DataLines(name)
      for line in lines {
        let fields = lines.cells(of: line)
        guard fields.count == fieldCount else {
          throw DiagnosticError(
            Diagnostic(
              code: .r011, path: try Resources.path(name), line: lines.number(of: line),
              message: "not \(fieldCount) fields parted by tabs"))
        }
        rows.append(fields)
      }
    }

    func text(_ field: Range<Int>) -> String { lines.text(field) }

    /// What spaces part.
    func items(_ field: Range<Int>) -> [ArraySlice<UInt8>] {
      lines.words(of: field).map { lines.bytes[$0] }
    }
  }
}
