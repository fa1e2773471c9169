/// Numbers in decimal digits, as strings.
///
/// What is written by the million has loops of its own, which make no string: `JSONBuffer` and `EDTFPrinter` append to bytes, and
/// `CivilDay` writes into the room that a string has without an allocation.
package enum Digits {
  /// The digits of a number without its sign, with a comma before every three: `12,345`.
  package static func grouped(_ number: some BinaryInteger) -> String {
    let digits = String(number.magnitude)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }

  /// At least `length` digits of a number without its sign, zeros in front: `0044`.
  package static func padded(_ number: some BinaryInteger, to length: Int) -> String {
    let digits = String(number.magnitude)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  /// A number with 1 to 9 digits behind the point, rounded away from zero at a half: `-2.50`.
  ///
  /// The number is finite and below a billion.
  package static func decimal(_ value: Double, places: Int = 1) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let units = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && units > 0 ? "-" : ""
    return sign + "\(units / scale)." + padded(units % scale, to: places)
  }

  /// A count of hundredths, not negative, with no more digits than it needs: `3`, `2.5`, `2.05`.
  package static func hundredths(_ count: Int) -> String {
    let (whole, rest) = count.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : padded(rest, to: 2))
  }
}
