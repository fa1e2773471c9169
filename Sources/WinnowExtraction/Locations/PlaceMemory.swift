import WinnowCore
import WinnowFormats

/// The lists of places of a stage, and the matcher over them.
struct PlaceLists: Sendable {
  /// Hold the word lists; their gazetteers are those of the matcher.
  private let worlds: [World]
  let matcher: GazetteerMatcher

  init(_ worlds: [World]) {
    self.worlds = worlds
    matcher = GazetteerMatcher(worlds.map(\.gazetteer))
  }

  /// The words that help to read the names: those of the last list.
  var classes: WordClasses? { worlds.last?.classes }
}

/// What a worker keeps of a document's places until the next document.
struct PlaceMemory: ReusedMemory, ~Copyable {
  /// The classes of the words with capitals, by token.
  var classes = OwnedArray<UInt32>()
  var persons = PersonNames()
  var scan = GazetteerScan()
  var recognition = PlaceRecognition()
  var entities = PlaceEntities()
  var resolution = PlaceResolution()
  /// Kept from document to document.
  var cache = PlaceCache()

  var byteCount: Int { classes.byteCount + recognition.byteCount + cache.byteCount }

  /// Forgets the document before.
  mutating func clear() {
    persons.removeAll()
    recognition.removeAll()
  }

  /// Chooses among the readings of the names that were recognised.
  mutating func resolve(home: PlaceRecord?) {
    resolution.resolve(&recognition.candidates, &recognition.readings, home: home)
  }
}
