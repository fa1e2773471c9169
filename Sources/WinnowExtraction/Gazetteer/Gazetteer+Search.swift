import WinnowCore

extension Gazetteer {
  /// The lengths in tokens that names beginning with a token have, a bit each, eight and more together.
  @inline(__always)
  func lengths(of hash: UInt64) -> UInt8 {
    prefilter[Int(truncatingIfNeeded: hash >> prefilterShift)]
  }

  /// True if a name may begin with a token, which has a capital first or not; for lists without keys.
  @inline(__always)
  func mayBegin(_ hash: UInt64, isUpper: Bool) -> Bool {
    let bit = Int(truncatingIfNeeded: hash >> GazetteerLayout.lowerShift)
    return lengths(of: hash) != 0 && (isUpper || lowers[bit / 64] >> UInt64(bit % 64) & 1 != 0)
  }

  /// Those of `lengths`, taken from the first of two tokens, that the names which begin with both have.
  ///
  /// `sequence` stands for the first token, and for both behind the call.
  @inline(__always)
  func lengths(_ lengths: UInt8, with second: UInt64, _ sequence: inout SequenceHash) -> UInt8 {
    sequence.add(second)
    return lengths & (pairs[SequenceHash.slot(sequence.value, of: pairs.count)] | 1)
  }

  /// The number of tokens of the longest names at a token that have at least `least`, 0 if there is none.
  ///
  /// The names are left in `scan.names`, which is not touched otherwise.
  func findLongest(
    at index: Int, in tokens: UnmanagedTokens, limit: Int, least: Int = 1,
    keys: UnmanagedSpan<UInt64>, scan: inout GazetteerScan
  ) -> Int {
    let hashes = isKeyed ? keys : tokens.hashes
    var lengths = lengths(of: hashes[index])
    guard lengths != 0 else { return 0 }
    var sequence = SequenceHash()
    sequence.add(hashes[index])
    let alone = sequence.value
    if lengths > 1, index + 1 < limit {
      lengths = self.lengths(lengths, with: hashes[index + 1], &sequence)
    } else {
      lengths &= 1
    }
    // Most words with which names begin are names by themselves or none.
    guard lengths > 1 else {
      let isName = lengths == 1 && least <= 1 && putNames(alone, 1, at: index, tokens, keys, &scan)
      return isName ? 1 : 0
    }
    // The sequences of one to seven tokens, of which the longest is tried first.
    var sequences = InlineArray<8, UInt64>(repeating: alone)
    sequences[2] = sequence.value
    if lengths & 0x80 != 0 {
      let reach = min(limit - index, maximumTokens)
      for length in longLengths where length <= reach && length >= least {
        let value = Self.sequence(hashes.extracting(index..<index + length))
        if putNames(value, length, at: index, tokens, keys, &scan) { return length }
      }
    }
    var length = min(limit - index, 8 - (lengths & 0x7f).leadingZeroBitCount)
    guard length >= least else { return 0 }
    if length > 2 {
      for count in 3...length {
        sequence.add(hashes[index + count - 1])
        sequences[count] = sequence.value
      }
    }
    while length >= least {
      if lengths & GazetteerLayout.lengthBit(length) != 0,
        putNames(sequences[length], length, at: index, tokens, keys, &scan)
      {
        return length
      }
      length -= 1
    }
    return 0
  }

  private static func sequence(_ hashes: UnmanagedSpan<UInt64>) -> UInt64 {
    var sequence = SequenceHash()
    for hash in hashes { sequence.add(hash) }
    return sequence.value
  }

  /// Puts the names into `scan.names` whose tokens are the `length` tokens from `start` on, and which admit their capitals.
  private func putNames(
    _ hash: UInt64, _ length: Int, at start: Int, _ tokens: UnmanagedTokens,
    _ keys: UnmanagedSpan<UInt64>, _ scan: inout GazetteerScan
  ) -> Bool {
    let range = start..<start + length
    let tag = SequenceHash.tag(hash)
    var slot = SequenceHash.slot(hash, of: slots.count)
    var isFound = false
    while tags[slot] != 0 {
      if tags[slot] == tag {
        let value = slots[slot]
        if value & GazetteerLayout.groupMark == 0 {
          if stands(names[Int(value)], at: range, tokens, keys, &scan.folded) {
            scan.put(Int(value), isFirst: !isFound)
            isFound = true
          }
        } else {
          let place = Int(value & ~GazetteerLayout.groupMark)
          putGroup(place, range, tokens, keys, &scan, &isFound)
        }
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return isFound
  }

  /// The same for the names of the group at `place`.
  private func putGroup(
    _ place: Int, _ range: Range<Int>, _ tokens: UnmanagedTokens, _ keys: UnmanagedSpan<UInt64>,
    _ scan: inout GazetteerScan, _ isFound: inout Bool
  ) {
    // Names of one spelling share their bytes, so that one comparison speaks for all of them.
    var last: UInt64?
    var stands = false
    for member in place + 1..<place + 1 + Int(groups[place]) {
      let number = Int(groups[member])
      let name = names[number]
      if name != last {
        stands = self.stands(name, at: range, tokens, keys, &scan.folded)
        last = name
      }
      guard stands else { continue }
      scan.put(number, isFirst: !isFound)
      isFound = true
    }
  }

  /// True if a name, given by place and form, is what stands at `range`.
  private func stands(
    _ name: UInt64, at range: Range<Int>, _ tokens: UnmanagedTokens,
    _ keys: UnmanagedSpan<UInt64>, _ scratch: inout [UInt8]
  ) -> Bool {
    let form = NameForm(packed: forms[Int(name >> 32)])
    let start = Int(UInt32(truncatingIfNeeded: name))
    guard Int(form.tokenCount) == range.count else { return false }
    if isKeyed { return NameComparison.areEqual(bytes, from: start, keys, range) }
    guard form.admits(tokens.traits, range) else { return false }
    return NameComparison.areEqual(bytes, from: start, tokens, range, scratch: &scratch)
  }
}
