/// How often each repeated paragraph was seen, and how the most frequent ones begin.
///
/// Counts are kept for every repeated paragraph, excerpts only for those with the highest counts.
struct RepetitionCounts {
  typealias Place = ParagraphIndex.Place

  private static let excerptLimit = 8_192
  static let excerptLength = 120

  /// Split by the place, so that no growth takes long.
  private var shards = Array(repeating: [UInt64: UInt32](), count: 256)
  private var excerpts: [UInt64: String] = [:]

  /// Counts one more repetition of the paragraph at `place`; `excerpt` is asked for if it is needed.
  mutating func add(_ place: Place, excerpt: () -> String) {
    let key = Self.key(place)
    let shard = Int(key % 251)
    shards[shard][key, default: 1] += 1
    guard excerpts[key] == nil else { return }
    excerpts[key] = excerpt()
    if excerpts.count > Self.excerptLimit { forgetRarest() }
  }

  /// The paragraphs repeated most often: by count, then in input order.
  ///
  /// At most half the number of excerpts kept, 4,096.
  func most(_ limit: Int) -> [(place: Place, count: Int, excerpt: String)] {
    ranked().prefix(min(limit, Self.excerptLimit / 2)).compactMap { key in
      excerpts[key].map { (Self.place(key), Int(count(key)), $0) }
    }
  }

  /// Drops the excerpts of the rarer half: who is not among the rest now gets his back with his next repetition.
  private mutating func forgetRarest() {
    for key in ranked().dropFirst(Self.excerptLimit / 2) { excerpts[key] = nil }
  }

  private func ranked() -> [UInt64] {
    excerpts.keys.map { (key: $0, count: count($0)) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }
      .map(\.key)
  }

  private func count(_ key: UInt64) -> UInt32 { shards[Int(key % 251)][key] ?? 0 }

  private static func key(_ place: Place) -> UInt64 {
    UInt64(place.document) << 32 | UInt64(place.paragraph)
  }

  private static func place(_ key: UInt64) -> Place {
    Place(
      document: UInt32(truncatingIfNeeded: key >> 32), paragraph: UInt32(truncatingIfNeeded: key))
  }
}
