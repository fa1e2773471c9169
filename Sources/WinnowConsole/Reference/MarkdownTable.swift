internal import WinnowFormats

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
    let escaped = cells.map { $0.escaped { $0 == "|" ? "\\|" : nil } }
    lines.append("| " + escaped.joined(separator: " | ") + " |")
  }

  /// The table, ending in a line feed.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Text of the program's own, which may have code in backticks but no tags.
  static func prose(_ text: String) -> String {
    text.escaped { ["&": "&amp;", "<": "&lt;"][$0] }
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
