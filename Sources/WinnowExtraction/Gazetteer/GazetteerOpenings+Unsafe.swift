import WinnowCore

extension Gazetteer {
  /// Adds the tokens of `range` that pass the prefilter to `openings`.
  ///
  /// In two steps, neither of which branches on a token: which words have capitals, and which of them begin names, is hard
  /// to foresee.
  func findOpenings(
    in tokens: UnmanagedTokens, _ range: Range<Int>, keys: UnmanagedSpan<UInt64>,
    into openings: inout OwnedArray<UInt32>
  ) {
    let hashes = (isKeyed ? keys : tokens.hashes).extracting(range)
    let start = openings.count
    openings.extend(to: start + range.count, with: 0)
    // SAFETY: `range` lies among the hashes, as `extracting` has checked, and there is room for an opening for each of them.
    let list = openings.unsafeMutable(start..<openings.count)
    let hash = hashes.unsafeBase
    var count = range.count
    if !isKeyed { count = listInitials(tokens.traits.extracting(range), hash, list) }
    var found = 0
    for position in 0..<count {
      let index = isKeyed ? position : Int(list[position])
      list[found] = UInt32(truncatingIfNeeded: range.lowerBound + index)
      found &+= lengths(of: hash[index]) != 0 ? 1 : 0
    }
    openings.removeAll(from: start + found)
  }

  /// Writes the tokens into `list` that have a capital first or with which a name may begin in small letters.
  private func listInitials(
    _ traits: UnmanagedSpan<TokenTraits>, _ hash: UnsafePointer<UInt64>,
    _ list: UnsafeMutablePointer<UInt32>
  ) -> Int {
    // SAFETY: there are as many looks and hashes, and 16 bits of a hash give a bit of the 1,024 words that an image has.
    let (look, low) = (traits.unsafeBase, lowers)
    var count = 0
    for index in 0..<traits.count {
      list[count] = UInt32(truncatingIfNeeded: index)
      let bit = Int(truncatingIfNeeded: hash[index] >> GazetteerLayout.lowerShift)
      let mayBegin = low[bit / 64] >> UInt64(bit % 64) & 1 != 0
      count &+= (look[index].contains(.initialUpper) ? 1 : 0) | (mayBegin ? 1 : 0)
    }
    return count
  }
}
