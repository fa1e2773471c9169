import WinnowCore

/// A name in the text that may be a place, on its way from recognition to resolution.
///
/// It holds numbers only, so that the many copies on the way cost nothing; text is made of the few that stay.
struct PlaceCandidate {
  /// How sure recognition is.
  enum Standing {
    /// A place, whatever the rest of the document says.
    case sure
    /// A place if the document speaks of its country or division.
    case supported
    /// No place, but its neighbours may still make it one (a parent behind a comma, a list of places).
    case doubtful
  }

  private var storedTokens: Packed
  private var storedReadings = Packed(0..<0)
  /// The candidate behind the comma that says where this one lies, -1 for none.
  private var storedParent: Int32 = -1
  /// The largest number of inhabitants among the readings.
  var population: UInt32 = 0
  /// Stands for the name: equal for mentions of equal spelling.
  var nameKey: UInt64 = 0
  var inside: PlaceHolder?
  var label: PlaceLabel
  var standing = Standing.sure
  var rule: PlaceRule
  /// What else the name may be.
  var traits: PlaceTraits = []
  /// False when it was decided that this is no place.
  var isPlace = true

  init(tokens: Range<Int>, label: PlaceLabel, rule: PlaceRule) {
    storedTokens = Packed(tokens)
    self.label = label
    self.rule = rule
  }

  var tokens: Range<Int> {
    get { storedTokens.range }
    set { storedTokens = Packed(newValue) }
  }

  /// Its readings, in the document's `PlaceReadings`; none for a name that is known by its head alone.
  var readings: Range<Int> {
    get { storedReadings.range }
    set { storedReadings = Packed(newValue) }
  }

  /// The candidate behind the comma that says where this one lies.
  var parent: Int? {
    get { storedParent < 0 ? nil : Int(storedParent) }
    set { storedParent = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }

  /// A range in eight bytes: what is copied at every step should be small.
  private struct Packed {
    let lower: UInt32
    let upper: UInt32

    init(_ range: Range<Int>) {
      lower = UInt32(truncatingIfNeeded: range.lowerBound)
      upper = UInt32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(lower)..<Int(upper) }
  }
}

/// The rules by the names that are written to the output.
enum PlaceRule: String {
  case gazetteer
  case capitals
  case commaParent = "comma-parent"
  case shortForm = "short-form"
  case list
  case anchoredElsewhere = "anchored-elsewhere"
  case headWater = "head-water"
  case headStreet = "head-street"
  case headLandscape = "head-landscape"
  case headFacility = "head-facility"
  case headDivision = "head-division"

  // What speaks against a name; not written to the output.
  case personName = "part of a person's name"
  case currency = "a currency"
  case language = "a language"
  case virus = "a virus"
  case bareShortForm = "a short form without a name and a comma before it"
}

/// The longer name that holds a place.
enum PlaceHolder: Equatable {
  case event, instrument, organization, facility
  /// An entity of the document, by its number.
  case entity(Int32)

  /// The label of the longer name.
  func label(_ entities: [Entity]) -> String {
    switch self {
    case .event: "EVENT"
    case .instrument: "INSTRUMENT"
    case .organization: "ORG"
    case .facility: "FACILITY"
    case .entity(let number): entities[Int(number)].label
    }
  }
}
