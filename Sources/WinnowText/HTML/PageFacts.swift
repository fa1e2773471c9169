/// What a page may say of itself, wherever it says it.
enum PageFact: String, CaseIterable {
  case title, published, modified, language, canonical
  case siteName = "site_name"
  case description, section, image, license
  /// Several values.
  case authors, tags
}

/// What a page says of itself, with how far each place is believed.
struct PageFacts {
  private var values: [PageFact: [(rank: Int, value: String)]] = [:]

  /// Adds a value; rank 0 is believed most.
  mutating func add(_ value: String?, to fact: PageFact, rank: Int) {
    if let value, !value.isEmpty { values[fact, default: []].append((rank, value)) }
  }

  /// All values of a fact.
  func all(_ fact: PageFact) -> [String] { values[fact]?.map(\.value) ?? [] }

  /// The value of the lowest rank, the first of equals.
  func best(_ fact: PageFact) -> String? { values[fact]?.min { $0.rank < $1.rank }?.value }

  /// The values of the lowest rank, each once, in the order of the page; those of `last`, in lower case, where there are no others.
  func list(_ fact: PageFact, after last: Set<String> = []) -> [String] {
    let all = values[fact] ?? []
    let first = all.filter { !last.contains($0.value.lowercased()) }
    let values = first.isEmpty ? all : first
    guard let least = values.map(\.rank).min() else { return [] }
    var seen: Set<String> = []
    return values.filter { $0.rank == least && seen.insert($0.value.lowercased()).inserted }.map(
      \.value)
  }
}
