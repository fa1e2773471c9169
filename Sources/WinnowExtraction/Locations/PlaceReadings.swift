import WinnowCore

/// The readings of all names of a document, one behind the other, so that a name keeps a range of numbers.
struct PlaceReadings {
  /// One place that a name may mean.
  struct Reading {
    var list: Int
    var entry: Int
    var place: PlaceRecord
    var score = 0.0
  }

  private(set) var all: [Reading] = []

  /// The reading of a number.
  subscript(index: Int) -> Reading { all[index] }

  /// The number of the next reading.
  var end: Int { all.count }

  /// Makes room for `count` readings.
  mutating func reserveCapacity(_ count: Int) { all.reserveCapacity(count) }

  /// Adds a reading behind the others.
  mutating func append(_ reading: Reading) { all.append(reading) }

  /// Sets the score of a reading.
  mutating func setScore(_ score: Double, at index: Int) { all[index].score = score }

  /// Puts the best reading of a range first: by score, equal ones in the order of the lists.
  ///
  /// By insertion, since a name rarely has more than a handful of readings.
  mutating func sort(_ range: Range<Int>) {
    for start in range.dropFirst() {
      let reading = all[start]
      var place = start
      while place > range.lowerBound, Self.isBetter(reading, all[place - 1]) {
        all[place] = all[place - 1]
        place -= 1
      }
      all[place] = reading
    }
  }

  private static func isBetter(_ one: Reading, _ other: Reading) -> Bool {
    one.score != other.score
      ? one.score > other.score : (one.list, one.entry) < (other.list, other.entry)
  }
}
