import WinnowCore

/// Percentile intervals by resampling documents (Efron and Tibshirani 1993, chapter 13).
enum Bootstrap {
  /// How many samples are drawn.
  static let sampleCount = 1000
  /// The seed, so that the same scores give the same intervals.
  static let seed: UInt64 = 20_130_614

  /// The 95 % interval of each metric, from the tallies of the documents; O(samples × documents).
  ///
  /// With fewer than two documents there is nothing to resample, and no interval.
  static func intervals(_ tallies: [Tally]) -> [String: ClosedRange<Double>] {
    guard tallies.count > 1 else { return [:] }
    var generator = SeededGenerator(seed: seed)
    var samples: [String: [Double]] = [:]
    for _ in 0..<sampleCount {
      var sum = Tally()
      for _ in tallies {
        sum.add(tallies[Int(UInt64.random(in: 0..<UInt64(tallies.count), using: &generator))])
      }
      for (name, value) in sum.metrics where name.hasSuffix("f1") || name.contains("accuracy") {
        samples[name, default: []].append(value)
      }
    }
    return samples.mapValues { values in
      let sorted = values.sorted()
      return sorted[sorted.count * 25 / 1000]...sorted[sorted.count * 975 / 1000 - 1]
    }
  }
}
