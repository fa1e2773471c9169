public import WinnowCore

/// Finds the names of persons, organisations, events, instruments and programmes, and whatever users list.
///
/// Rules propose candidates: lists, patterns that grow from a head word, titles and roles, definitions of acronyms. The
/// longest stay. Then the short forms of the names that were given in full are found in the whole document and share
/// their identifier. Linear in the number of tokens; most tokens cost one look into a small table.
///
/// ```swift
/// let stage = try EntityExtraction(options: StageOptions(EntityExtraction.declaration))
/// try stage.process(&document)  // document.entities
/// ```
public struct EntityExtraction: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "entities",
    summary: "find persons, organisations, events, instruments, programmes and the names of lists",
    requires: [.text, .paragraphs, .tokens],
    assigns: [.entities],
    options: Options.all
  )

  private let tables: CueTables
  private let gazetteers: GazetteerNames
  private let findsPersons: Bool
  private let findsPatterns: Bool
  private let findsAcronyms: Bool
  private let readsBoilerplate: Bool

  /// Loads the lists.
  public init(options: StageOptions) throws(DiagnosticError) {
    findsPersons = options[Options.persons]
    findsPatterns = options[Options.patterns]
    findsAcronyms = options[Options.acronyms]
    readsBoilerplate = options[Options.boilerplate]
    tables = try CueTables.builtin.get()
    gazetteers = try GazetteerNames(
      paths: options[Options.gazetteers], withPlaces: findsPersons)
  }

  /// Assigns the entities of a document.
  public func process(_ document: inout Document) throws(StageError) {
    let ranges = ContentTokens.ranges(of: document, withBoilerplate: readsBoilerplate)
    let words = CuedTokens(document, ranges: ranges, tables: tables)
    var candidates: [EntityCandidate] = []
    candidates.reserveCapacity(document.tokens.count / 12 + 8)
    var names = NameNeighbours(tokenCount: words.cues.count)
    var scan = GazetteerScan()
    scan.reserveCapacity(document.tokens.count / 4 + 8)
    let limits = document.limits
    for range in ranges {
      try propose(words, range, limits, &scan, &names, &candidates)
    }
    var known = KnownNames()
    if findsAcronyms {
      names.add(candidates)
      known = try link(words, ranges, names, limits, &candidates)
    }
    document.entities = CandidateSelection.select(candidates)
      .filter { $0.label != .place }
      .map { entity(of: $0, words, known) }
  }

  private func propose(
    _ words: CuedTokens, _ range: Range<Int>, _ limits: PartLimits, _ scan: inout GazetteerScan,
    _ names: inout NameNeighbours, _ candidates: inout [EntityCandidate]
  ) throws(StageError) {
    let before = candidates.count
    gazetteers.find(in: words, range, scan: &scan, into: &candidates)
    names.add(listed: candidates[before...])
    gazetteers.findPatterns(in: words, range, into: &candidates)
    let isShouted = Self.isShouted(words, range)
    let persons = PersonPatterns(words: words, paragraph: range)
    let pattern = NamePattern(words: words, paragraph: range, names: names)
    for index in range {
      let cue = words.cues[index]
      guard cue.has(.capital) || cue.has(Self.lowerCues) else { continue }
      // A text without line breaks is one paragraph.
      try limits.check(candidates.count, atMost: limits.mentions, "names")
      if findsPatterns, cue.has([.capital, .nameable]) {
        if isShouted {
          if let found = DocumentSymbol.candidate(at: index, in: words, range) {
            candidates.append(found)
          }
        } else {
          findPatterns(at: index, cue, pattern, &candidates)
        }
      }
      if findsPersons, !isShouted { persons.find(at: index, into: &candidates) }
    }
  }

  /// The cues that matter in words without a capital.
  private static let lowerCues: Cue = [.role, .speech, .nameable]

  /// Adds what patterns find at a token.
  private func findPatterns(
    at index: Int, _ cue: Cue, _ pattern: NamePattern, _ candidates: inout [EntityCandidate]
  ) {
    let (words, range) = (pattern.words, pattern.paragraph)
    let found =
      DocumentSymbol.candidate(at: index, in: words, range)
      ?? (cue.has(.head) && cue.has(.capital) ? pattern.candidate(at: index) : nil)
      ?? (cue.has(.company) ? CompanyPattern.candidate(at: index, in: words, range) : nil)
    if let found {
      candidates.append(found)
    } else if cue.has(.nameable) {
      NamedProject.find(at: index, in: words, range, into: &candidates)
    }
  }

  /// Adds the definitions of the document and all short forms of its names.
  private func link(
    _ words: CuedTokens, _ ranges: [Range<Int>], _ names: NameNeighbours, _ limits: PartLimits,
    _ candidates: inout [EntityCandidate]
  ) throws(StageError) -> KnownNames {
    var definitions: [DefinedName] = []
    for range in ranges {
      let finder = AcronymDefinitions(words: words, paragraph: range, names: names)
      let labels = DefinitionLabels(words: words, paragraph: range, names: names)
      for index in range where words.isMark(index, UInt8(ascii: "(")) {
        guard let definition = finder.definition(at: index) else { continue }
        definitions.append(labels.name(definition))
      }
    }
    var linking = NameLinking(words)
    linking.register(CandidateSelection.select(candidates), definitions)
    let known = linking.known
    guard !known.isEmpty else { return known }
    for index in candidates.indices where candidates[index].rule == .patternProgramme {
      // `NAVRR Project`, where NAVRR is known.
      let range = candidates[index].tokens
      guard range.count > 1,
        let name = known.name(of: range.lowerBound..<range.upperBound - 1, in: words)
      else { continue }
      candidates[index].identity = .known(name)
    }
    try known.find(in: words, ranges, limits, into: &candidates)
    return known
  }

  private func entity(
    of candidate: EntityCandidate, _ words: CuedTokens, _ known: KnownNames
  ) -> Entity {
    var source = KnownNames.Source.text(candidate.tokens)
    switch candidate.identity {
    case .entry(let entry): source = .entry(entry)
    case .known(let number): source = known.source(of: number)
    case .text, .pattern: break
    }
    var (id, name) = ("", "")
    if case .pattern(let number) = candidate.identity { id = gazetteers.id(ofPattern: number) }
    switch source {
    case .entry(let entry): (id, name) = gazetteers.identity(of: entry)
    case .text(let tokens): name = words.string(tokens)
    }
    return Entity(
      span: words.tokens.span(candidate.tokens),
      label: gazetteers.labels[Int(candidate.label.number)],
      id: id.isEmpty ? NameSlug.of(name) : id, name: name, rule: candidate.rule.rawValue)
  }

  /// True if most words of a paragraph are in capitals, so that capitals tell nothing.
  private static func isShouted(_ words: CuedTokens, _ range: Range<Int>) -> Bool {
    var letters = 0
    var shouted = 0
    let cues = words.cues
    for cue in cues[range] {
      letters += cue.has(.letters) ? 1 : 0
      shouted += cue.has(.allUpper) ? 1 : 0
    }
    return letters >= 4 && shouted * 5 >= letters * 3
  }
}
