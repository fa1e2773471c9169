import WinnowFormats

/// The places of a run as GeoJSON (RFC 7946): one feature a place, with its counts.
struct PlaceExport {
  private struct Feature {
    var properties: [(key: String, value: JSONValue)]
    var latitude: Double
    var longitude: Double
    var count = 0
    var documents: Set<String> = []
  }

  private var features: [String: Feature] = [:]
  /// Mentions of places without a point.
  private(set) var omittedCount = 0

  /// Adds the places of a record.
  mutating func add(_ document: RunDocument) {
    for found in document.layers[.locations] ?? [] {
      guard let latitude = found.span.place?.latitude, let longitude = found.span.place?.longitude
      else {
        omittedCount += 1
        continue
      }
      let name = found.fields["name"]?.stringValue ?? ""
      let key = found.span.place?.id ?? "\(name)\t\(latitude)\t\(longitude)"
      if features[key] == nil {
        let kind = found.fields["kind"] ?? .null
        features[key] = Feature(
          properties: [
            (key: "id", value: .optional(found.span.place?.id)),
            (key: "name", value: .string(name)),
            // An adjective stands for its country.
            (key: "kind", value: kind.stringValue == "demonym" ? "country" : kind),
            (key: "country", value: .optional(found.span.place?.country)),
          ], latitude: latitude, longitude: longitude)
      }
      features[key]?.count += 1
      features[key]?.documents.insert(document.id)
    }
  }

  /// The collection, the most frequent places first.
  var json: JSONValue {
    let sorted = features.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return [
      "type": "FeatureCollection",
      "features": .array(
        sorted.map { _, feature in
          [
            "type": "Feature",
            "geometry": [
              "type": "Point",
              "coordinates": .array([.number(feature.longitude), .number(feature.latitude)]),
            ],
            "properties": .object(
              feature.properties + [
                (key: "mentions", value: .integer(feature.count)),
                (key: "documents", value: .array(feature.documents.sorted().map { .string($0) })),
              ]),
          ]
        }),
    ]
  }
}
