public import WinnowFormats

/// What is annotated in documents and scored apart from the rest.
///
/// ```swift
/// EvaluationLayer(rawValue: "dates")  // .dates
/// ```
public enum EvaluationLayer: String, Sendable, CaseIterable, Comparable {
  case entities, dates, locations, paragraphs, sentences, topics

  /// In the order of the report.
  public static func < (a: Self, b: Self) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// A labelled stretch of a text.
public struct AnnotatedSpan: Sendable, Equatable {
  /// First code point.
  public var start: Int
  /// One past the last code point.
  public var end: Int
  /// The label: of an entity, the type of a date, `LOC` of a location, the zone of a paragraph.
  public var label: String
  /// The values of a date, any of which may be meant: EDTF, TIMEX3.
  public var values: [String] = []
  /// What a location stands for.
  public var place: Place?
  /// The line of the gold file.
  public var line: Int?

  /// A place on earth, as far as it is known.
  public struct Place: Sendable, Equatable {
    /// The identifier, for instance `geonames:3054643`.
    public var id: String?
    /// ISO 3166-1 alpha-2 code.
    public var country: String?
    /// Degrees north, WGS 84.
    public var latitude: Double?
    /// Degrees east, WGS 84.
    public var longitude: Double?
  }

  /// A span.
  public init(start: Int, end: Int, label: String) {
    self.start = start
    self.end = end
    self.label = label
  }

  /// The code points it covers.
  var range: Range<Int> { start..<end }

  /// How many code points it shares with `other`.
  func overlap(_ other: AnnotatedSpan) -> Int { min(end, other.end) - max(start, other.start) }

  /// Text order: by start, the longer first, then by label.
  static func precedes(_ a: AnnotatedSpan, _ b: AnnotatedSpan) -> Bool {
    (a.start, b.end, a.label) < (b.start, a.end, b.label)
  }
}

/// A text with what somebody or something found in it.
public struct AnnotatedDocument: Sendable {
  /// The identifier.
  public var id: String
  /// The file it came from.
  public var path: String
  /// The line in that file.
  public var line: Int?
  /// The text.
  public var text: IndexedText
  /// The spans of each layer that was annotated, in text order.
  public var spans: [EvaluationLayer: [AnnotatedSpan]] = [:]
  /// The identifiers of its topics, if they were annotated.
  public var topics: [String]?
  /// The other fields of its record, which a pipeline may refer to.
  public var metadata: [(key: String, value: JSONValue)] = []

  /// A document without annotations.
  public init(id: String, path: String, line: Int? = nil, text: IndexedText) {
    self.id = id
    self.path = path
    self.line = line
    self.text = text
  }

  /// True if the layer was annotated, with or without a find.
  func isAnnotated(_ layer: EvaluationLayer) -> Bool {
    layer == .topics ? topics != nil : spans[layer] != nil
  }
}
