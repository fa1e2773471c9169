import WinnowCore

/// The tokens that extractors look at.
enum ContentTokens {
  /// The token ranges of the paragraphs that speak for the document, or of all of them.
  static func ranges(of document: Document, withBoilerplate: Bool) -> [Range<Int>] {
    document.paragraphs.compactMap { paragraph in
      guard withBoilerplate || paragraph.zone.isContent else { return nil }
      let range = document.tokens.indices(in: paragraph.span)
      return range.isEmpty ? nil : range
    }
  }
}
