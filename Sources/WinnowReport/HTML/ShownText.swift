/// Text of a document as it is shown outside of the document.
enum ShownText {
  /// At most `limit` code points, with an ellipsis for the rest.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
  }

  /// Without the line ends before and after it.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != "\n" && $0 != "\r" }),
      let last = scalars.lastIndex(where: { $0 != "\n" && $0 != "\r" })
    else { return text }
    return String(scalars[first...last])
  }
}
