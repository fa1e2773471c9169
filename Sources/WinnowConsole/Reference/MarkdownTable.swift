/// A table of GitHub Flavored Markdown.
struct MarkdownTable {
  private var lines: [String]

  init(_ heads: [String]) {
    lines = []
    add(heads)
    lines.append("|" + String(repeating: "---|", count: heads.count))
  }

  /// Adds a row; bars inside cells are escaped, as the format asks even within code.
  mutating func add(_ cells: [String]) {
    let escaped = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    lines.append("| " + escaped.joined(separator: " | ") + " |")
  }

  /// The table, ending in a line feed.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Text that is shown as it is written.
  static func prose(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }

  /// Text set as code; nothing for nothing.
  static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }
}

extension String {
  /// As a sentence: a capital at its beginning, a full stop at its end.
  var asSentence: String {
    let body = prefix(1).uppercased() + dropFirst()
    return body.hasSuffix(".") ? body : body + "."
  }
}
