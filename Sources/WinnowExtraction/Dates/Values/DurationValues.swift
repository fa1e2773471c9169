import WinnowCore

/// The TIMEX3 values of lengths of time: `P2Y`, `PT24H`, `PXM`, `P2DE`.
///
/// Units are not converted: 24 hours stay `PT24H`.
enum DurationValues {
  static func timex(_ quantity: Quantity) -> String {
    guard let rest = quantity.rest, let count = quantity.count else { return simple(quantity) }
    // The letter P stands once, and T once before the first unit of the clock.
    return simple(Quantity(count, quantity.unit))
      + timex(rest).dropFirst(isClock(quantity.unit) ? 2 : 1)
  }

  private static func isClock(_ unit: TimeUnit) -> Bool {
    unit == .hour || unit == .minute || unit == .second
  }

  private static func simple(_ quantity: Quantity) -> String {
    var text = "P"
    if isClock(quantity.unit) { text += "T" }
    // A fortnight is counted in weeks, a weekend and a season by their own letters.
    if quantity.unit == .fortnight, let hundredths = quantity.hundredths {
      return text + Digits.hundredths(hundredths * 2) + "W"
    }
    if let hundredths = quantity.hundredths, hundredths % 100 == 50,
      let half = halves[quantity.unit]
    {
      return (hundredths > 50 ? text + String(hundredths / 100) + letters(quantity.unit) : text)
        + half
    }
    text += quantity.hundredths.map(Digits.hundredths) ?? "X"
    return text + letters(quantity.unit)
  }

  /// Half a unit in the next smaller one: two and a half years are `P2Y6M`.
  private static let halves: [TimeUnit: String] = [.year: "6M", .hour: "30M", .minute: "30S"]

  private static func letters(_ unit: TimeUnit) -> String {
    switch unit {
    case .year: "Y"
    case .month, .minute: "M"
    case .week, .fortnight: "W"
    case .day: "D"
    case .hour: "H"
    case .second: "S"
    case .quarter: "Q"
    case .decade: "DE"
    case .century: "CE"
    case .weekend: "WE"
    case .millennium: "ML"
    case .period: "X"
    case .season: "SE"
    }
  }
}
