import WinnowCore
import WinnowResources
import WinnowFormats

/// Finds the names of lists: the built-in ones, the user's own, and places that no other rule may take.
///
/// All tables are compiled into one gazetteer, so that a token costs one look whatever their number; compiled files stand
/// beside it and win where names are equally long.
struct GazetteerNames: Sendable {
  private let matcher: GazetteerMatcher
  private let lists: [ListedNames]
  private let patternMatcher: TokenPatternMatcher
  /// The label of each token pattern.
  private let patternLabels: [EntityLabel]
  /// True if there is more than the one built-in list, or names may begin with a small letter; those of the built-in lists begin with a capital or a digit.
  private let hasUserLists: Bool
  /// The names of all labels: those of the rules, then those that only lists have.
  let labels: [String]

  /// Opens the lists at `paths`; a path that begins with `builtin/` names a built-in list.
  init(paths: [String], withPlaces: Bool) throws(DiagnosticError) {
    var lists = try GazetteerLists(paths: paths)
    if withPlaces { try lists.addPlaces() }
    var labels = EntityLabel.names
    var listed = [
      ListedNames(
        try Gazetteer(image: lists.builder.build()), origins: lists.origins, labels: &labels)
    ]
    for gazetteer in lists.compiled {
      listed.append(
        ListedNames(gazetteer, origins: [(gazetteer.entryCount, .user)], labels: &labels))
    }
    patternLabels = lists.patterns.map { ListedNames.number(of: $0.label, in: &labels) }
    patternMatcher = TokenPatternMatcher(lists.patterns)
    self.labels = labels
    self.lists = listed
    hasUserLists = listed.count > 1 || lists.origins.contains { $0.origin == .user }
    matcher = GazetteerMatcher(
      listed.map(\.gazetteer), priorities: [0] + repeatElement(1, count: listed.count - 1))
  }

  /// The identifier and the usual name of an entry.
  func identity(of entry: ListedEntry) -> (id: String, name: String) {
    lists[entry.list].identity(ofEntry: entry.entry)
  }

  /// Adds the names that stand in a paragraph, in their order; `scan` keeps memory between calls.
  func find(
    in words: CuedTokens, _ range: Range<Int>, noted: UnmanagedSpan<UInt32>,
    scan: inout GazetteerScan, into candidates: inout OwnedArray<EntityCandidate>
  ) {
    if hasUserLists {
      matcher.findOpenings(in: words.tokens, range, scan: &scan)
    } else {
      listOpenings(in: words, among: noted, scan: &scan)
    }
    let limit = range.upperBound
    matcher.forEachLongest(in: words.tokens, limit: limit, scan: &scan) { tokens, list, names in
      guard let best = best(of: names, in: lists[list]) else { return }
      candidates.append(
        EntityCandidate(
          tokens: tokens, label: lists[list].label(ofEntry: best.entry),
          rule: best.origin == .user ? .userList : .gazetteer,
          belief: best.origin == .user ? .user : best.origin == .builtin ? .listed : .usual,
          identity: .entry(ListedEntry(list: list, entry: best.entry))))
    }
  }

  /// Writes the noted tokens with which a name of the built-in lists may begin into `scan.openings`.
  private func listOpenings(
    in words: CuedTokens, among noted: UnmanagedSpan<UInt32>, scan: inout GazetteerScan
  ) {
    let gazetteer = lists[0].gazetteer
    scan.openings.removeAll()
    for token in noted {
      let cue = words.cues[Int(token)]
      let hash = words.hashes[Int(token)]
      if cue.has([.capital, .digits]), gazetteer.mayBegin(hash, isUpper: cue.has(.initialUpper)) {
        scan.openings.append(token)
      }
    }
  }

  /// The entry of the first name by whoever counts most: users before the built-in lists, these before places.
  private func best(
    of names: UnmanagedSpan<Int>, in list: ListedNames
  ) -> (entry: Int, origin: ListedNames.Origin)? {
    var best: (entry: Int, origin: ListedNames.Origin)?
    for name in names {
      let entry = list.gazetteer.entry(ofName: name)
      let origin = list.origin(ofEntry: entry)
      if let best, best.origin.rawValue >= origin.rawValue { continue }
      best = (entry, origin)
    }
    return best
  }

  /// The identifier that the list gives to a token pattern; may be empty.
  func id(ofPattern pattern: Int) -> String { patternMatcher.patterns[pattern].id }

  /// Adds what the token patterns of users find, longest first at each place.
  func findPatterns(
    in document: Document, _ range: Range<Int>, into candidates: inout OwnedArray<EntityCandidate>
  ) {
    guard !patternMatcher.patterns.isEmpty else { return }
    patternMatcher.forEachMatch(in: document.text, document.tokens, range) { tokens, pattern in
      candidates.append(
        EntityCandidate(
          tokens: tokens, label: patternLabels[pattern], rule: .userPattern, belief: .user,
          identity: .pattern(pattern)))
    }
  }
}
