import WinnowCore

/// The sketches of all paragraphs seen, for finding one that is nearly the same.
///
/// A paragraph that shares a band with an earlier one is compared by its whole set of shingles: no false alarms. Costs
/// some 8 bytes a word and 200 a paragraph.
struct NearIndex {
  typealias Place = ParagraphIndex.Place

  /// How many earlier paragraphs are compared for one band: bounds the time on made-up input.
  private static let chainLimit = 32

  private struct Item {
    var place: Place
    var digits: UInt64
    var shingles: [UInt64]
  }

  private let threshold: Double
  private var items: [Item] = []
  /// The bytes kept, by and large.
  private(set) var byteCount = 0
  /// Earlier items of each band, split by key so that no growth takes long.
  private var bands = Array(repeating: [UInt64: [UInt32]](), count: 256)

  init(threshold: Double) { self.threshold = threshold }

  /// The first paragraph that is nearly the same; if there is none, this one is remembered at `place`.
  mutating func insert(_ sketch: ParagraphSketch, at place: Place) -> Place? {
    guard !sketch.shingles.isEmpty else { return nil }
    let earlier = candidates(sketch).sorted()
    for number in earlier {
      let item = items[Int(number)]
      if item.digits == sketch.digits
        && Self.similarity(item.shingles, sketch.shingles) >= threshold
      {
        return item.place
      }
    }
    let number = UInt32(truncatingIfNeeded: items.count)
    byteCount += 200 + 8 * sketch.shingles.count
    items.append(Item(place: place, digits: sketch.digits, shingles: sketch.shingles))
    for key in sketch.bands {
      let shard = Int(key >> 56)
      if bands[shard][key, default: []].count < Self.chainLimit {
        bands[shard][key, default: []].append(number)
      }
    }
    return nil
  }

  private func candidates(_ sketch: ParagraphSketch) -> Set<UInt32> {
    var found: Set<UInt32> = []
    for key in sketch.bands {
      if let numbers = bands[Int(key >> 56)][key] { found.formUnion(numbers) }
    }
    return found
  }

  /// The Jaccard similarity of two sorted sets; O(both).
  static func similarity(_ a: [UInt64], _ b: [UInt64]) -> Double {
    var shared = 0
    var i = 0
    var j = 0
    while i < a.count && j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let union = a.count + b.count - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }
}
