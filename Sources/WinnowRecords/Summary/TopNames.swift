/// The names with most mentions, kept as text while the others are mere counts.
///
/// Exact: a name that ends among the first has, when it occurs for the last time, at least as many mentions as the last
/// of the list then has, and is taken at that moment.
package struct TopNames {
  private let limit: Int
  /// Names that may be among the first, by key.
  private var names: [UInt64: Statistics.Name] = [:]
  /// A name with fewer mentions is not among the first.
  private var least: UInt32 = 1
  /// False while every name that was ever mentioned is among them: only its first mention then needs a look.
  private var hasForgotten = false

  /// A list of the first `limit` names.
  package init(limit: Int) { self.limit = limit }

  /// Takes a name that now has `mentions`, if it may be among the first.
  package mutating func take(
    _ key: UInt64, _ mentions: UInt32, _ name: @autoclosure () -> Statistics.Name,
    in table: NameTable
  ) {
    guard mentions >= least, hasForgotten || mentions == 1, names[key] == nil else { return }
    names[key] = name()
    if names.count >= limit * 20 { forget(table) }
  }

  /// Forgets the names that cannot be among the first as things stand; text is compared only where counts are equal.
  private mutating func forget(_ table: NameTable) {
    var ranked = names.keys.map { (key: $0, mentions: table[$0].mentions) }
    ranked.sort { $0.mentions > $1.mentions }
    hasForgotten = true
    least = ranked[limit - 1].mentions
    let kept = ranked.prefix { $0.mentions >= least }
    if kept.count <= limit * 10 {
      for name in ranked[kept.endIndex...] { names[name.key] = nil }
    } else {
      for name in sorted(table)[limit...] { names[name.key] = nil }
    }
  }

  /// The first names with their counts, most mentions first, equal ones by name.
  package func first(in table: NameTable) -> [(name: Statistics.Name, count: NameTable.Count)] {
    sorted(table).prefix(limit).map { ($0.name, $0.count) }
  }

  private func sorted(
    _ table: NameTable
  ) -> [(key: UInt64, name: Statistics.Name, count: NameTable.Count)] {
    names.map { (key: $0.key, name: $0.value, count: table[$0.key]) }.sorted { a, b in
      if a.count.mentions != b.count.mentions { return a.count.mentions > b.count.mentions }
      return (a.name.name, a.name.label, a.name.id, a.name.country ?? "")
        < (b.name.name, b.name.label, b.name.id, b.name.country ?? "")
    }
  }
}
