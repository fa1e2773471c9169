/// A named entity.
public struct Entity: Sendable, Equatable {
  /// Where it stands in the text.
  public var span: TextSpan
  /// Its kind: `PERSON`, `ORG`, `EVENT`, `INSTRUMENT`, `PROGRAMME` or a label of the user's lists.
  public var label: String
  /// The identifier of what it names, shared by its short forms; empty where none is known.
  public var id: String
  /// The full name of what it names.
  public var name: String
  /// The rule that found it.
  public var rule: String
  /// The label of the longer mention that holds it.
  public var inside: String?

  /// An entity.
  @inlinable
  public init(
    span: TextSpan, label: String, id: String, name: String, rule: String, inside: String? = nil
  ) {
    self.span = span
    self.label = label
    self.id = id
    self.name = name
    self.rule = rule
    self.inside = inside
  }
}

/// A calendar date, time, duration or set of times.
public struct DateMention: Sendable, Equatable {
  /// The TIMEX3 types of TimeML.
  public enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Where the missing parts of a value came from.
  public enum Anchor: String, Sendable, CaseIterable {
    case explicit, reference, document, none
  }

  /// Where it stands in the text.
  public var span: TextSpan
  /// Its kind.
  public var kind: Kind
  /// Its value in EDTF (ISO 8601-2, Library of Congress), where it has one.
  public var value: String?
  /// Its value in TIMEX3 (TimeML 1.2.1), where it has one.
  public var timex: String?
  /// The first day that it may mean.
  public var earliest: CivilDay?
  /// The last day that it may mean.
  public var latest: CivilDay?
  /// Where a missing part came from.
  public var anchor: Anchor
  /// The rule that found it, and the reason where it has no value.
  public var rule: String

  /// A date mention.
  public init(
    span: TextSpan, kind: Kind, value: String?, timex: String?, earliest: CivilDay?,
    latest: CivilDay?, anchor: Anchor, rule: String
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.timex = timex
    self.earliest = earliest
    self.latest = latest
    self.anchor = anchor
    self.rule = rule
  }
}

/// A place.
public struct LocationMention: Sendable, Equatable {
  /// What kind of place.
  public enum Kind: String, Sendable, CaseIterable {
    case country, admin1, city, region, water, demonym, facility, other
  }

  /// Where it stands in the text.
  public var span: TextSpan
  /// What kind of place.
  public var kind: Kind
  /// `geonames:NUMBER`, an ISO 3166, FIPS or UN M.49 code with its prefix, or `name:` with country and name where none is known.
  public var id: String
  /// Its usual English name.
  public var name: String
  /// ISO 3166-1 alpha-2 code of its country.
  public var country: String?
  /// Code of its first-level division, as in GeoNames.
  public var admin1: String?
  /// Degrees north, WGS 84.
  public var latitude: Double?
  /// Degrees east, WGS 84.
  public var longitude: Double?
  /// 0 to 1: how far the chosen place is ahead of the next best.
  public var confidence: Double
  /// The label of the longer name that holds it.
  public var inside: String?
  /// The rule that found it.
  public var rule: String
  /// The places that the name may mean, best first, with the chosen one; empty unless they were asked for.
  public var candidates: [Candidate] = []

  /// A place that a name may mean.
  public struct Candidate: Sendable, Equatable {
    /// What kind of place.
    public var kind: Kind
    /// Its identifier, as in the mention.
    public var id: String
    /// Its usual English name.
    public var name: String
    /// ISO 3166-1 alpha-2 code of its country.
    public var country: String?
    /// Code of its first-level division, as in GeoNames.
    public var admin1: String?
    /// Degrees north, WGS 84.
    public var latitude: Double?
    /// Degrees east, WGS 84.
    public var longitude: Double?
    /// What speaks for it, in powers of ten of inhabitants; the highest was chosen.
    public var score: Double

    /// A candidate.
    public init(
      kind: Kind, id: String, name: String, country: String? = nil, admin1: String? = nil,
      latitude: Double? = nil, longitude: Double? = nil, score: Double
    ) {
      self.kind = kind
      self.id = id
      self.name = name
      self.country = country
      self.admin1 = admin1
      self.latitude = latitude
      self.longitude = longitude
      self.score = score
    }
  }

  /// A location mention.
  @inlinable
  public init(
    span: TextSpan, kind: Kind, id: String, name: String, country: String? = nil,
    admin1: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    confidence: Double = 1, inside: String? = nil, rule: String
  ) {
    self.span = span
    self.kind = kind
    self.id = id
    self.name = name
    self.country = country
    self.admin1 = admin1
    self.latitude = latitude
    self.longitude = longitude
    self.confidence = confidence
    self.inside = inside
    self.rule = rule
  }
}

/// A topic that the document is about, and the phrases that say so.
public struct TopicTag: Sendable, Equatable {
  /// A phrase that speaks for the topic.
  public struct Evidence: Sendable, Equatable {
    /// Where it stands in the text.
    public var span: TextSpan
    /// Its weight in the taxonomy.
    public var weight: Double

    /// A piece of evidence.
    public init(span: TextSpan, weight: Double) {
      self.span = span
      self.weight = weight
    }
  }

  /// The topic's identifier in the taxonomy.
  public var id: String
  /// Its label in the taxonomy.
  public var label: String
  /// 0 to 1.
  public var score: Double
  /// The phrases, in text order.
  public var evidence: [Evidence]

  /// A topic tag.
  public init(id: String, label: String, score: Double, evidence: [Evidence]) {
    self.id = id
    self.label = label
    self.score = score
    self.evidence = evidence
  }
}
