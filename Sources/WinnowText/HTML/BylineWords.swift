internal import WinnowResources

/// The words that tell names from what else stands in bylines: built-in file `html/bylines.tsv`.
struct BylineWords: Sendable {
  /// What stands before the names.
  let openings: [String]
  /// Small words within names.
  let particles: Set<String>
  /// What somebody is.
  let roles: Set<String>
  /// What stands for an author where none is known.
  let nobody: Set<String>

  /// The words that come with Winnow; none if the data file is missing.
  static let builtIn: BylineWords = {
    guard let lines = try? DataLines("html/bylines.tsv") else { return BylineWords([:]) }
    var words: [String: [String]] = [:]
    for line in lines {
      let cells = lines.cells(of: line)
      if cells.count == 2 { words[lines.text(cells[0]), default: []].append(lines.text(cells[1])) }
    }
    return BylineWords(words)
  }()

  private init(_ words: [String: [String]]) {
    openings = words["opening"] ?? []
    particles = Set(words["particle"] ?? [])
    roles = Set(words["role"] ?? [])
    nobody = Set(words["nobody"] ?? [])
  }
}
