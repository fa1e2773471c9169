import WinnowCore

/// Lists of other documents at the end of a page: title, teaser, `More information`, and so on.
///
/// A list is one only behind running text: a page that is nothing but such a list is an index, and keeps its items.
enum RelatedDocuments {
  private static let fewest = 3
  /// An item has a title, perhaps a date, and a teaser of a paragraph or two.
  private static let longestItem = 4

  /// Marks the items and their labels.
  static func add(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook],
    _ verdicts: inout [Int: BoilerplateRules.Verdict]
  ) {
    let labels = units.indices.filter { looks[$0].match?.rule == .linkLabel }
    var first = 0
    while first < labels.count {
      var last = first
      while last + 1 < labels.count, labels[last + 1] - labels[last] <= longestItem + 1,
        labels[last + 1] > labels[last] + 1
      {
        last += 1
      }
      if last - first + 1 >= fewest {
        mark(text, units, looks, Array(labels[first...last]), &verdicts)
      }
      first = last + 1
    }
  }

  private static func mark(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook], _ labels: [Int],
    _ verdicts: inout [Int: BoilerplateRules.Verdict]
  ) {
    guard let first = labels.first, let last = labels.last else { return }
    // The first item is as long as the others mostly are.
    let lengths = zip(labels.dropFirst(), labels).map { $0 - $1 }.sorted()
    let start = max(0, first - lengths[lengths.count / 2] + 1)
    let isBehindText = (0..<start).contains { looks[$0].isProse && verdicts[$0] == nil }
    let list = BoilerplateRules.Verdict(rule: .relatedDocuments, zone: .related)
    let label = BoilerplateRules.Verdict(rule: .linkLabel, zone: .navigation)
    for index in start...last where isBehindText { verdicts[index] = list }
    guard !isBehindText else { return }
    for index in labels { verdicts[index] = label }
  }
}
