/// All that is counted in one layer of one document; sums of tallies are tallies.
struct Tally: Equatable {
  /// What is counted.
  enum Count: Int, CaseIterable {
    case gold, found
    case strict, exact, partial, partialHalves, type
    case relaxed, values, valued
    case identifiers, identified, countries, withCountry, near, withPoint
  }

  private var counts = [Int](repeating: 0, count: Count.allCases.count)

  /// A count.
  subscript(_ count: Count) -> Int {
    get { counts[count.rawValue] }
    set { counts[count.rawValue] = newValue }
  }

  /// Adds the counts of another document.
  mutating func add(_ other: Tally) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// Scores in percent, by name; only those for which the gold has what they need.
  var metrics: [(name: String, value: Double)] {
    var all: [(String, Double)] = []
    all += scores("", credit: Double(self[.strict]))
    all += scores("strict_", credit: Double(self[.strict]))
    all += scores("exact_", credit: Double(self[.exact]))
    all += scores("partial_", credit: Double(self[.partial]) + 0.5 * Double(self[.partialHalves]))
    all += scores("type_", credit: Double(self[.type]))
    all += scores("relaxed_", credit: Double(self[.relaxed]))
    if self[.valued] > 0 { all += scores("value_", credit: Double(self[.values])) }
    for (name, right, asked) in [
      ("id_accuracy", Count.identifiers, Count.identified),
      ("country_accuracy", .countries, .withCountry), ("accuracy_161km", .near, .withPoint),
    ] where self[asked] > 0 {
      all.append((name, 100 * Ratio(Double(self[right]), self[asked]).value))
    }
    return all
  }

  private func scores(_ prefix: String, credit: Double) -> [(String, Double)] {
    [
      (prefix + "precision", 100 * Ratio(credit, self[.found]).value),
      (prefix + "recall", 100 * Ratio(credit, self[.gold]).value),
      (prefix + "f1", 100 * Ratio.f1(credit: credit, found: self[.found], gold: self[.gold])),
    ]
  }
}
