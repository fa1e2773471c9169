import WinnowCore

/// The tokens that extractors look at.
enum ContentTokens {
  /// The token ranges of the paragraphs that speak for the document, or of all of them.
  static func ranges(of document: Document, withBoilerplate: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(document.paragraphs.count)
    for (index, paragraph) in document.paragraphs.enumerated()
    where withBoilerplate || paragraph.zone.isContent {
      let range = document.tokens.indices(ofParagraph: index)
      if !range.isEmpty { ranges.append(range) }
    }
    return ranges
  }
}
