import WinnowCore

/// Makes the mention of a place that stands in the output.
enum PlaceMention {
  /// A mention of a sense that is resolved; where it stands in a longer name and why it was found is for the caller.
  static func make(
    _ sense: PlaceResolution.Sense, _ world: World, span: TextSpan
  ) -> LocationMention {
    let best = sense.readings[0]
    let place = best.place
    let isKnown =
      place.latitude != PlaceRecord.noCoordinate
      && place.longitude != PlaceRecord.noCoordinate
    return LocationMention(
      span: span, kind: place.label.kind, id: world.gazetteer.id(ofEntry: best.entry),
      name: world.shownName(best.entry), country: code(place.country),
      admin1: division(place.admin1),
      latitude: isKnown ? Double(place.latitude) / 100_000 : nil,
      longitude: isKnown ? Double(place.longitude) / 100_000 : nil,
      confidence: confidence(sense), rule: "gazetteer")
  }

  /// The mention of a name that only its head shows to be a place.
  static func make(
    _ candidate: PlaceCandidate, span: TextSpan, text: [UInt8]
  ) -> LocationMention {
    LocationMention(
      span: span, kind: candidate.label.kind, id: "",
      name: String(decoding: text[span.range], as: UTF8.self), confidence: 0.5,
      inside: candidate.inside, rule: candidate.rule)
  }

  /// From the lead of the best reading over the next: a half without any, a tenfold lead in inhabitants gives 0.83.
  private static func confidence(_ sense: PlaceResolution.Sense) -> Double {
    guard sense.readings.count > 1 else { return 0.95 }
    let lead = max(0, sense.readings[0].score - sense.readings[1].score)
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
