/// Numbers of few digits.
enum Decimal {
  /// Rounded to some digits after the point.
  static func rounded(_ value: Double, digits: Int) -> Double {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() / scale
  }
}
