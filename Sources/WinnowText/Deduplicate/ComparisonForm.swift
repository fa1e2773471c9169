import CICU
import WinnowCore

/// The form in which paragraphs are compared: NFKC and case-folded, white space runs as one space, quotes and dashes
/// folded, digits kept.
struct ComparisonForm: Sendable {
  /// The forms of this process; made once (some 3 ms).
  static let shared = ComparisonForm()

  /// The form of each character that does not join or move to one before it.
  let mapping: ScalarMapping
  /// The form of each byte of ASCII.
  let ascii: [UInt8]

  private init() {
    mapping = ScalarMapping { scalar in
      // Most characters have no other form; ICU knows them by one look, without an array.
      if UnicodeForm.nfkcCasefold.isInert(scalar), Self.plain(scalar) == scalar { return .same }
      let folded = UnicodeForm.nfkcCasefold.apply(ScalarMapping.utf8(scalar).span)
      guard Self.beginsAnew(scalar), Self.beginsAnew(folded) else { return .unknown }
      let form = Self.plain(folded)
      return form == ScalarMapping.utf8(scalar) ? .same : .bytes(form)
    }
    ascii = (0..<128).map { value in
      let form = Self.plain([ASCII.lowercased(UInt8(value))])
      return form.first ?? 0x20
    }
  }

  /// The form of `paragraph`; O(n).
  func apply(_ paragraph: Span<UInt8>) -> [UInt8] { mapped(paragraph) ?? Self.slow(paragraph) }

  /// The same by way of ICU for the whole paragraph: the reference, and the way of what has combining characters.
  static func slow(_ paragraph: Span<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    for byte in plain(UnicodeForm.nfkcCasefold.apply(paragraph)) {
      if byte != 0x20 || form.last ?? 0x20 != 0x20 { form.append(byte) }
    }
    if form.last == 0x20 { form.removeLast() }
    return form
  }
}

extension ComparisonForm {
  private static func beginsAnew(_ scalar: UInt32) -> Bool {
    winnow_begins_anew(Int32(truncatingIfNeeded: scalar)) != 0
  }

  private static func beginsAnew(_ form: [UInt8]) -> Bool {
    form.isEmpty || beginsAnew(UTF8Scanner.decode(form.span, at: 0).scalar)
  }

  /// White space as spaces, quotes as `"` and `'`, dashes as `-`.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scanner.decode(bytes.span, at: index)
      UTF8Scanner.append(plain(scalar), to: &out)
      index += length
    }
    return out
  }

  private static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F, 0x301D...0x301F, 0x2033: 0x22
    case 0x2018...0x201B, 0x2039, 0x203A, 0x02BC, 0x2032, 0x60, 0xB4: 0x27
    case 0x2010...0x2015, 0x2212, 0x2043, 0x058A, 0x301C, 0x3030: 0x2D
    default:
      winnow_is_white_space(Int32(truncatingIfNeeded: scalar)) != 0 ? 0x20 : scalar
    }
  }
}
