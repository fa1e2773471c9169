import WinnowCore

/// What deduplication remembers of the documents before: keys, names, counts and, if asked for, sketches.
final class RepetitionFinder: CorpusIndex, RepetitionCounting {
  private var index = ParagraphIndex()
  private var names = DocumentNames()
  private var counts = RepetitionCounts()
  private var near: NearIndex?
  private let memoryLimit: Int?

  /// A finder that has seen nothing; it throws when it would remember more than `memoryLimit` bytes.
  init(near: NearIndex? = nil, memoryLimit: Int? = nil) {
    self.near = near
    self.memoryLimit = memoryLimit
  }

  /// The bytes that the keys take.
  var keyByteCount: Int { index.byteCount }
  /// The bytes of all that grows with the number of distinct paragraphs: keys, identifiers and sketches.
  var byteCount: Int { index.byteCount + names.byteCount + (near?.byteCount ?? 0) }
  /// The number of distinct paragraphs.
  var distinctCount: Int { index.count }

  /// Finds for each candidate the first paragraph like it; O(candidates).
  func decide(_ document: inout Document) throws(StageError) {
    guard !document.paragraphKeys.candidates.isEmpty else { return }
    let number = UInt32(truncatingIfNeeded: names.count)
    guard names.count < Int(UInt32.max) else {
      throw StageError("there are more documents than deduplication can number")
    }
    var isNew = false
    for position in document.paragraphKeys.candidates.indices {
      let candidate = document.paragraphKeys.candidates[position]
      let place = ParagraphIndex.Place(
        document: number, paragraph: UInt32(truncatingIfNeeded: candidate.paragraph))
      guard let (first, isNear) = firstLike(candidate, at: place) else {
        isNew = true
        continue
      }
      document.paragraphKeys.candidates[position].original = ParagraphKeys.Original(
        document: first.document == number ? nil : names[Int(first.document)],
        paragraph: Int(first.paragraph), isNear: isNear)
      counts.add(first) { Self.excerpt(of: document, candidate.paragraph) }
    }
    if isNew { names.append(document.id) }
    if let memoryLimit, byteCount > memoryLimit { throw limitReached(memoryLimit) }
  }

  private func limitReached(_ limit: Int) -> StageError {
    StageError(
      stoppingRun: "deduplication takes more than its memory_limit of \(limit / 1_000_000) MB "
        + "for \(index.count) distinct paragraphs",
      hint: "raise memory_limit, or compare a part of the paragraphs in each of several runs: "
        + "shard: 1/2, then shard: 2/2 over the documents that the first run wrote")
  }

  /// The paragraphs repeated most often: by count, then in input order.
  func mostRepeated(_ limit: Int) -> [RepeatedParagraph] {
    counts.most(limit).map { place, count, excerpt in
      RepeatedParagraph(
        document: names[Int(place.document)], paragraph: Int(place.paragraph), count: count,
        excerpt: excerpt)
    }
  }

  private func firstLike(
    _ candidate: ParagraphKeys.Candidate, at place: ParagraphIndex.Place
  ) -> (ParagraphIndex.Place, isNear: Bool)? {
    if let first = index.insert(candidate.key, at: place) { return (first, false) }
    guard let sketch = candidate.sketch, let first = near?.insert(sketch, at: place) else {
      return nil
    }
    return (first, true)
  }

  /// The first 120 code points of a paragraph, with single spaces.
  private static func excerpt(of document: Document, _ paragraph: Int) -> String {
    let bytes = document.text
    var excerpt: [UInt8] = []
    var count = 0
    for index in document.paragraphs[paragraph].span.range {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 {
        if count == RepetitionCounts.excerptLength { break }
        count += 1
      }
      excerpt.append(byte < 0x20 ? 0x20 : byte)
    }
    return String(decoding: excerpt, as: UTF8.self)
  }
}
