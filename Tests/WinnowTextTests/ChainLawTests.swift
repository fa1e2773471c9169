import Testing
import WinnowCore

@testable import WinnowText

/// What must hold behind all text stages together, over documents that no one wrote.
@Suite struct ChainLawTests {
  /// Plain text: paragraphs of both kinds of pieces that the single stages are tried with, some of them twice.
  private static func text(_ random: inout SeededNumbers) -> String {
    var blocks: [String] = []
    for _ in 0..<random.below(12) {
      let words = (0..<random.below(8)).map { _ in random.pick(NormalizationLawTests.pieces) }
      let block = random.pick(CleaningLawTests.pieces) + words.joined()
      blocks.append(random.below(4) == 0 ? random.pick(blocks + [block]) : block)
    }
    return blocks.map { $0 + random.pick(["\n\n", "\n\n", "\n", "\r\n\r\n", " \n \n"]) }.joined()
  }

  /// A page: the same between tags that need not match.
  private static func page(_ random: inout SeededNumbers) -> String {
    let tags = [
      "<p>", "</p>", "<div class=comments>", "</div>", "<article>", "</article>", "<h2>", "</h2>",
      "<ul>", "<li>", "</ul>", "<a href=x>", "</a>", "<b>", "</b>", "<br>", "<pre>", "</pre>",
      "<table><tr><td>", "</table>", "&eacute;", "&#55296;", "<!-- ", " -->", "<script>",
      "</script>", "<", "<title>", "</title>", "<nav>", "</nav>", "\0",
    ]
    return (0..<random.below(30)).map { _ in
      random.pick(tags) + random.pick(CleaningLawTests.pieces)
        + random.pick(NormalizationLawTests.pieces)
    }.joined()
  }

  private func stages(_ boilerplate: String) throws -> [any Stage] {
    let treatment: [String: OptionValue] = ["boilerplate": .string(boilerplate)]
    return [
      try Normalization(options: StageOptions(Normalization.declaration)),
      try Cleaning(options: StageOptions(Cleaning.declaration, treatment)),
      try Deduplication(), try LanguageIdentification(), try Tokenization(),
    ]
  }

  @Test(arguments: [Source.Format.text, .html], ["drop", "mark"])
  func `over generated documents the way back holds through all stages`(
    format: Source.Format, boilerplate: String
  ) throws {
    let stages = try stages(boilerplate)
    for seed in UInt64(1)...600 {
      var random = SeededNumbers(seed: seed)
      let text = format == .html ? Self.page(&random) : Self.text(&random)
      var document = Document(
        id: "\(seed)", source: Source(path: "a", format: format), sourceText: Array(text.utf8))
      for stage in stages {
        if let corpus = stage as? any CorpusStage {
          try corpus.prepare(&document)
          try corpus.makeIndex().decide(&document)
        }
        try stage.process(&document)
      }
      var broken = DocumentLaws.violations(document)
      DocumentLaws.checkSentences(document, &broken)
      #expect(broken.isEmpty, "\(format) \(boilerplate), seed \(seed)")
    }
  }
}
