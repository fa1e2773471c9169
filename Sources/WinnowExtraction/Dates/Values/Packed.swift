/// Numbers that may be missing, in their narrowest width.
enum Packed {
  @inline(__always)
  static func number<Width: FixedWidthInteger>(_ stored: Width) -> Int? {
    stored == .min ? nil : Int(stored)
  }

  @inline(__always)
  static func stored<Width: FixedWidthInteger>(_ number: Int?) -> Width {
    number.map { Width(clamping: $0) } ?? .min
  }
}
