import WinnowCore
import WinnowFormats

/// Numbers as people read them: with commas, and the minus sign of typography.
enum Figures {
  /// A whole number with commas: `12,345`.
  static func count(_ value: Int) -> String {
    (value < 0 ? "−" : "") + Digits.grouped(value.magnitude)
  }

  /// A number with its noun: `1 document`, `2 documents`.
  static func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? singular : plural ?? singular + "s")"
  }

  /// A size in decimal units: `103 kB`, `1.2 MB`.
  static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    guard value >= 1000 else { return count(bytes, "byte") }
    var unit = ""
    for next in ["kB", "MB", "GB", "TB"] where value >= 1000 {
      value /= 1000
      unit = next
    }
    return "\(value < 9.95 ? decimal(value, 1) : count(nearest(value))) \(unit)"
  }

  /// A share of a whole: `35 %`, `0.4 %`; nothing of nothing is 0 %.
  static func share(_ part: Double, of whole: Double) -> String {
    guard whole > 0 else { return "0 %" }
    let percent = part / whole * 100
    if percent > 0, percent < 0.05 { return "< 0.1 %" }
    let isWhole = percent == 0 || percent >= 9.95
    return "\(isWhole ? count(nearest(percent)) : decimal(percent, 1)) %"
  }

  /// A time: `0.43 ms`, `1.4 ms`, `12 ms`, `1.5 s`, `74 s`, `5 min 3 s`.
  static func duration(_ seconds: Double) -> String {
    if seconds < 0.000995 { return "\(decimal(seconds * 1000, 2)) ms" }
    if seconds < 0.00995 { return "\(decimal(seconds * 1000, 1)) ms" }
    if seconds < 0.9995 { return "\(count(nearest(seconds * 1000))) ms" }
    if seconds < 59.95 { return "\(decimal(seconds, 1)) s" }
    let rounded = nearest(seconds)
    return rounded < 120 ? "\(rounded) s" : "\(count(rounded / 60)) min \(rounded % 60) s"
  }

  /// A difference with its sign: `+3`, `−2`, `0`.
  static func difference(_ value: Int) -> String { value > 0 ? "+" + count(value) : count(value) }

  /// With a fixed number of digits after the point, at most three.
  static func decimal(_ value: Double, _ digits: Int) -> String {
    let scale = [1, 10, 100, 1000][min(digits, 3)]
    let scaled = nearest(value.magnitude * Double(scale))
    var out = value < 0 && scaled > 0 ? "−" : ""
    out += count(scaled / scale)
    guard digits > 0 else { return out }
    return out + "." + Digits.padded(scaled % scale, to: min(digits, 3))
  }

  /// For drawings: two digits after the point at most, and none where they are zeros.
  static func plain(_ value: Double) -> String {
    let hundredths = nearest(value.magnitude * 100)
    return (value < 0 && hundredths > 0 ? "-" : "") + Digits.hundredths(hundredths)
  }

  /// A speed in bytes a second: `9.1 MB/s`; a dash where no time was measured.
  static func speed(_ bytes: Int, in seconds: Double) -> String {
    seconds > 0 ? "\(size(nearest(Double(bytes) / seconds)))/s" : "–"
  }

  /// The nearest whole number, within what people can read.
  private static func nearest(_ value: Double) -> Int {
    Int(max(-1e15, min(1e15, value.isNaN ? 0 : value)).rounded())
  }
}
