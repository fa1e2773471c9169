public import WinnowCore
import WinnowFormats
import WinnowResources

/// Finds the names of places and says which place each of them means.
///
/// Names come from the gazetteer of the world and from lists of the user's own. Linear in the length of the text; the
/// readings of a name are weighed once a document.
///
/// ```swift
/// let stage = try LocationExtraction(options: StageOptions(LocationExtraction.declaration))
/// try stage.process(&document)
/// document.locations.first?.id  // "geonames:3054643"
/// ```
public struct LocationExtraction: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "locations",
    summary: "find places, and resolve each to an identifier and coordinates",
    requires: [.text, .paragraphs, .tokens],
    uses: [.entities],
    assigns: [.locations],
    options: Options.all
  )

  private let lists: PlaceLists
  private let memory = WorkerMemory<PlaceMemory>()
  private let findsDemonyms: Bool
  private let readsBoilerplate: Bool
  private let homeField: String
  private let candidateCount: Int

  /// A stage with checked options; opens the gazetteers.
  public init(options: StageOptions) throws(DiagnosticError) {
    var paths = options[Options.gazetteers]
    if paths.isEmpty { paths = ["builtin/world"] }
    var worlds: [World] = []
    for path in paths { worlds.append(try World.open(path)) }
    self.init(
      worlds: worlds, findsDemonyms: options[Options.demonyms],
      readsBoilerplate: options[Options.boilerplate], homeField: options[Options.home],
      candidateCount: options[Options.candidates])
  }

  init(
    worlds: [World], findsDemonyms: Bool = true, readsBoilerplate: Bool = false,
    homeField: String = "", candidateCount: Int = 0
  ) {
    lists = PlaceLists(worlds)
    self.findsDemonyms = findsDemonyms
    self.readsBoilerplate = readsBoilerplate
    self.homeField = homeField
    self.candidateCount = candidateCount
  }

  /// Assigns the locations of a document.
  public func process(_ document: inout Document) throws(StageError) {
    guard let classes = lists.classes else { return }
    // One copy, where the closures would make one for each use of what they may change.
    let input = document
    document.locations = try memory.withValue { memory throws(StageError) in
      try resolve(input, classes, &memory)
      return mentions(&memory, input)
    }
  }

  /// Finds all names of the document that may be places, and decides on each.
  private func resolve(
    _ document: Document, _ classes: WordClasses, _ memory: inout PlaceMemory
  ) throws(StageError) {
    let ranges = ContentTokens.ranges(of: document, withBoilerplate: readsBoilerplate)
    let limits = document.limits
    memory.clear()
    try document.tokens.withUnmanaged(document.text) { tokens throws(StageError) in
      let view = TokenView(tokens, classes: classes, memory: &memory.classes)
      memory.entities.read(document.entities, tokens)
      for range in ranges { memory.persons.read(view, range) }
      memory.entities.addSurnames(to: &memory.persons, tokens)
      for range in ranges {
        memory.recognition.read(range, of: view, lists, memory.persons, scan: &memory.scan)
        try limits.check(
          memory.recognition.candidates.count, atMost: limits.mentions, "names of places")
      }
    }
    memory.entities.apply(to: &memory.recognition.candidates)
    memory.resolve(home: home(document.metadata))
  }

  /// What was decided on every name of the document that may be a place, in text order: for tuning lists and rules.
  public func explain(_ document: Document) throws(StageError) -> [PlaceExplanation] {
    guard let classes = lists.classes else { return [] }
    return try memory.withValue { memory throws(StageError) in
      try resolve(document, classes, &memory)
      return memory.recognition.candidates.indices.map { index in
        let candidate = memory.recognition.candidates[index]
        let sense = memory.resolution.sense(ofCandidate: index)
        let readings = sense.map { memory.resolution.senses[$0].readings } ?? 0..<0
        return PlaceExplanation(
          candidate, span: document.tokens.span(candidate.tokens), document.entities,
          readings.map {
            PlaceMention.candidate(memory.recognition.readings[$0], lists.matcher.gazetteers)
          })
      }
    }
  }

  /// The mentions of the names that are found to be places, in text order.
  private func mentions(_ memory: inout PlaceMemory, _ document: Document) -> [LocationMention] {
    var found: [LocationMention] = []
    found.reserveCapacity(memory.recognition.candidates.count)
    for index in memory.recognition.candidates.indices {
      let candidate = memory.recognition.candidates[index]
      guard candidate.isPlace else { continue }
      guard let number = memory.resolution.sense(ofCandidate: index) else {
        found.append(PlaceMention.make(candidate, document))
        continue
      }
      let sense = memory.resolution.senses[number]
      guard candidate.standing == .sure,
        findsDemonyms
          || memory.recognition.readings[sense.readings.lowerBound].place.label != .demonym
      else { continue }
      // Name, identifier and point are the same for all mentions of a sense: made for the first, copied for the others.
      if let first = sense.mention {
        found.append(found[first])
      } else {
        memory.resolution.setMention(found.count, ofSense: number)
        found.append(mention(of: sense.readings, &memory))
      }
      candidate.finish(&found[found.count - 1], document)
    }
    return found
  }

  /// A mention of the first of the readings of a sense, with the best of them where they are asked for.
  private func mention(of range: Range<Int>, _ memory: inout PlaceMemory) -> LocationMention {
    let gazetteers = lists.matcher.gazetteers
    let best = memory.recognition.readings[range.lowerBound]
    var mention = memory.cache.mention(of: best, gazetteers)
    mention.confidence = PlaceMention.confidence(range, memory.recognition.readings)
    if candidateCount > 0 {
      mention.candidates = range.prefix(candidateCount).map {
        PlaceMention.candidate(memory.recognition.readings[$0], gazetteers)
      }
    }
    return mention
  }

  /// The place that the metadata name as the source's home.
  private func home(_ metadata: Metadata) -> PlaceRecord? {
    guard !homeField.isEmpty, let name = metadata.string(homeField) else { return nil }
    return HomePlace(lists: lists).find(name)
  }
}
