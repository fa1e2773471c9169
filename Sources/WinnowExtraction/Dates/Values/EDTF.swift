/// A value of the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2).
///
/// Level 1 whole, and of level 2 what dates in prose need: unspecified digits anywhere, quarters and halves
/// (33 to 36, 40 and 41), and unspecified or qualified ends of intervals.
///
/// ```swift
/// EDTF("1951/..")?.description  // "1951/.."
/// ```
public enum EDTF: Hashable, Sendable {
  /// One date, season or time.
  case date(EDTFDate)
  /// From one end to another.
  case interval(EDTFEnd, EDTFEnd)
}

/// An end of an interval.
public enum EDTFEnd: Hashable, Sendable {
  /// A known end.
  case date(EDTFDate)
  /// `..`: there is none.
  case open
  /// Nothing: not known.
  case unknown
}

/// A date, season or time with unspecified parts and a qualification.
public struct EDTFDate: Hashable, Sendable {
  /// How sure the date is, as a whole.
  public enum Qualification: UInt8, Sendable, CaseIterable {
    case none = 0
    /// `?`
    case uncertain = 0x3F
    /// `~`
    case approximate = 0x7E
    /// `%`
    case uncertainAndApproximate = 0x25
  }

  /// The year.
  public var year: EDTFYear
  /// 1 to 12 for months, 21 to 41 for seasons, quarters and halves.
  public var month: EDTFField?
  /// 1 to 31.
  public var day: EDTFField?
  /// The time of the day; only with a whole day.
  public var time: EDTFTime?
  /// How sure it is.
  public var qualification: Qualification

  /// A date.
  public init(
    year: EDTFYear, month: EDTFField? = nil, day: EDTFField? = nil, time: EDTFTime? = nil,
    qualification: Qualification = .none
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.qualification = qualification
  }
}

/// A year: four digits with unspecified ones, or any number behind a `Y`.
public struct EDTFYear: Hashable, Sendable {
  /// The year with its unspecified digits as 0.
  public var value: Int
  /// Which of the four digits are unspecified: bit 3 for thousands to bit 0 for units.
  public var unspecified: UInt8

  /// A year.
  public init(_ value: Int, unspecified: UInt8 = 0) {
    self.value = value
    self.unspecified = unspecified & 15
  }

  /// `XXXX`.
  public static let unknown = EDTFYear(0, unspecified: 15)
}

/// A month or day, or `XX`.
public enum EDTFField: Hashable, Sendable {
  /// A number of two digits.
  case value(Int)
  /// `XX`
  case unspecified
}

/// A time of the day with an optional shift from universal time.
public struct EDTFTime: Hashable, Sendable {
  /// 0 to 24.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int
  /// 0 to 60.
  public var second: Int
  /// Minutes east of Greenwich; nil for local time.
  public var shiftMinutes: Int?

  /// A time.
  public init(hour: Int, minute: Int, second: Int = 0, shiftMinutes: Int? = nil) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.shiftMinutes = shiftMinutes
  }
}
