package import WinnowCore

/// The names and places of the documents of a run, counted in input order.
package struct NameCounts {
  private var entities = NameTable()
  private var places = NameTable()
  private var topEntities = TopNames(limit: Summary.topCount)
  /// A list a label, in the order in which the labels came; there are a handful, and neighbours often share one.
  private var topByLabel: [(label: String, top: TopNames)] = []
  private var topPlaces = TopNames(limit: Summary.placeCount)
  private var documentCount: UInt32 = 0

  /// No names.
  package init() {}

  /// Adds the names of the next document.
  package mutating func add(_ document: DocumentNames) {
    documentCount += 1
    for (index, key) in document.entityKeys.enumerated() {
      let mentions = entities.add(key, document: documentCount)
      topEntities.take(key, mentions, Statistics.Name(document.entities[index]), in: entities)
      topByLabel[list(of: document.entities[index].label)].top
        .take(key, mentions, Statistics.Name(document.entities[index]), in: entities)
    }
    for (index, key) in document.placeKeys.enumerated() {
      let mentions = places.add(key, document: documentCount)
      topPlaces.take(key, mentions, Statistics.Name(document.places[index]), in: places)
    }
  }

  /// The number of the list of a label, which is made if there is none.
  private mutating func list(of label: String) -> Int {
    if let known = topByLabel.firstIndex(where: { $0.label == label }) { return known }
    topByLabel.append((label, TopNames(limit: Summary.topCount)))
    return topByLabel.count - 1
  }

  /// A list of names for the summary, most mentions first.
  package typealias List = [(name: Statistics.Name, count: NameTable.Count)]
  /// The most frequent entities.
  package var names: List { topEntities.first(in: entities) }
  /// The most frequent organisations.
  package var organizations: List {
    topByLabel.first { $0.label == "ORG" }?.top.first(in: entities) ?? []
  }
  /// The most frequent entities of each label, the labels in order.
  package var byLabel: [(label: String, names: List)] {
    topByLabel.sorted { $0.label < $1.label }.map { ($0.label, $0.top.first(in: entities)) }
  }
  /// The most frequent places.
  package var locations: List { topPlaces.first(in: places) }
  /// The most by which a count may be too low.
  package var undercount: Int { max(entities.undercount, places.undercount) }
}

/// The names of one document with their keys, on their way from a worker to the count.
package struct DocumentNames: Sendable {
  package let entities: [Entity]
  package let entityKeys: [UInt64]
  package let places: [LocationMention]
  package let placeKeys: [UInt64]

  /// The names of a document.
  package init(_ document: borrowing Document) {
    entities = document.entities
    places = document.locations
    let named = document.entities.span
    entityKeys = named.indices.map { NameKeys.of(named[$0]) }
    let placed = document.locations.span
    placeKeys = placed.indices.map { NameKeys.of(placed[$0]) }
  }
}

extension Statistics.Name {
  /// The name of an entity.
  package init(_ entity: Entity) {
    self.init(label: entity.label, id: entity.id, name: entity.name)
  }

  /// The name of a place.
  package init(_ place: LocationMention) {
    self.init(
      label: place.kind.rawValue, id: place.id, name: place.name, country: place.country,
      latitude: place.latitude, longitude: place.longitude)
  }
}
