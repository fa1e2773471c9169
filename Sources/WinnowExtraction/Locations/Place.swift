import WinnowCore

/// The kinds of rows in tables of places.
///
/// Most are kinds of the output; the others say how a form may be used.
enum PlaceLabel: String, CaseIterable {
  case country, admin1, city, region, water, landform, facility, county
  /// An adjective or the name of inhabitants.
  case demonym
  /// A short form with a full stop (`Ind.`), which asks for a comma before it.
  case abbreviation
  /// A postal code (`TX`), which asks for a town and a comma before it.
  case code
  /// A place of another kind.
  case other

  /// The label with a number in an image.
  @inline(__always)
  init(number: Int) {
    switch number {
    case 0: self = .country
    case 1: self = .admin1
    case 2: self = .city
    case 3: self = .region
    case 4: self = .water
    case 5: self = .landform
    case 6: self = .facility
    case 7: self = .county
    case 8: self = .demonym
    case 9: self = .abbreviation
    case 10: self = .code
    default: self = .other
    }
  }

  /// The number in an image.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 11 }

  /// The kind in the output.
  var kind: LocationMention.Kind {
    switch self {
    case .country: .country
    case .admin1, .abbreviation, .code: .admin1
    case .city: .city
    case .region, .county: .region
    case .water: .water
    case .facility: .facility
    case .demonym: .demonym
    case .landform, .other: .other
    }
  }
}

/// What else the name of a place may be.
struct PlaceTraits: OptionSet {
  let rawValue: UInt8

  /// English words, or one.
  static let word = PlaceTraits(rawValue: 1 << 0)
  static let firstName = PlaceTraits(rawValue: 1 << 1)
  static let surname = PlaceTraits(rawValue: 1 << 2)
  /// A first name and a surname.
  static let person = PlaceTraits(rawValue: 1 << 3)
  /// The capital of its country; not another meaning, but of use in the same way.
  static let capital = PlaceTraits(rawValue: 1 << 4)

  /// The letters that stand for the traits in tables.
  static let letters: [UInt8: PlaceTraits] = [
    0x77: .word, 0x66: .firstName, 0x73: .surname, 0x70: .person, 0x63: .capital,
  ]
}

/// What is known of a place, read from the payload of its list.
struct PlaceRecord {
  /// The size of a record in an image, in 32-bit words.
  static let words = 7
  /// Stands for a coordinate that is not known.
  static let noCoordinate = Int32.min

  /// Hundred-thousandths of a degree.
  var latitude = noCoordinate
  var longitude = noCoordinate
  var population: UInt32 = 0
  /// Two letters, 0 if there is no country.
  var country: UInt16 = 0
  var traits: PlaceTraits = []
  var label: PlaceLabel = .other
  /// Up to eight bytes, the first lowest.
  var admin1: UInt64 = 0
  /// The name that is shown.
  var usual: UInt32 = 0

  /// True if both are the same place, or names of it.
  func isSameArea(_ other: PlaceRecord) -> Bool {
    country == other.country && admin1 == other.admin1
  }
}

extension PlaceRecord {
  /// The record of an entry.
  init(_ gazetteer: Gazetteer, entry: Int) {
    let word = gazetteer.payloadWords(entry * Self.words, count: Self.words)
    latitude = Int32(bitPattern: word[0])
    longitude = Int32(bitPattern: word[1])
    population = word[2]
    let packed = word[3]
    country = UInt16(truncatingIfNeeded: packed)
    traits = PlaceTraits(rawValue: UInt8(truncatingIfNeeded: packed >> 16))
    label = PlaceLabel(number: Int(packed >> 24))
    admin1 = UInt64(word[4]) | UInt64(word[5]) << 32
    usual = word[6]
  }

  /// The record as it stands in an image.
  func append(to bytes: inout [UInt8]) {
    let number = UInt32(label.number)
    let packed = UInt32(country) | UInt32(traits.rawValue) << 16 | number << 24
    let words: [UInt32] = [
      UInt32(bitPattern: latitude), UInt32(bitPattern: longitude), population, packed,
      UInt32(truncatingIfNeeded: admin1), UInt32(truncatingIfNeeded: admin1 >> 32), usual,
    ]
    for word in words {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
  }
}
