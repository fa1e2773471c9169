import WinnowCore

/// Makes the mention of a place that stands in the output.
enum PlaceMention {
  /// A mention of a reading; where it stands, in a longer name or not, how sure it is and why are for the caller.
  static func make(
    _ reading: PlaceReadings.Reading, _ lists: [Gazetteer]
  ) -> LocationMention {
    let gazetteer = lists[Int(reading.list)]
    let place = reading.place
    let isKnown =
      place.latitude != PlaceRecord.noCoordinate && place.longitude != PlaceRecord.noCoordinate
    let name = gazetteer.name(Int(place.usual))
    let country = code(place.country)
    let listed = gazetteer.id(ofEntry: Int(reading.entry))
    return LocationMention(
      span: TextSpan(0..<0), kind: place.label.kind,
      id: listed.isEmpty ? identifier(name, country) : listed, name: name, country: country,
      admin1: division(place.admin1),
      latitude: isKnown ? Double(place.latitude) / 100_000 : nil,
      longitude: isKnown ? Double(place.longitude) / 100_000 : nil,
      rule: PlaceRule.gazetteer.rawValue)
  }

  /// A reading as it is given out among others.
  static func candidate(
    _ reading: PlaceReadings.Reading, _ lists: [Gazetteer]
  ) -> LocationMention.Candidate {
    let mention = make(reading, lists)
    return LocationMention.Candidate(
      kind: mention.kind, id: mention.id, name: mention.name, country: mention.country,
      admin1: mention.admin1, latitude: mention.latitude, longitude: mention.longitude,
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

  /// From the lead of the best of the readings of a sense over the next: a half without any, a tenfold lead in inhabitants
  /// gives 0.83.
  static func confidence(_ range: Range<Int>, _ readings: borrowing PlaceReadings) -> Double {
    guard range.count > 1 else { return 0.95 }
    let first = range.lowerBound
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
