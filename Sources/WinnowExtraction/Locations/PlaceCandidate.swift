import WinnowCore

/// A name in the text that may be a place, on its way from recognition to resolution.
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

  var tokens: Range<Int>
  /// The list and the entries that have the name; none for a name that is known by its head alone.
  var list = 0
  var entries: [Int] = []
  var label: PlaceLabel
  var standing = Standing.sure
  var rule: String
  var inside: String?
  /// The candidate behind the comma that says where this one lies.
  var parent: Int?
  /// The largest number of inhabitants among the entries.
  var population: UInt32 = 0
  /// What else the name may be.
  var gates: PlaceGates = []
  /// Stands for the name: equal for mentions of equal spelling.
  var nameKey: UInt64 = 0
  /// False when it was decided that this is no place.
  var isPlace = true
}
