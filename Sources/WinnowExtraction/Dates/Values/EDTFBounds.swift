public import WinnowCore

extension EDTF {
  /// The first day that the value may mean; nil if it is open or its year is not known.
  public var earliest: CivilDay? {
    switch self {
    case .date(let date): date.bounds?.first
    case .interval(.date(let lower), _): lower.bounds?.first
    case .interval: nil
    }
  }

  /// The last day that the value may mean; nil if it is open or its year is not known.
  public var latest: CivilDay? {
    switch self {
    case .date(let date): date.bounds?.last
    case .interval(_, .date(let upper)): upper.bounds?.last
    case .interval: nil
    }
  }
}

extension EDTFDate {
  /// The first and last day that the date may mean; nil if nothing is known of its year.
  ///
  /// Seasons without a hemisphere are counted in the north, by whole months: spring is March to May, winter December to
  /// the end of the next February.
  public var bounds: (first: CivilDay, last: CivilDay)? {
    guard year.unspecified != 15 else { return nil }
    let (firstYear, lastYear) = year.bounds
    guard let month, case .value(let number) = month else {
      return EDTFDate.days(firstYear, 1, lastYear, 12)
    }
    guard let months = EDTFDate.months(number) else { return nil }
    if case .value(let day)? = self.day {
      guard let first = EDTFDate.clamped(firstYear, number, day),
        let last = EDTFDate.clamped(lastYear, number, day)
      else { return nil }
      return (first, last)
    }
    return EDTFDate.days(
      firstYear, months.first, lastYear + (months.last - 1) / 12, (months.last - 1) % 12 + 1)
  }

  private static func days(_ firstYear: Int, _ firstMonth: Int, _ lastYear: Int, _ lastMonth: Int)
    -> (first: CivilDay, last: CivilDay)?
  {
    guard let first = CivilDay(year: firstYear, month: firstMonth, day: 1),
      let last = clamped(lastYear, lastMonth, 31)
    else { return nil }
    return (first, last)
  }

  private static func clamped(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    let length = CivilDay.length(ofMonth: month, year: year)
    return CivilDay(year: year, month: month, day: min(day, length))
  }

  /// The months of a month, season, quarter or half; above 12 for the next year.
  private static func months(_ number: Int) -> (first: Int, last: Int)? {
    switch number {
    case 1...12: (number, number)
    case 21...23, 25...27:
      ((number - 21) % 4 * 3 + 3, (number - 21) % 4 * 3 + 5)
    case 24, 28: (12, 14)
    case 29...31: ((number - 29) * 3 + 9, (number - 29) * 3 + 11)
    case 32: (6, 8)
    case 33...36: ((number - 33) * 3 + 1, (number - 33) * 3 + 3)
    case 37...39: ((number - 37) * 4 + 1, (number - 37) * 4 + 4)
    case 40, 41: ((number - 40) * 6 + 1, (number - 40) * 6 + 6)
    default: nil
    }
  }
}

extension EDTFYear {
  /// The first and last year that the digits allow.
  var bounds: (first: Int, last: Int) {
    var span = 0
    var place = 1
    for bit in 0..<4 {
      if unspecified & (1 << UInt8(bit)) != 0 { span += 9 * place }
      place *= 10
    }
    return value < 0 ? (value - span, value) : (value, value + span)
  }
}
