/// An array with one owner, for memory that a worker fills anew for every document.
///
/// Unlike `Array` it can't be copied, so that nothing is counted and no write asks who else holds it; emptied, it keeps its
/// memory. Bounds are checked as those of an array are.
///
/// ```swift
/// var numbers = OwnedArray<Int>()
/// numbers.append(7)
/// numbers[0] += 1  // 8
/// numbers.removeAll()
/// ```
@usableFromInline
package struct OwnedArray<Element>: ~Copyable {
  // SAFETY: the first `count` of the `capacity` elements at `base` are initialized; only this value frees them.
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  /// The number of elements.
  @usableFromInline package private(set) var count = 0

  /// No elements, with room for `capacity` of them; it grows beyond.
  @inlinable
  package init(capacity: Int = 0) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }
}

// SAFETY: nobody else has a way to its memory, so that it goes from thread to thread as its elements do.
extension OwnedArray: @unchecked Sendable where Element: Sendable {}

extension OwnedArray {
  /// True if there is no element.
  @inlinable package var isEmpty: Bool { count == 0 }
  /// The places of all elements.
  @inlinable package var indices: Range<Int> { 0..<count }
  /// The last element.
  @inlinable package var last: Element? { count > 0 ? base[count - 1] : nil }
  /// How many bytes it holds, filled or not.
  @inlinable package var byteCount: Int { capacity * MemoryLayout<Element>.stride }

  /// An element.
  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return base[index]
    }
    @inline(__always)
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield &base[index]
    }
  }

  /// Adds an element behind the others; amortised O(1).
  @inlinable
  @inline(__always)
  package mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Puts one element in the place of those of `range`, which may be none; O(elements behind).
  @inlinable
  package mutating func replace(_ range: Range<Int>, with element: Element) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    if range.isEmpty, count == capacity { grow(to: count + 1) }
    let (first, behind) = (base + range.lowerBound, count - range.upperBound)
    first.deinitialize(count: range.count)
    (first + 1).moveInitialize(from: first + range.count, count: behind)
    first.initialize(to: element)
    count += 1 - range.count
  }

  /// Makes room for `wanted` elements in all.
  @inlinable
  package mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
  }

  /// Lets the elements from `start` on go; there are at least so many.
  @inlinable
  package mutating func removeAll(from start: Int = 0) {
    precondition(start >= 0 && start <= count)
    (base + start).deinitialize(count: count - start)
    count = start
  }

  /// Becomes `wanted` times `element`.
  @inlinable
  package mutating func fill(_ wanted: Int, with element: Element) {
    removeAll()
    reserve(wanted)
    base.initialize(repeating: element, count: wanted)
    count = wanted
  }

  /// Grows to at least `wanted` elements, the new ones being `element`; those that are there keep what they hold.
  @inlinable
  package mutating func extend(to wanted: Int, with element: Element) {
    guard wanted > count else { return }
    reserve(wanted)
    (base + count).initialize(repeating: element, count: wanted - count)
    count = wanted
  }

  /// The elements as plain memory, until the next change.
  @inlinable
  package var unmanaged: UnmanagedSpan<Element> { UnmanagedSpan(base: base, count: count) }

  /// Puts the elements in order; O(n log n).
  @inlinable
  package mutating func sort(by areInOrder: (Element, Element) -> Bool) {
    var elements = UnsafeMutableBufferPointer(start: base, count: count)
    elements.sort(by: areInOrder)
  }

  /// Where the elements of a range stand, for loops that fill them, until the next change.
  @inlinable
  package mutating func unsafeMutable(_ range: Range<Int>) -> UnsafeMutablePointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return base + range.lowerBound
  }

  @inlinable
  @inline(never)
  mutating func grow(to wanted: Int) {
    let larger = max(wanted, 2 * capacity, 16)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}
