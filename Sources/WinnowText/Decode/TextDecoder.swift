public import WinnowCore

/// Turns the bytes of a source into UTF-8 text.
///
/// What is trusted, in this order: a byte order mark; the bytes themselves where they are well-formed UTF-8 or follow
/// the pattern of UTF-16; the declared charset; UTF-8 with a few faults; ICU's detection.
///
/// ```swift
/// try TextDecoder.decode([0x63, 0x61, 0x66, 0xE9], declared: "latin1", isHTML: false).text  // "café"
/// ```
public enum TextDecoder {
  /// The bytes as valid UTF-8: each maximal ill-formed subpart becomes U+FFFD (Unicode 15, section 3.9).
  public static func repairUTF8(_ raw: [UInt8]) -> DecodedText { UnicodeDecoding.repairUTF8(raw) }

  /// True if `label` names an encoding of the Encoding Standard.
  public static func knows(_ label: String) -> Bool {
    EncodingLabels.builtIn?.encoding(label) != nil
  }

  /// True if a text that begins so is in UTF-16 or UTF-32, of which lines cannot be cut by bytes.
  package static func isWide(_ head: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0x00, 0x00, 0xFE, 0xFF]]
    return marks.contains(where: head.starts) || BinaryContent.unmarkedUTF16(head.span) != nil
  }

  /// The text of `raw`; throws where it is no text.
  ///
  /// Well-formed UTF-8 without a mark is returned as it is, not copied. `declared` is the label that a user or a
  /// transport gave; a page's own declaration is looked up if `isHTML`. O(n).
  public static func decode(
    _ raw: [UInt8], declared: String? = nil, isHTML: Bool = false
  ) throws(StageError) -> DecodedText {
    if let marked = decodeMarked(raw) { return marked }
    if let kind = BinaryContent.signature(raw) { throw StageError("this is \(kind), not text") }
    if UTF8Validation.isValidUTF8(raw.span) {
      return try decodeWellFormed(raw, declared: declared)
    }
    if let order = BinaryContent.unmarkedUTF16(raw.span) {
      var decoded = UnicodeDecoding.decodeUTF16(raw, from: 0, order: order)
      decoded.encoding = "detected:" + decoded.encoding
      return decoded
    }
    let shares = BinaryContent.controlShares(raw.span)
    if shares.nul > 0.02 || shares.other > 0.05 {
      throw StageError("this is binary data, not text: many control bytes, and not as in UTF-16")
    }
    return try decodeLegacy(raw, declared: declared ?? (isHTML ? CharsetPrescan.label(raw) : nil))
  }

  /// The text after a byte order mark, or nil if there is none.
  private static func decodeMarked(_ raw: [UInt8]) -> DecodedText? {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      return UnicodeDecoding.repairUTF8(Array(raw[3...]))
    }
    // The mark of UTF-16LE begins that of UTF-32LE: the longer one first.
    if raw.starts(with: [0xFF, 0xFE, 0x00, 0x00]), raw.count % 4 == 0 {
      return UnicodeDecoding.decodeUTF32(raw, from: 4, order: .littleEndian)
    }
    if raw.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      return UnicodeDecoding.decodeUTF32(raw, from: 4, order: .bigEndian)
    }
    if raw.starts(with: [0xFF, 0xFE]) {
      return UnicodeDecoding.decodeUTF16(raw, from: 2, order: .littleEndian)
    }
    if raw.starts(with: [0xFE, 0xFF]) {
      return UnicodeDecoding.decodeUTF16(raw, from: 2, order: .bigEndian)
    }
    return nil
  }

  /// Well-formed UTF-8, unless its zero bytes or its declaration show it to be something else.
  private static func decodeWellFormed(
    _ raw: [UInt8], declared: String?
  ) throws(StageError) -> DecodedText {
    if UTF8Scanner.firstIndex(of: 0, raw.span, from: 0) < raw.count {
      if let order = BinaryContent.unmarkedUTF16(raw.span) {
        var decoded = UnicodeDecoding.decodeUTF16(raw, from: 0, order: order)
        decoded.encoding = "detected:" + decoded.encoding
        return decoded
      }
      if BinaryContent.controlShares(raw.span).nul > 0.02 {
        throw StageError("this is binary data, not text: many NUL bytes, and not as in UTF-16")
      }
    }
    // ISO-2022-JP is made of ASCII bytes, so that it passes for UTF-8.
    if let declared, raw.contains(0x1B), let table = EncodingLabels.builtIn,
      let encoding = table.encoding(declared), encoding.name == "ISO-2022-JP",
      let converter = encoding.converter,
      let decoded = CharsetConversion.decode(raw, converter: converter, encoding: encoding.name)
    {
      return decoded
    }
    return DecodedText(text: raw, encoding: "UTF-8")
  }

  /// What is neither UTF-8 nor UTF-16 as a whole.
  private static func decodeLegacy(
    _ raw: [UInt8], declared: String?
  ) throws(StageError) -> DecodedText {
    guard let labels = EncodingLabels.builtIn else {
      throw StageError("the built-in table of encodings is missing, and this is not UTF-8")
    }
    let declaredEncoding = declared.flatMap(labels.encoding)
    let census = UnicodeDecoding.censusUTF8(raw.span)
    // A page in UTF-8 with a few faults stays one, whatever it declares: legacy text does not look like UTF-8.
    if census.wellFormed >= max(1, census.illFormed) || census.illFormed == 0 {
      return UnicodeDecoding.repairUTF8(raw)
    }
    if let encoding = declaredEncoding, let converter = encoding.converter,
      let decoded = CharsetConversion.decode(raw, converter: converter, encoding: encoding.name),
      decoded.repairs.count * 50 <= raw.count
    {
      return decoded
    }
    if let name = CharsetConversion.detect(sample(raw)), let encoding = labels.encoding(name),
      let converter = encoding.converter,
      let decoded = CharsetConversion.decode(
        raw, converter: converter, encoding: "detected:" + encoding.name)
    {
      return decoded
    }
    return UnicodeDecoding.repairUTF8(raw)
  }

  /// Up to 8,000 bytes from around the bytes outside ASCII: the detector reads no more.
  private static func sample(_ raw: [UInt8]) -> [UInt8] {
    guard raw.count > 8000 else { return raw }
    var sample: [UInt8] = []
    sample.reserveCapacity(8192)
    let bytes = raw.span
    var position = 0
    while sample.count < 8000 {
      let found = UTF8Scanner.firstNonASCII(bytes, from: position)
      guard found < raw.count else { break }
      let end = min(raw.count, found + 48)
      sample.append(contentsOf: raw[max(position, found - 48)..<end])
      position = end
    }
    return sample
  }
}
