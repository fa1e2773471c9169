/// Numbers as text.
enum Decimal {
  /// Rounded to some digits after the point.
  static func rounded(_ value: Double, digits: Int) -> Double {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() / scale
  }

  /// With some digits after the point.
  static func text(_ value: Double, digits: Int = 1) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let units = Int((value.magnitude * Double(scale)).rounded())
    let fraction = String(units % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(value < 0 && units > 0 ? "-" : "")\(units / scale).\(zeros)\(fraction)"
  }
}
