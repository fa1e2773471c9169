import Glibc
import WinnowCore

/// MinHash sketches with banding.
///
/// After Broder 1997 and Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3.
/// 16 bands, with as many rows as let two paragraphs at the threshold meet in at least one band with a probability of
/// some 95 %.
struct MinHash: Sendable {
  static let bandCount = 16
  /// The least Jaccard similarity of near-duplicates.
  let threshold: Double
  private let rows: Int

  init(threshold: Double) {
    self.threshold = threshold
    // Two sets of similarity s meet with probability 1 − (1 − s^rows)^bands.
    let wanted = 1 - pow(0.05, 1 / Double(Self.bandCount))
    let rows = threshold >= 1 ? 16 : log(wanted) / log(threshold)
    self.rows = max(1, min(16, Int(rows)))
  }

  /// The sketch of a comparison form; O(words).
  func sketch(_ form: Span<UInt8>) -> ParagraphSketch {
    let shingles = Shingles.hashes(ofWords: Shingles.words(form))
    var unique: [UInt64] = []
    for shingle in shingles.sorted() where shingle != unique.last { unique.append(shingle) }
    let numbers = Shingles.numbers(form)
    return ParagraphSketch(
      shingles: unique, bands: bands(unique), digits: Shingles.combine(numbers[...]))
  }

  private func bands(_ shingles: [UInt64]) -> [UInt64] {
    var bands: [UInt64] = []
    for band in 0..<Self.bandCount {
      var state = TokenHash.start ^ UInt64(band)
      for row in 0..<rows {
        let seed = TokenHash.mix(UInt64(band * 16 + row + 1) &* 0x9E37_79B9_7F4A_7C15)
        var least = UInt64.max
        for shingle in shingles { least = min(least, TokenHash.mix(shingle ^ seed)) }
        state = TokenHash.mix(state ^ least)
      }
      bands.append(TokenHash.finish(state, count: band))
    }
    return bands
  }
}
