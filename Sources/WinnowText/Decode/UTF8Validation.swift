internal import WinnowCore

/// Checks UTF-8 and cuts what is not into maximal subparts.
public enum UTF8Validation {
  /// True if `bytes` is well-formed UTF-8 (Unicode 3.9, table 3-7); sixteen ASCII bytes a step.
  public static func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
    firstInvalid(bytes, from: 0) == bytes.count
  }

  /// The offset of the first ill-formed sequence at or after `start`, or the length; O(n).
  static func firstInvalid(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    while true {
      index = UTF8Scanner.firstNonASCII(bytes, from: index)
      // Text outside ASCII comes in runs: stay in this loop as long as one lasts.
      while index < count && bytes[index] >= 0x80 {
        let (length, isValid) = sequence(bytes, at: index)
        guard isValid else { return index }
        index += length
      }
      if index >= count { return count }
    }
  }

  /// The sequence that starts at `index`: its length, or that of its maximal subpart where it is ill-formed.
  ///
  /// A maximal subpart is the longest run of bytes that begins a well-formed sequence, at least one byte
  /// (Unicode 3.9, D93b; the practice of the Encoding Standard).
  @inline(__always)
  static func sequence(_ bytes: Span<UInt8>, at index: Int) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      low = 0xA0
    case 0xED:
      length = 3
      high = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      low = 0x90
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      high = 0x8F
    default: return (1, false)
    }
    for offset in 1..<length {
      guard index + offset < bytes.count, bytes[index + offset] >= low,
        bytes[index + offset] <= high
      else { return (offset, false) }
      low = 0x80
      high = 0xBF
    }
    return (length, true)
  }
}
