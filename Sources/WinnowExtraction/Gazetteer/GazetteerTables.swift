import WinnowCore

/// The table from token sequences to names; one of its own because it is searched in the mapped image, by tags of a byte.
struct SequenceTable {
  private(set) var tags: [UInt8]
  private(set) var slots: [UInt32]
  private(set) var groups: [UInt32] = []

  /// Places every sequence at a load of four fifths.
  init(sequences: [UInt64]) {
    var order: [UInt32] = []
    order.reserveCapacity(sequences.count)
    for name in sequences.indices where sequences[name] != 0 {
      order.append(UInt32(truncatingIfNeeded: name))
    }
    order.sort { (sequences[Int($0)], $0) < (sequences[Int($1)], $1) }
    let count = max(8, order.count + order.count / 4)
    tags = [UInt8](repeating: 0, count: count)
    slots = [UInt32](repeating: 0, count: count)
    var position = 0
    while position < order.count {
      let hash = sequences[Int(order[position])]
      var end = position + 1
      while end < order.count, sequences[Int(order[end])] == hash { end += 1 }
      place(hash, names: order[position..<end])
      position = end
    }
  }

  private mutating func place(_ hash: UInt64, names: ArraySlice<UInt32>) {
    var slot = SequenceHash.slot(hash, of: slots.count)
    while tags[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
    tags[slot] = SequenceHash.tag(hash)
    if names.count == 1, let name = names.first {
      slots[slot] = name
    } else {
      slots[slot] = GazetteerLayout.groupMark | UInt32(truncatingIfNeeded: groups.count)
      groups.append(UInt32(names.count))
      groups.append(contentsOf: names)
    }
  }
}

/// The table from the first token of a name to the lengths of the names that begin with it.
struct FirstTokenPrefilter {
  private(set) var bits: [UInt8]
  /// A bit for each place of hashes with which a name may begin in small letters.
  private(set) var lowers = [UInt64](
    repeating: 0, count: 1 << (64 - Int(GazetteerLayout.lowerShift) - 6))
  /// How far a hash is shifted to give its place.
  let shift: Int

  /// An empty table for `nameCount` names.
  init(nameCount: Int) {
    // Two places a name and more, so that few words find the place of another.
    var width = 8
    while width < 24, 1 << width < 2 * nameCount { width += 1 }
    shift = 64 - width
    bits = [UInt8](repeating: 0, count: 1 << width)
  }

  /// Adds a name by the hash of its first token.
  mutating func add(_ first: UInt64, _ form: NameForm) {
    let place = Int(truncatingIfNeeded: first >> UInt64(shift))
    bits[place] |= GazetteerLayout.lengthBit(Int(form.tokenCount))
    guard form.allowsLowerStart else { return }
    let lower = Int(truncatingIfNeeded: first >> GazetteerLayout.lowerShift)
    lowers[lower / 64] |= 1 << UInt64(lower % 64)
  }
}

/// The table from the first two tokens of a name to the lengths of the names that begin with them.
///
/// A tenth of the size of the table of names, and one look for all lengths: most of what the first prefilter lets through,
/// words like `The`, ends here.
struct FirstPairPrefilter {
  private(set) var bits: [UInt8]

  init(parts: GazetteerParts) {
    let count = parts.sequences.indices.count { Self.isLong($0, in: parts) }
    bits = [UInt8](repeating: 0, count: 2 * count + 8)
    for name in parts.sequences.indices where Self.isLong(name, in: parts) {
      let slot = SequenceHash.slot(parts.pairHashes[name], of: bits.count)
      bits[slot] |= GazetteerLayout.lengthBit(Self.length(of: name, in: parts))
    }
  }

  private static func isLong(_ name: Int, in parts: GazetteerParts) -> Bool {
    parts.sequences[name] != 0 && length(of: name, in: parts) > 1
  }

  private static func length(of name: Int, in parts: GazetteerParts) -> Int {
    Int(NameForm(packed: parts.forms[Int(parts.formNumbers[name])]).tokenCount)
  }
}

/// The columns that say what a name stands for.
struct EntryColumns {
  let firsts: [UInt64]
  private(set) var ranks: [UInt32] = []
  private(set) var kindTable: [UInt32] = []
  /// Where the identifiers that are kept whole begin among the bytes.
  private let base: UInt32

  init(builder: GazetteerBuilder, blob: inout [UInt8]) {
    firsts = builder.firsts
    var entries: UInt32 = 0
    for word in firsts {
      ranks.append(entries)
      entries += UInt32(word.nonzeroBitCount)
    }
    base = UInt32(truncatingIfNeeded: blob.count)
    blob.append(contentsOf: builder.identifiers)
    for kind in builder.kindList {
      kindTable.append(Self.store(kind.label, in: &blob))
      kindTable.append(
        kind.prefix.map { Self.store($0, in: &blob) } ?? GazetteerLayout.wholeIdentifier)
    }
  }

  /// The number at the end of an entry's identifier, or the place of the whole identifier.
  func idNumber(ofEntry entry: Int, _ builder: GazetteerBuilder) -> UInt32 {
    let isWhole = builder.kindList[Int(builder.kinds[entry])].prefix == nil
    return isWhole ? builder.idNumbers[entry] &+ base : builder.idNumbers[entry]
  }

  private static func store(_ text: String, in blob: inout [UInt8]) -> UInt32 {
    let place = UInt32(truncatingIfNeeded: blob.count)
    blob.append(contentsOf: text.utf8)
    blob.append(0)
    return place
  }
}
