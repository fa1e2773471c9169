import WinnowCore
import WinnowResources

/// Finds the names of lists: the built-in ones, the user's own, and places that no other rule may take.
///
/// All lists are compiled into one gazetteer, so that a token costs one look whatever their number.
struct GazetteerNames: Sendable {
  /// Who made a list.
  private enum Origin: UInt8 { case places, builtin, user }

  private struct Entry {
    var label: EntityLabel
    var origin: Origin
    var id: String
    var name: String
  }

  private let matcher: GazetteerMatcher
  private let entries: [Entry]
  private let patternMatcher: TokenPatternMatcher
  /// The label of each token pattern.
  private let patternLabels: [EntityLabel]
  /// True if names may begin with a small letter; those of the built-in lists begin with a capital or a digit.
  private let hasUserLists: Bool
  /// The names of all labels: those of the rules, then those that only lists have.
  let labels: [String]

  private static let builtinPrefix = "builtin/"

  /// Compiles the lists at `paths`; a path that begins with `builtin/` names a built-in list.
  init(paths: [String], withPlaces: Bool) throws(DiagnosticError) {
    var builder = GazetteerBuilder()
    var faults: [Diagnostic] = []
    var patterns: [TokenPattern] = []
    var origins: [Origin] = []
    let folder = try Resources.path("gazetteers/")
    for path in paths {
      let isNamed = path.hasPrefix(Self.builtinPrefix)
      let file = isNamed ? folder + path.dropFirst(Self.builtinPrefix.count) + ".tsv" : path
      do {
        patterns += try GazetteerList.read(path: file, into: &builder)
      } catch {
        faults += error.diagnostics
      }
      let origin: Origin = isNamed || path.hasPrefix(folder) ? .builtin : .user
      origins += repeatElement(origin, count: builder.entryCount - origins.count)
    }
    guard faults.isEmpty else { throw DiagnosticError(faults) }
    if withPlaces {
      try Self.addPlaces(to: &builder)
      origins += repeatElement(.places, count: builder.entryCount - origins.count)
    }
    let gazetteer = try Gazetteer(image: builder.build())
    var labels = EntityLabel.names
    entries = origins.indices.map { Self.entry($0, of: gazetteer, origins[$0], &labels) }
    patternLabels = patterns.map { Self.label($0.label, isPlace: false, in: &labels) }
    patternMatcher = TokenPatternMatcher(patterns)
    self.labels = labels
    hasUserLists = origins.contains(.user)
    matcher = GazetteerMatcher([gazetteer])
  }

  /// The identifier and the usual name of an entry.
  func identity(ofEntry entry: Int) -> (id: String, name: String) {
    (entries[entry].id, entries[entry].name)
  }

  /// Adds the names that stand among the tokens of `range`, in their order; `scan` keeps memory between calls.
  func find(
    in words: CuedTokens, _ range: Range<Int>, scan: inout GazetteerScan,
    into candidates: inout [EntityCandidate]
  ) {
    matcher.findOpenings(in: words.tokens, range, scan: &scan)
    var end = range.lowerBound
    for opening in scan.openings.indices {
      let index = Int(scan.openings[opening])
      guard index >= end, words.cues[index].has([.capital, .digits]) || hasUserLists,
        let match = matcher.findLongest(
          at: index, in: words.text, words.tokens, limit: range.upperBound, scan: &scan)
      else { continue }
      end = match.tokens.upperBound
      var best = -1
      for name in scan.names {
        let entry = matcher.gazetteers[0].entry(ofName: name)
        if best >= 0, entries[best].origin.rawValue >= entries[entry].origin.rawValue { continue }
        best = entry
      }
      guard best >= 0 else { continue }
      let origin = entries[best].origin
      candidates.append(
        EntityCandidate(
          tokens: match.tokens, label: entries[best].label,
          rule: origin == .user ? .userList : .gazetteer,
          belief: origin == .user ? .user : origin == .builtin ? .listed : .usual,
          identity: .entry(best)))
    }
  }

  private static func entry(
    _ number: Int, of gazetteer: Gazetteer, _ origin: Origin, _ labels: inout [String]
  ) -> Entry {
    Entry(
      label: label(gazetteer.label(ofEntry: number), isPlace: origin == .places, in: &labels),
      origin: origin, id: gazetteer.id(ofEntry: number), name: gazetteer.name(ofEntry: number))
  }

  /// The number of a label, which is added if it is new; that of places is theirs alone.
  private static func label(
    _ name: String, isPlace: Bool, in labels: inout [String]
  ) -> EntityLabel {
    let known = labels.indices.first {
      labels[$0] == name && ($0 == EntityLabel.place.number) == isPlace
    }
    if known == nil { labels.append(name) }
    return EntityLabel(number: UInt16(truncatingIfNeeded: known ?? labels.count - 1))
  }

  /// The identifier that the list gives to a token pattern; may be empty.
  func id(ofPattern pattern: Int) -> String { patternMatcher.patterns[pattern].id }

  /// Adds what the token patterns of users find, longest first at each place.
  func findPatterns(
    in words: CuedTokens, _ range: Range<Int>, into candidates: inout [EntityCandidate]
  ) {
    guard !patternMatcher.patterns.isEmpty else { return }
    patternMatcher.forEachMatch(in: words.text, words.tokens, range) { tokens, pattern in
      candidates.append(
        EntityCandidate(
          tokens: tokens, label: patternLabels[pattern], rule: .userPattern, belief: .user,
          identity: .pattern(pattern)))
    }
  }

  /// Names of places that look like those of persons or organisations: `San Diego`, `West Bank`.
  private static func addPlaces(to builder: inout GazetteerBuilder) throws(DiagnosticError) {
    builder.beginEntry(label: EntityLabel.names[Int(EntityLabel.place.number)])
    let lines = try DataLines("persons/places.txt")
    for line in lines.ranges where lines.bytes[line].contains(0x20) {
      builder.add(lines.bytes[line], gate: .any)
    }
  }
}
