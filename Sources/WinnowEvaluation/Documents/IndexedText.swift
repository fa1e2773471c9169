/// A text whose code points are counted, as positions in gold and run folders are.
///
/// ```swift
/// IndexedText("Zürich").string(0..<2)  // "Zü"
/// ```
public struct IndexedText: Sendable, Equatable {
  /// The code points.
  public let scalars: [Unicode.Scalar]

  /// The code points of a text; O(n).
  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The number of code points.
  public var count: Int { scalars.count }

  /// The whole text.
  public var string: String { string(0..<count) }

  /// The text of a range, which is cut to the text's ends.
  public func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    append(range.clamped(to: 0..<count), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The range on one line with what stands up to `width` code points around it, for messages.
  func context(_ range: Range<Int>, width: Int = 40) -> String {
    let inner = range.clamped(to: 0..<count)
    let first = max(0, inner.lowerBound - width)
    let last = min(count, inner.upperBound + width)
    var bytes: [UInt8] = first > 0 ? Array("…".utf8) : []
    append(first..<inner.lowerBound, to: &bytes)
    bytes.append(UInt8(ascii: "["))
    append(inner, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
    append(inner.upperBound..<last, to: &bytes)
    if last < count { bytes += "…".utf8 }
    for index in bytes.indices where bytes[index] < 0x20 { bytes[index] = 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + range.count + 8)
    for index in range {
      let scalar = scalars[index]
      if scalar.value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}

/// The unit in which a format counts positions.
enum OffsetUnit {
  case codePoint
  /// As JavaScript counts: a character beyond U+FFFF is two.
  case utf16

  /// The code points of a range counted in this unit; nil if it cuts a character or leaves the text.
  func range(_ start: Int, _ end: Int, in text: IndexedText) -> Range<Int>? {
    guard start >= 0, start < end else { return nil }
    switch self {
    case .codePoint: return end <= text.count ? start..<end : nil
    case .utf16:
      guard let first = codePoint(start, text), let last = codePoint(end, text) else { return nil }
      return first..<last
    }
  }

  private func codePoint(_ offset: Int, _ text: IndexedText) -> Int? {
    var units = 0
    var index = 0
    while units < offset && index < text.count {
      units += text.scalars[index].value > 0xFFFF ? 2 : 1
      index += 1
    }
    return units == offset ? index : nil
  }
}
