import WinnowCore

/// The names of persons that a document mentions, as far as titles and first names show them.
///
/// A surname that is also a town (`Mr London`, `Jack London`) stands for the person wherever nothing speaks for the town.
struct PersonNames {
  /// The hashes of the last tokens of names.
  private var surnames = HashTable()

  /// True if the token with this hash ends the name of a person.
  func hasSurname(_ hash: UInt64) -> Bool { surnames[hash] >= 0 }

  /// Takes the last token of a name that another stage has found.
  mutating func add(surname hash: UInt64) { surnames.insert(hash, 0) }

  /// Forgets all names.
  mutating func removeAll() { surnames.removeAll() }

  /// Reads the tokens of a paragraph.
  mutating func read(_ view: TokenView, _ range: Range<Int>) {
    var next = range.lowerBound
    for index in view.tokens.capitals(in: range).lazy.map(Int.init) where index >= next {
      let bits = view.capitalClasses(index)
      guard !bits.isDisjoint(with: [.title, .firstName]) else { continue }
      let end = Self.nameEnd(view, after: index, limit: range.upperBound)
      guard end > index + 1, Self.isPersonal(view, index..<end, bits) else { continue }
      add(surname: view.tokens.hashes[end - 1])
      next = end
    }
  }

  /// The end of the run of at most four capitalised words that begins at `start`; initials may have full stops.
  private static func nameEnd(_ view: TokenView, after start: Int, limit: Int) -> Int {
    var end = start + 1
    if end < limit, view.isMark(end, 0x2e), view.classes(start).contains(.title) { end += 1 }
    var words = 0
    while end < limit, words < 4, view.isCapital(end),
      view.tokens.traits[end].contains(.spaceBefore)
    {
      let isInitial = view.isInitial(end)
      let isKnownOther = !view.classes(end).isDisjoint(with: [.calendar, .organization, .street])
      if isKnownOther && !view.classes(end).contains(.surname) { break }
      end += 1
      words += 1
      if isInitial, end < limit, view.isMark(end, 0x2e) { end += 1 }
    }
    return end
  }

  private static func isPersonal(_ view: TokenView, _ range: Range<Int>, _ bits: WordClass) -> Bool
  {
    let last = range.upperBound - 1
    guard view.isCapital(last), view.byteCount(last) > 2 else { return false }
    if bits.contains(.title) { return true }
    // A first name that ends a longer run before it is no beginning of a name.
    return range.count <= 4
      && view.classes(last).isDisjoint(with: [.water, .landscape, .division, .facility])
  }
}
