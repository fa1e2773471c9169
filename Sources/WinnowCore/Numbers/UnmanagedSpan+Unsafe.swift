/// Elements that somebody else owns, as a place and a number: copied and passed on without counting references.
///
/// It does not keep its memory alive: whoever makes one sees to it that the owner outlives it and is not changed. For
/// the many small judges of a document, which could not hold a `Span`. Bounds are checked as those of an array are.
@usableFromInline
package struct UnmanagedSpan<Element>: RandomAccessCollection {
  // SAFETY: `count` initialized elements stand at `base` while the owner lends them.
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  @usableFromInline package let count: Int

  /// The `count` elements at `base`.
  @inlinable
  package init(base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// Where no element stands.
  @usableFromInline static var nowhere: UnsafePointer<Element> {
    // SAFETY: an alignment is not 0, and nothing is read there.
    UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }

  /// The elements of a buffer.
  @inlinable
  package init(_ buffer: UnsafeBufferPointer<Element>) {
    base = buffer.baseAddress ?? Self.nowhere
    count = buffer.count
  }

  /// Where the first element stands, for loops that have checked their bounds.
  @inlinable package var unsafeBase: UnsafePointer<Element> { base }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  /// An element.
  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return base[index]
    }
  }

  /// The elements of a range, counted from 0 again.
  @inlinable
  package func extracting(_ range: Range<Int>) -> UnmanagedSpan {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnmanagedSpan(base: base + range.lowerBound, count: range.count)
  }

  /// Spares those who copy the elements, as `String` does, a call for each.
  @inlinable
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// The elements as a span.
  @inlinable
  package func withSpan<Result>(_ body: (Span<Element>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base, count: count).span)
  }
}
