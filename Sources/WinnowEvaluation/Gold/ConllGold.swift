import WinnowFormats

extension GoldReader {
  /// CoNLL-2003: a token a line with its tag in the last column, blank lines between sentences, `-DOCSTART-` between
  /// documents.
  ///
  /// Tags are IOB1, IOB2 or BIOES. The text is put together of the tokens, with a space between them and a line end after
  /// each sentence.
  mutating func readConll(_ path: String, _ bytes: [UInt8]) {
    var builder = ConllDocument(line: 1)
    var number = 0
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let columns = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
      if columns.first == "-DOCSTART-" {
        finish(builder, path, &number)
        builder = ConllDocument(line: index + 1)
      } else if columns.isEmpty {
        builder.endSentence()
      } else if line.first == "#" && columns.count != 2 {
        continue
      } else if columns.count < 2 {
        fault(path, index + 1, "a token without a tag")
      } else {
        builder.add(String(columns[0]), tag: String(columns[columns.count - 1]), line: index + 1)
      }
    }
    finish(builder, path, &number)
  }

  private mutating func finish(_ builder: ConllDocument, _ path: String, _ number: inout Int) {
    guard !builder.text.isEmpty else { return }
    number += 1
    let document = AnnotatedDocument(
      id: "\(WholeFile.stem(path))-\(number)", path: path, line: builder.line,
      text: IndexedText(builder.text))
    var spans = GoldSpans(format: .conll, path: path, text: document.text)
    for span in builder.spans {
      spans.add(span.start, span.end, span.label, line: span.line, map: options.map)
    }
    add(document, spans)
  }
}

/// A document of a CoNLL file as it is put together.
private struct ConllDocument {
  var line: Int
  var text = ""
  var spans: [(start: Int, end: Int, label: String, line: Int)] = []
  private var count = 0
  private var isInSpan = false
  private var separator = ""

  init(line: Int) { self.line = line }

  mutating func endSentence() {
    if !text.isEmpty { separator = "\n" }
    isInSpan = false
  }

  mutating func add(_ token: String, tag: String, line: Int) {
    text += separator + token
    count += separator.unicodeScalars.count
    let start = count
    count += token.unicodeScalars.count
    separator = " "
    guard let mark = tag.first, tag.count > 2, "BIES".contains(mark) else {
      isInSpan = false
      return
    }
    let label = String(tag.dropFirst(2))
    if isInSpan, mark == "I" || mark == "E", let last = spans.indices.last,
      spans[last].label == label
    {
      spans[last].end = count
    } else {
      spans.append((start, count, label, line))
    }
    isInSpan = mark == "B" || mark == "I"
  }
}
