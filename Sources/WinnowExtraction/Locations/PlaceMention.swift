import WinnowCore

/// Makes the mention of a place that stands in the output.
enum PlaceMention {
  /// A mention of the place that a sense means; where it stands, in a longer name or not, and why is for the caller.
  static func make(
    _ sense: PlaceResolution.Sense, _ readings: PlaceReadings, _ worlds: [World]
  ) -> LocationMention {
    let best = readings[sense.readings.lowerBound]
    let world = worlds[best.list]
    let place = best.place
    let isKnown =
      place.latitude != PlaceRecord.noCoordinate
      && place.longitude != PlaceRecord.noCoordinate
    return LocationMention(
      span: TextSpan(0..<0), kind: place.label.kind, id: world.gazetteer.id(ofEntry: best.entry),
      name: world.gazetteer.name(ofEntry: Int(place.usual)), country: code(place.country),
      admin1: division(place.admin1),
      latitude: isKnown ? Double(place.latitude) / 100_000 : nil,
      longitude: isKnown ? Double(place.longitude) / 100_000 : nil,
      confidence: confidence(sense, readings), rule: PlaceRule.gazetteer.rawValue)
  }

  /// The mention of a name that only its head shows to be a place.
  static func make(_ candidate: PlaceCandidate, _ document: Document) -> LocationMention {
    let span = document.tokens.span(candidate.tokens)
    return LocationMention(
      span: span, kind: candidate.label.kind, id: "",
      name: String(decoding: document.text[span.range], as: UTF8.self), confidence: 0.5,
      inside: candidate.inside?.label(document.entities), rule: candidate.rule.rawValue)
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
    guard country != 0 else { return nil }
    return String(decoding: [UInt8(country & 0xff), UInt8(country >> 8)], as: UTF8.self)
  }

  private static func division(_ admin1: UInt64) -> String? {
    guard admin1 != 0 else { return nil }
    let bytes = (UInt64(0)..<8).map { UInt8(truncatingIfNeeded: admin1 >> (8 * $0)) }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
