import WinnowCore

/// Makes the mention of a place that stands in the output.
enum PlaceMention {
  /// A mention of the place that a sense means; where it stands, in a longer name or not, and why is for the caller.
  ///
  /// With the best `count` candidates, if there are any besides the one chosen.
  static func make(
    _ sense: PlaceResolution.Sense, _ readings: borrowing PlaceReadings, _ lists: [Gazetteer],
    candidates count: Int
  ) -> LocationMention {
    let best = Facts(readings[sense.readings.lowerBound], lists)
    var mention = LocationMention(
      span: TextSpan(0..<0), kind: best.kind, id: best.id, name: best.name, country: best.country,
      admin1: best.admin1, latitude: best.latitude, longitude: best.longitude,
      confidence: confidence(sense, readings), rule: PlaceRule.gazetteer.rawValue)
    if count > 0 {
      mention.candidates = sense.readings.prefix(count).map { candidate(readings[$0], lists) }
    }
    return mention
  }

  /// A reading as it is given out.
  static func candidate(
    _ reading: PlaceReadings.Reading, _ lists: [Gazetteer]
  ) -> LocationMention.Candidate {
    let facts = Facts(reading, lists)
    return LocationMention.Candidate(
      kind: facts.kind, id: facts.id, name: facts.name, country: facts.country,
      admin1: facts.admin1, latitude: facts.latitude, longitude: facts.longitude,
      score: (reading.score * 100).rounded() / 100)
  }

  /// What a list says of a place, in the form of the output.
  private struct Facts {
    let kind: LocationMention.Kind
    let id: String
    let name: String
    let country: String?
    let admin1: String?
    let latitude: Double?
    let longitude: Double?

    init(_ reading: PlaceReadings.Reading, _ lists: [Gazetteer]) {
      let gazetteer = lists[Int(reading.list)]
      let place = reading.place
      let isKnown =
        place.latitude != PlaceRecord.noCoordinate && place.longitude != PlaceRecord.noCoordinate
      kind = place.label.kind
      name = gazetteer.name(Int(place.usual))
      country = PlaceMention.code(place.country)
      admin1 = PlaceMention.division(place.admin1)
      latitude = isKnown ? Double(place.latitude) / 100_000 : nil
      longitude = isKnown ? Double(place.longitude) / 100_000 : nil
      let listed = gazetteer.id(ofEntry: Int(reading.entry))
      id = listed.isEmpty ? PlaceMention.identifier(name, country) : listed
    }
  }

  /// The mention of a name that only its head shows to be a place.
  static func make(_ candidate: PlaceCandidate, _ document: Document) -> LocationMention {
    let span = document.tokens.span(candidate.tokens)
    let name = String(decoding: document.text[span.range], as: UTF8.self)
    return LocationMention(
      span: span, kind: candidate.label.kind, id: identifier(name, nil), name: name,
      confidence: 0.5,
      inside: candidate.inside?.label(document.entities), rule: candidate.rule.rawValue)
  }

  /// The identifier of a place that no register has: `name:de-hesse`, `name:western-balkans`.
  private static func identifier(_ name: String, _ country: String?) -> String {
    "name:" + (country.map { $0.lowercased() + "-" } ?? "") + NameSlug.of(name)
  }

  /// From the lead of the best reading over the next: a half without any, a tenfold lead in inhabitants gives 0.83.
  private static func confidence(
    _ sense: PlaceResolution.Sense, _ readings: borrowing PlaceReadings
  ) -> Double {
    guard sense.readings.count > 1 else { return 0.95 }
    let first = sense.readings.lowerBound
    let lead = max(0, readings[first].score - readings[first + 1].score)
    let value = 0.5 + 0.5 * lead / (lead + 0.5)
    return (value * 100).rounded() / 100
  }

  private static func code(_ country: UInt16) -> String? {
    country == 0 ? nil : String(packed: UInt64(country))
  }

  private static func division(_ admin1: UInt64) -> String? {
    admin1 == 0 ? nil : String(packed: admin1)
  }
}

extension PlaceCandidate {
  /// Fills in what the mentions of one place do not share.
  func finish(_ mention: inout LocationMention, _ document: Document) {
    mention.span = document.tokens.span(tokens)
    mention.inside = inside?.label(document.entities)
    mention.rule = rule.rawValue
  }
}
