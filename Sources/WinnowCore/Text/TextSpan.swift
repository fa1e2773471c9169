/// A range of UTF-8 bytes, 0-based, end exclusive.
///
/// Inside Winnow every position is a byte offset; code points appear only in what is written.
/// Four bytes a bound: no source text is longer than 4 GiB (`input.max_bytes` is far below).
///
/// ```swift
/// TextSpan(2..<5).count  // 3
/// ```
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The first byte.
  public var start: UInt32
  /// One past the last byte.
  public var end: UInt32

  /// A span from its bounds in bytes.
  @inlinable
  public init(start: Int, end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// A span from a range of byte offsets.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  /// True if the span holds no byte.
  @inlinable public var isEmpty: Bool { end <= start }
  /// The span as a range of array indices.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// True if `other` lies within this span, borders included.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// True if the two spans share a byte.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// By start, then by end.
  @inlinable
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
