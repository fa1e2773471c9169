/// Where the code points of one text stand in another that is nearly the same.
///
/// White space is passed over. Where the texts part, both are searched for the nearest place from which eight code points
/// are equal again.
struct TextAlignment {
  /// The place of each code point of the first text in the second; -1 for white space and what has none.
  private var places: [Int]
  /// True if the texts differ in nothing but white space.
  private(set) var isExact = true

  private static let reach = 400
  private static let agreement = 8

  /// Aligns whole texts; O(n) but for the places where they part.
  init(_ text: IndexedText, to other: IndexedText) {
    places = Array(repeating: -1, count: text.count)
    align(text, 0..<text.count, to: other, 0..<other.count)
  }

  /// Aligns stretches of a text, each with one of the other.
  init(
    _ text: IndexedText, to other: IndexedText, stretches: [(text: Range<Int>, other: Range<Int>)]
  ) {
    places = Array(repeating: -1, count: text.count)
    for stretch in stretches { align(text, stretch.text, to: other, stretch.other) }
  }

  /// The range in the second text; nil if none of its code points has a place there.
  func range(_ range: Range<Int>) -> Range<Int>? {
    let known = places[range.clamped(to: 0..<places.count)].filter { $0 >= 0 }
    guard let first = known.first, let last = known.last else { return nil }
    return first..<last + 1
  }

  private mutating func align(
    _ text: IndexedText, _ range: Range<Int>, to other: IndexedText, _ otherRange: Range<Int>
  ) {
    let a = Self.solid(text, range)
    let b = Self.solid(other, otherRange)
    var i = 0
    var j = 0
    while i < a.count && j < b.count {
      if text.scalars[a[i]] == other.scalars[b[j]] {
        places[a[i]] = b[j]
        i += 1
        j += 1
        continue
      }
      isExact = false
      guard
        let (skipped, otherSkipped) = Self.skip(
          { text.scalars[a[$0]] }, from: i, a.count, { other.scalars[b[$0]] }, from: j, b.count)
      else { return }
      i += skipped
      j += otherSkipped
    }
    if i < a.count || j < b.count { isExact = false }
  }

  private static func solid(_ text: IndexedText, _ range: Range<Int>) -> [Int] {
    range.clamped(to: 0..<text.count).filter { !text.scalars[$0].properties.isWhitespace }
  }

  private static func skip(
    _ a: (Int) -> Unicode.Scalar, from i: Int, _ aCount: Int,
    _ b: (Int) -> Unicode.Scalar, from j: Int, _ bCount: Int
  ) -> (Int, Int)? {
    for total in 1...reach {
      for first in 0...total {
        let (x, y) = (i + first, j + total - first)
        let length = min(agreement, aCount - x, bCount - y)
        if length > 0 && (0..<length).allSatisfy({ a(x + $0) == b(y + $0) }) {
          return (first, total - first)
        }
      }
    }
    return nil
  }
}
