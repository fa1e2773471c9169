internal import WinnowFormats
internal import WinnowResources

/// The names that meta elements give to what they say.
struct MetaNames: Sendable {
  private var meanings: [String: (fact: PageFact, rank: Int)] = [:]

  /// The names that come with Winnow; empty if the data files are missing.
  static let builtIn: MetaNames = {
    let file = try? Resources.map("html/meta.tsv")
    return MetaNames(table: file?.array() ?? [])
  }()

  /// Names from lines `name<TAB>fact<TAB>rank`.
  init(table: [UInt8]) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let fact = PageFact(rawValue: String(columns[1])),
        let rank = Int(columns[2])
      else { continue }
      meanings[String(columns[0])] = (fact, rank)
    }
  }

  /// The fact that a name in lower case speaks for, and how well: 0 is best.
  func meaning(_ name: String) -> (fact: PageFact, rank: Int)? { meanings[name] }
}
