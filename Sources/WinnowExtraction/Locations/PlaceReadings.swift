import WinnowCore

/// The readings of all names of a document, one behind the other, so that a name keeps a range of numbers.
struct PlaceReadings: ~Copyable {
  /// One place that a name may mean.
  struct Reading {
    let place: PlaceRecord
    /// What it weighs by itself.
    let prior: Double
    /// What it weighs in the document.
    var score: Double
    let list: Int32
    let entry: Int32
    /// Where it lies.
    let area: PlaceAreas.Area
  }

  private var all = OwnedArray<Reading>()
  /// The numbers of countries and divisions.
  private var areas = PlaceAreas()

  /// The reading of a number.
  subscript(index: Int) -> Reading { all[index] }

  /// The number of the next reading.
  var end: Int { all.count }

  /// How many areas there are.
  var areaCount: Int { areas.count }

  /// The bytes that it holds.
  var byteCount: Int { all.byteCount }

  /// Forgets all readings.
  mutating func removeAll() {
    all.removeAll()
    areas.removeAll()
  }

  /// Forgets the readings from `start` on.
  mutating func removeAll(from start: Int) { all.removeAll(from: start) }

  /// Adds a place of a list behind the others.
  mutating func append(_ place: PlaceRecord, list: Int, entry: Int) {
    let prior = PlaceScore.prior(place)
    all.append(
      Reading(
        place: place, prior: prior, score: prior, list: Int32(truncatingIfNeeded: list),
        entry: Int32(truncatingIfNeeded: entry), area: area(of: place)))
  }

  /// Adds a reading once more.
  mutating func repeatReading(_ index: Int) { all.append(all[index]) }

  /// Where a place lies.
  mutating func area(of place: PlaceRecord) -> PlaceAreas.Area { areas.area(of: place) }

  /// Sets the score of a reading.
  mutating func setScore(_ score: Double, at index: Int) { all[index].score = score }

  /// True if the place of one reading is the country or division of one of the others.
  func holds(_ outer: Int, anyOf inner: Range<Int>) -> Bool {
    for index in inner where PlaceHierarchy.holds(all[outer].place, all[index].place) {
      return true
    }
    return false
  }

  /// True if the place of one of the first is the country or division of that of `inner`.
  func holds(anyOf outer: Range<Int>, _ inner: Int) -> Bool {
    for index in outer where PlaceHierarchy.holds(all[index].place, all[inner].place) {
      return true
    }
    return false
  }

  /// Puts the best reading of a range first: by score, equal ones in the order of the lists.
  ///
  /// By insertion, since a name rarely has more than a handful of readings.
  mutating func sort(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    for start in range.dropFirst() where Self.isBetter(all[start], all[start - 1]) {
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
