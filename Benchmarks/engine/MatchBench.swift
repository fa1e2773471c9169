import WinnowFormats
import Glibc
import WinnowCore
import WinnowExtraction
import WinnowResources
import WinnowText

/// `winnow-bench match LIST TEXTS`: tokenises texts and finds the names of a compiled list in them, nothing else.
///
/// The file holds texts parted by a byte 0, their paragraphs parted by line feeds. Prints a JSON line with CPU seconds.
enum MatchBench {
  static func run(list: String, texts: String) throws {
    let gazetteer = try Gazetteer(file: MappedFile(path: list))
    let documents = try MappedFile(path: texts).array().split(separator: 0).map { Array($0) }
    let paragraphs = documents.map(Self.paragraphs)
    let bytes = documents.reduce(0) { $0 + $1.count }
    let tokenizer = Tokenizer()
    let matcher = GazetteerMatcher([gazetteer])
    let begin = cpuSeconds()
    let tables = zip(documents, paragraphs).map { tokenizer.tokenize($0, in: $1) }
    let tokenized = cpuSeconds()
    var count = 0
    for (text, tokens) in zip(documents, tables) {
      for index in tokens.paragraphEnds.indices {
        let range = tokens.indices(ofParagraph: index)
        matcher.forEachMatch(in: text, tokens, range) { _ in count += 1 }
      }
    }
    let matched = cpuSeconds()
    let megabytes = Double(bytes) / 1e6
    print(
      #"{"case": "tokenize + match", "megabytes": \#(rounded(megabytes)), "matches": \#(count), "#
        + #""tokenize_seconds": \#(rounded(tokenized - begin)), "#
        + #""match_seconds": \#(rounded(matched - tokenized)), "#
        + #""mb_per_cpu_second": \#(rounded(megabytes / (matched - begin)))}"#)
  }

  private static func paragraphs(of text: [UInt8]) -> [Paragraph] {
    text.split(separator: 0x0A).map {
      Paragraph(span: TextSpan(start: $0.startIndex, end: $0.endIndex))
    }
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}
