import WinnowCore

/// Makes the mention of a place that stands in the output.
enum PlaceMention {
  /// A mention of the place that a sense means; where it stands, in a longer name or not, and why is for the caller.
  ///
  /// With the best `count` candidates, if there are any besides the one chosen.
  static func make(
    _ sense: PlaceResolution.Sense, _ readings: PlaceReadings, _ worlds: [World],
    candidates count: Int
  ) -> LocationMention {
    let best = candidate(readings[sense.readings.lowerBound], worlds)
    var mention = LocationMention(
      span: TextSpan(0..<0), kind: best.kind, id: best.id, name: best.name, country: best.country,
      admin1: best.admin1, latitude: best.latitude, longitude: best.longitude,
      confidence: confidence(sense, readings), rule: PlaceRule.gazetteer.rawValue)
    if count > 0 {
      mention.candidates = sense.readings.prefix(count).map { candidate(readings[$0], worlds) }
    }
    return mention
  }

  /// A reading as it is given out.
  static func candidate(
    _ reading: PlaceReadings.Reading, _ worlds: [World]
  ) -> LocationMention.Candidate {
    let world = worlds[reading.list]
    let place = reading.place
    let isKnown =
      place.latitude != PlaceRecord.noCoordinate && place.longitude != PlaceRecord.noCoordinate
    let listed = world.gazetteer.id(ofEntry: reading.entry)
    let name = world.gazetteer.name(Int(place.usual))
    let country = code(place.country)
    return LocationMention.Candidate(
      kind: place.label.kind, id: listed.isEmpty ? identifier(name, country) : listed,
      name: name, country: country,
      admin1: division(place.admin1),
      latitude: isKnown ? Double(place.latitude) / 100_000 : nil,
      longitude: isKnown ? Double(place.longitude) / 100_000 : nil,
      score: (reading.score * 100).rounded() / 100)
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
    _ sense: PlaceResolution.Sense, _ readings: PlaceReadings
  ) -> Double {
    guard sense.readings.count > 1 else { return 0.95 }
    let first = sense.readings.lowerBound
    let lead = max(0, readings[first].score - readings[first + 1].score)
    let value = 0.5 + 0.5 * lead / (lead + 0.5)
    return (value * 100).rounded() / 100
  }

  private static func code(_ country: UInt16) -> String? {
    country == 0 ? nil : packed(UInt64(country))
  }

  private static func division(_ admin1: UInt64) -> String? {
    admin1 == 0 ? nil : packed(admin1)
  }

  /// The text whose bytes a number holds, the first lowest.
  private static func packed(_ number: UInt64) -> String {
    var text = ""
    var rest = number
    while rest != 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: rest)))
      rest >>= 8
    }
    return text
  }
}
