/// Reads markup as HTML does where everything is escaped: elements in order, and the text between them.
struct MarkupReader {
  /// Opening tags with their attributes as written.
  private(set) var openings: [(tag: String, attributes: String)] = []
  /// False if a tag closes what is not open, or is left open.
  private(set) var isBalanced = true
  /// The text outside of `details`, references resolved.
  private(set) var text = ""

  init(_ bytes: [UInt8]) {
    var stack: [String] = []
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let start = rest.firstIndex(of: "<") {
      take(rest[..<start], stack)
      guard let end = rest[start...].firstIndex(of: ">") else {
        isBalanced = false
        return
      }
      let inner = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inner.hasPrefix("/") {
        if stack.popLast() != String(inner.dropFirst()) { isBalanced = false }
      } else {
        let parts = inner.split(separator: " ", maxSplits: 1).map(String.init)
        openings.append((parts[0], parts.count > 1 ? parts[1] : ""))
        stack.append(parts[0])
      }
    }
    take(rest, stack)
    if !stack.isEmpty { isBalanced = false }
  }

  private mutating func take(_ piece: Substring, _ stack: [String]) {
    if !stack.contains("details") { text += Self.resolved(String(piece)) }
  }

  /// The number of elements of a kind.
  func count(_ tag: String) -> Int { openings.reduce(0) { $0 + ($1.tag == tag ? 1 : 0) } }

  /// Text with its five character references resolved.
  static func resolved(_ text: String) -> String {
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return references.reduce(text) { sum, reference in
      sum.split(separator: reference.0, omittingEmptySubsequences: false)
        .joined(separator: reference.1)
    }
  }
}
