public import WinnowCore
import WinnowFormats

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

  private let memory = WorkerMemory<EntityMemory>()
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
    // One copy, where the closures would make one for each use of what they may change.
    let input = document
    document.entities = try memory.withValue { memory throws(StageError) in
      try input.tokens.withUnmanaged(input.text) { tokens throws(StageError) in
        try entities(of: input, tokens, &memory)
      }
    }
  }

  private func entities(
    of document: Document, _ tokens: UnmanagedTokens, _ memory: inout EntityMemory
  ) throws(StageError) -> [Entity] {
    let ranges = ContentTokens.ranges(of: document, withBoilerplate: readsBoilerplate)
    let limits = document.limits
    memory.clear(tokenCount: tokens.count)
    let words = memory.cues.read(tokens, ranges, tables)
    for paragraph in memory.cues.paragraphs.unmanaged {
      try propose(document, words, paragraph, limits, &memory)
    }
    if findsAcronyms { try link(words, limits, &memory) }
    memory.selection.select(memory.candidates)
    return made(words, &memory)
  }

  private func propose(
    _ document: Document, _ words: CuedTokens, _ paragraph: CuedParagraph, _ limits: PartLimits,
    _ memory: inout EntityMemory
  ) throws(StageError) {
    let range = paragraph.tokens
    let before = memory.candidates.count
    let noted = memory.cues.noted.unmanaged.extracting(paragraph.noted)
    gazetteers.find(
      in: words, range, noted: noted, scan: &memory.scan, into: &memory.candidates)
    memory.names.add(
      listed: memory.candidates.unmanaged.extracting(before..<memory.candidates.count))
    gazetteers.findPatterns(in: document, range, into: &memory.candidates)
    let persons = PersonPatterns(words: words, paragraph: range)
    let pattern = NamePattern(words: words, paragraph: range, names: memory.names.view)
    for index in noted.lazy.map(Int.init) {
      let cue = words.cues[index]
      guard cue.has(.capital) || cue.has(Self.lowerCues) else { continue }
      // A text without line breaks is one paragraph.
      try limits.check(memory.candidates.count, atMost: limits.mentions, "names")
      if findsPatterns, cue.has([.capital, .nameable]) {
        if paragraph.isShouted {
          if let found = DocumentSymbol.candidate(at: index, in: words, range) {
            memory.candidates.append(found)
          }
        } else {
          findPatterns(at: index, cue, pattern, &memory.candidates)
        }
      }
      if findsPersons, !paragraph.isShouted { persons.find(at: index, into: &memory.candidates) }
    }
  }

  /// The cues that matter in words without a capital.
  private static let lowerCues: Cue = [.role, .speech, .nameable]

  /// Adds what patterns find at a token.
  private func findPatterns(
    at index: Int, _ cue: Cue, _ pattern: NamePattern,
    _ candidates: inout OwnedArray<EntityCandidate>
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
    _ words: CuedTokens, _ limits: PartLimits, _ memory: inout EntityMemory
  ) throws(StageError) {
    memory.names.add(memory.candidates)
    let definitions = definitions(words, memory)
    memory.selection.select(memory.candidates)
    memory.linking.register(memory.selection.chosen.unmanaged, definitions, in: words)
    guard !memory.linking.known.isEmpty else { return }
    for index in memory.candidates.indices
    where memory.candidates[index].rule == .patternProgramme {
      // `NAVRR Project`, where NAVRR is known.
      let range = memory.candidates[index].tokens
      guard range.count > 1,
        let name = memory.linking.known.name(
          of: range.lowerBound..<range.upperBound - 1, in: words)
      else { continue }
      memory.candidates[index].identity = .known(name)
    }
    try memory.linking.find(in: words, memory.cues, limits, into: &memory.candidates)
  }

  /// What the document defines in brackets.
  private func definitions(
    _ words: CuedTokens, _ memory: borrowing EntityMemory
  ) -> [DefinedName] {
    var definitions: [DefinedName] = []
    let names = memory.names.view
    for bracket in memory.cues.brackets.unmanaged {
      let range = memory.cues.paragraphs[bracket.paragraph].tokens
      let finder = AcronymDefinitions(words: words, paragraph: range, names: names)
      guard let definition = finder.definition(at: bracket.token) else { continue }
      let labels = DefinitionLabels(words: words, paragraph: range, names: names)
      definitions.append(labels.name(definition))
    }
    return definitions
  }

  /// The entities that were selected, in text order.
  private func made(_ words: CuedTokens, _ memory: inout EntityMemory) -> [Entity] {
    var entities: [Entity] = []
    entities.reserveCapacity(memory.selection.chosen.count)
    memory.firstMentions.fill(memory.linking.known.count, with: -1)
    for candidate in memory.selection.chosen.unmanaged where candidate.label != .place {
      guard case .known(let name) = candidate.identity else {
        entities.append(entity(of: candidate, words, memory.linking.known))
        continue
      }
      // All mentions of a name share its text: made for the first, copied for the others.
      let first = memory.firstMentions[name]
      guard first >= 0 else {
        memory.firstMentions[name] = entities.count
        entities.append(entity(of: candidate, words, memory.linking.known))
        continue
      }
      entities.append(entities[first])
      entities[entities.count - 1].span = words.tokens.span(candidate.tokens)
      entities[entities.count - 1].label = gazetteers.labels[Int(candidate.label.number)]
      entities[entities.count - 1].rule = candidate.rule.rawValue
    }
    return entities
  }

  private func entity(
    of candidate: EntityCandidate, _ words: CuedTokens, _ known: borrowing KnownNames
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
}
