import WinnowFormats
import WinnowCore
import WinnowText

/// The formats with a token a line.
struct TokenExport {
  /// A token and the sentence to which it belongs.
  private struct Token {
    var range: Range<Int>
    var sentence: Int
  }

  private let document: RunDocument
  private var tokens: [Token] = []

  /// Cuts the text of a record into the tokens of the pipeline, by its sentences where it has them.
  init(_ document: RunDocument) {
    self.document = document
    let bytes = Array(document.text.string.utf8)
    let paragraphs = (document.layers[.paragraphs] ?? []).map(\.span.range)
    let ranges = paragraphs.isEmpty ? [0..<document.text.count] : paragraphs
    let sentences = (document.layers[.sentences] ?? []).map(\.span.range)
    let starts = Self.byteOffsets(document.text)
    let table = Tokenizer().tokenize(
      bytes,
      in: ranges.map { Paragraph(span: TextSpan(starts[$0.lowerBound]..<starts[$0.upperBound])) })
    var codePoints: [Int: Int] = [:]
    for (index, offset) in starts.enumerated() { codePoints[offset] = index }
    var sentence = 0
    for index in 0..<table.count {
      let span = table.span(index)
      guard let start = codePoints[Int(span.start)], let end = codePoints[Int(span.end)] else {
        continue
      }
      while sentence < sentences.count && sentences[sentence].upperBound <= start { sentence += 1 }
      tokens.append(Token(range: start..<end, sentence: sentence))
    }
  }

  private static func byteOffsets(_ text: IndexedText) -> [Int] {
    var offset = 0
    var all: [Int] = []
    for scalar in text.scalars {
      all.append(offset)
      offset += UTF8.width(scalar)
    }
    return all + [offset]
  }

  /// CoNLL-2003 with IOB2 tags; the spans must not overlap.
  func conll(_ spans: [ExportSpan]) -> String {
    var out = "-DOCSTART- -X- -X- O\n\n"
    var next = 0
    for (index, token) in tokens.enumerated() {
      if index > 0 && tokens[index - 1].sentence != token.sentence { out += "\n" }
      while next < spans.count && spans[next].span.end <= token.range.lowerBound { next += 1 }
      var tag = "O"
      if next < spans.count, spans[next].span.overlaps(token.range) {
        let isFirst = index == 0 || !spans[next].span.overlaps(tokens[index - 1].range)
        tag = (isFirst ? "B-" : "I-") + spans[next].span.label
      }
      out += "\(document.text.string(token.range)) -X- -X- \(tag)\n"
    }
    return out + "\n"
  }

  /// WebAnno TSV 3.3 with one layer of named entities, as INCEpTION reads it; it counts UTF-16 units.
  func webanno(_ spans: [ExportSpan]) -> String {
    let offsets = UTF16Offsets(document.text)
    var out = "#FORMAT=WebAnno TSV 3.3\n"
    out += "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n"
    var number = (sentence: 0, token: 0)
    for (index, token) in tokens.enumerated() {
      if index == 0 || tokens[index - 1].sentence != token.sentence {
        let last = tokens[index...].prefix { $0.sentence == token.sentence }.last ?? token
        let text = document.text.string(token.range.lowerBound..<last.range.upperBound)
        out += "\n\n#Text=" + Self.escape(text) + "\n"
        number = (number.sentence + 1, 0)
      }
      number.token += 1
      let here = spans.enumerated().filter { $0.element.span.overlaps(token.range) }
      let identifiers = here.map { Self.escape($0.element.value ?? "*") + "[\($0.offset + 1)]" }
      let labels = here.map { Self.escape($0.element.span.label) + "[\($0.offset + 1)]" }
      out += "\(number.sentence)-\(number.token)\t"
      out += "\(offsets[token.range.lowerBound])-\(offsets[token.range.upperBound])\t"
      out += document.text.string(token.range) + "\t"
      out += (identifiers.isEmpty ? "_" : identifiers.joined(separator: "|")) + "\t"
      out += (labels.isEmpty ? "_" : labels.joined(separator: "|")) + "\t\n"
    }
    return out
  }

  /// The characters that WebAnno TSV gives a meaning to, behind backslashes.
  private static func escape(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "\\", "[", "]", "|", "_", ";": "\\" + String(scalar)
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      default: nil
      }
    }
  }
}

extension AnnotatedSpan {
  /// True if it shares a code point with `range`.
  func overlaps(_ range: Range<Int>) -> Bool {
    start < range.upperBound && range.lowerBound < end
  }
}
