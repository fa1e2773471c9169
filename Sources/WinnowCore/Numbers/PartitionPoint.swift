extension RandomAccessCollection {
  /// The first index whose element does not hold, where those that hold all come first; O(log n).
  ///
  /// ```swift
  /// let place = starts.partitionPoint { $0 <= position }
  /// ```
  @inlinable
  package func partitionPoint(where holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        low = index(after: middle)
        count -= half + 1
      } else {
        count = half
      }
    }
    return low
  }
}
