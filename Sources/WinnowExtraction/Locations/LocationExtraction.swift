public import WinnowCore
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

  private let worlds: [World]
  private let matcher: GazetteerMatcher
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
    self.worlds = worlds
    matcher = GazetteerMatcher(worlds.map(\.gazetteer))
    self.findsDemonyms = findsDemonyms
    self.readsBoilerplate = readsBoilerplate
    self.homeField = homeField
    self.candidateCount = candidateCount
  }

  /// Assigns the locations of a document.
  public func process(_ document: inout Document) throws(StageError) {
    guard let resolution = try resolution(of: document) else { return }
    document.locations = mentions(resolution, document)
  }

  /// All names of the document that may be places, with what was decided on each; nil without a list.
  private func resolution(of document: Document) throws(StageError) -> PlaceResolution? {
    guard let classes = worlds.last?.classes else { return nil }
    let view = TokenView(text: document.text, tokens: document.tokens, classes: classes)
    let ranges = ContentTokens.ranges(of: document, withBoilerplate: readsBoilerplate)
    let entities = PlaceEntities(document.entities, document.tokens)
    var persons = PersonNames()
    for range in ranges { persons.read(view, range) }
    entities.addSurnames(to: &persons, document.tokens)
    var recognition = PlaceRecognition(
      view: view, worlds: worlds, matcher: matcher, persons: persons)
    let limits = document.limits
    for range in ranges {
      recognition.read(range)
      try limits.check(recognition.candidates.count, atMost: limits.mentions, "names of places")
    }
    var candidates = recognition.candidates
    entities.apply(to: &candidates)
    var resolution = PlaceResolution(
      candidates, recognition.readings, home: home(document.metadata))
    resolution.resolve()
    return resolution
  }

  /// What was decided on every name of the document that may be a place, in text order: for tuning lists and rules.
  public func explain(_ document: Document) throws(StageError) -> [PlaceExplanation] {
    guard let resolution = try resolution(of: document) else { return [] }
    return resolution.candidates.indices.map { index in
      let candidate = resolution.candidates[index]
      let sense = resolution.senseOf[index]
      let readings = sense >= 0 ? resolution.senses[sense].readings : 0..<0
      return PlaceExplanation(
        candidate, span: document.tokens.span(candidate.tokens), document.entities,
        readings.map { PlaceMention.candidate(resolution.readings[$0], worlds) })
    }
  }

  /// The mentions of the names that are found to be places, in text order.
  private func mentions(_ resolution: PlaceResolution, _ document: Document) -> [LocationMention] {
    var found: [LocationMention] = []
    found.reserveCapacity(resolution.candidates.count)
    // Name, identifier and point are the same for all mentions of a sense: made once, and kept if there are several.
    var made = [LocationMention?](repeating: nil, count: resolution.senses.count)
    for (index, candidate) in resolution.candidates.enumerated() where candidate.isPlace {
      let number = resolution.senseOf[index]
      guard number >= 0 else {
        found.append(PlaceMention.make(candidate, document))
        continue
      }
      let sense = resolution.senses[number]
      let label = resolution.readings[sense.readings.lowerBound].place.label
      guard candidate.standing == .sure, findsDemonyms || label != .demonym else { continue }
      var mention =
        made[number]
        ?? PlaceMention.make(sense, resolution.readings, worlds, candidates: candidateCount)
      if sense.count > 1, made[number] == nil { made[number] = mention }
      mention.span = document.tokens.span(candidate.tokens)
      mention.inside = candidate.inside?.label(document.entities)
      mention.rule = candidate.rule.rawValue
      found.append(mention)
    }
    return found
  }

  /// The place that the metadata name as the source's home.
  private func home(_ metadata: Metadata) -> PlaceRecord? {
    guard !homeField.isEmpty, let name = metadata.string(homeField) else { return nil }
    return HomePlace(worlds: worlds, matcher: matcher).find(name)
  }
}
