import WinnowCore
import WinnowFormats

extension GoldReader {
  /// A brat standoff file (`T1<TAB>LABEL START END<TAB>TEXT`) and the text beside it.
  ///
  /// A note (`#1<TAB>AnnotatorNotes T1<TAB>2016-12-12`) is the value of its span. Relations, events and attributes are
  /// passed over. A span in several pieces (`0 5;9 12`) is a fault: nothing that is scored has one.
  mutating func readBrat(_ path: String, _ bytes: [UInt8]) throws(RunFailure) {
    let textPath = WholeFile.withoutExtension(path) + ".txt"
    let text = String(decoding: try WholeFile.read(textPath), as: UTF8.self)
    let document = AnnotatedDocument(
      id: WholeFile.stem(path), path: path, text: IndexedText(text))
    var spans = GoldSpans(format: .brat, path: path, text: document.text)
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let values = Self.notes(lines)
    for (index, line) in lines.enumerated() where line.hasPrefix("T") {
      let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
      let parts = fields.count > 1 ? fields[1].split(separator: " ").map(String.init) : []
      guard fields.count == 3, parts.count == 3, let start = Int(parts[1]), let end = Int(parts[2])
      else {
        spans.fault(
          index + 1, "not a span of one piece: \(line)", hint: "T1<TAB>LABEL START END<TAB>TEXT")
        continue
      }
      let quote = fields[2].last == "\r" ? String(fields[2].dropLast()) : fields[2]
      spans.add(
        start, end, parts[0], quote: quote, value: values[fields[0]],
        line: index + 1, map: options.map)
    }
    add(document, spans)
  }

  /// The notes of annotators, by the name of their span.
  private static func notes(_ lines: [String]) -> [String: String] {
    var notes: [String: String] = [:]
    for line in lines where line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard fields.count == 3, let target = fields[1].split(separator: " ").last else { continue }
      notes[String(target)] = fields[2].trimmingWhiteSpace
    }
    return notes
  }
}

extension String {
  /// Without spaces, tabs and line ends on both sides.
  var trimmingWhiteSpace: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
