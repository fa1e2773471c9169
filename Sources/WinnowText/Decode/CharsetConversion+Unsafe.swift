internal import CICU
internal import WinnowCore

/// Converts and detects legacy encodings through ICU.
enum CharsetConversion {
  /// The bytes of `raw` in the encoding of an ICU converter as UTF-8, or nil if ICU lacks it; O(n).
  ///
  /// What means nothing in the encoding becomes U+FFFD.
  static func decode(_ raw: [UInt8], converter name: String, encoding: String) -> DecodedText? {
    guard let converter = winnow_charset_open(name) else { return nil }
    defer { winnow_charset_close(converter) }
    var result = DecodedText(text: [], encoding: encoding)
    result.text.reserveCapacity(raw.count + raw.count / 4)
    // SAFETY: the pointers stay within `raw` and `units`, whose ends ICU is given.
    raw.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      var source: UnsafePointer<CChar>? = base
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 4096) { units in
        guard let first = units.baseAddress else { return }
        var carry: UInt32 = 0
        while true {
          var out: UnsafeMutablePointer<UInt16>? = first
          let outcome = winnow_charset_piece(
            converter, &out, first + units.count, &source, base + bytes.count)
          let count = out.map { $0 - first } ?? 0
          append(UnsafeBufferPointer(start: first, count: count), to: &result.text, &carry)
          if outcome == 0 { return }
          if outcome == 1 { continue }
          let bad = invalidBytes(converter)
          result.appendRepair(bad[...])
          if bad.isEmpty { return }
        }
      }
    }
    return result
  }

  /// Appends UTF-16 as UTF-8; a high surrogate at the end waits in `carry`.
  private static func append(
    _ units: UnsafeBufferPointer<UInt16>, to text: inout [UInt8], _ carry: inout UInt32
  ) {
    for unit in units {
      let value = UInt32(unit)
      if value & 0xFC00 == 0xD800 {
        carry = value
      } else if value & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (carry & 0x3FF) << 10 + value & 0x3FF
        UTF8Scanner.append(scalar, to: &text)
      } else {
        UTF8Scanner.append(value, to: &text)
      }
    }
  }

  /// The bytes at which the converter stopped.
  private static func invalidBytes(_ converter: UnsafeMutableRawPointer) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      guard let first = buffer.baseAddress else { return [] }
      let length = min(32, Int(winnow_charset_invalid(converter, first)))
      return (0..<length).map { UInt8(bitPattern: buffer[$0]) }
    }
  }

  /// The likeliest encoding of `sample` by ICU's charset detector, as ICU names it; nil without an idea.
  static func detect(_ sample: [UInt8]) -> String? {
    // SAFETY: the detector reads `sample` only while this closure runs; `name` ends in a zero.
    sample.withUnsafeBytes { bytes -> String? in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name -> String? in
        guard let first = name.baseAddress,
          winnow_charset_detect(base, Int32(clamping: bytes.count), 5, first, 64) != 0
        else { return nil }
        return String(cString: first)
      }
    }
  }
}
