import WinnowCore

/// The table from token sequences to names.
struct SequenceTable {
  private(set) var tags: [UInt8]
  private(set) var slots: [UInt32]
  private(set) var groups: [UInt32] = []

  /// Places every sequence at a load of four fifths.
  init(sequences: [UInt64?]) {
    var order: [UInt32] = []
    order.reserveCapacity(sequences.count)
    for name in sequences.indices where sequences[name] != nil {
      order.append(UInt32(truncatingIfNeeded: name))
    }
    order.sort { (sequences[Int($0)] ?? 0, $0) < (sequences[Int($1)] ?? 0, $1) }
    let count = max(8, order.count + order.count / 4)
    tags = [UInt8](repeating: 0, count: count)
    slots = [UInt32](repeating: 0, count: count)
    var position = 0
    while position < order.count {
      let hash = sequences[Int(order[position])]
      var end = position + 1
      while end < order.count, sequences[Int(order[end])] == hash { end += 1 }
      place(hash ?? 0, names: order[position..<end])
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
struct FirstTokenGate {
  /// The low byte holds the lengths for tokens with a capital, the high byte those for all others.
  private(set) var bits: [UInt16]
  /// A bit for each place of hashes with which a name may begin in small letters.
  private(set) var lowers = [UInt64](
    repeating: 0, count: 1 << (64 - Int(GazetteerLayout.lowerShift) - 6))
  /// How far a hash is shifted to give its place.
  let shift: Int

  init(parts: GazetteerParts) {
    // Two places a name and more, so that few words find the place of another.
    var width = 8
    while width < 24, 1 << width < 2 * parts.firstHashes.count { width += 1 }
    shift = 64 - width
    bits = [UInt16](repeating: 0, count: 1 << width)
    for name in parts.sequences.indices where parts.sequences[name] != nil {
      let form = NameForm(packed: parts.forms[Int(parts.formNumbers[name])])
      let bit = GazetteerLayout.lengthBit(Int(form.tokenCount))
      let place = Int(truncatingIfNeeded: parts.firstHashes[name] >> UInt64(shift))
      bits[place] |= bit
      guard form.allowsLowerStart else { continue }
      bits[place] |= bit << 8
      let lower = Int(truncatingIfNeeded: parts.firstHashes[name] >> GazetteerLayout.lowerShift)
      lowers[lower / 64] |= 1 << UInt64(lower % 64)
    }
  }
}

/// The table from the first two tokens of a name to the lengths of the names that begin with them.
///
/// A tenth of the size of the table of names, and one look for all lengths: most of what the first gate lets through,
/// words like `The`, ends here.
struct FirstPairGate {
  private(set) var bits: [UInt8]

  init(parts: GazetteerParts) {
    let names = parts.sequences.indices.filter {
      parts.sequences[$0] != nil && Self.length(of: $0, in: parts) > 1
    }
    bits = [UInt8](repeating: 0, count: 2 * names.count + 8)
    for name in names {
      let bit = GazetteerLayout.lengthBit(Self.length(of: name, in: parts))
      let slot = SequenceHash.slot(parts.pairHashes[name], of: bits.count)
      bits[slot] |= UInt8(truncatingIfNeeded: bit)
    }
  }

  private static func length(of name: Int, in parts: GazetteerParts) -> Int {
    Int(NameForm(packed: parts.forms[Int(parts.formNumbers[name])]).tokenCount)
  }
}

/// The columns that say what a name stands for.
struct EntryColumns {
  private(set) var firsts: [UInt64]
  private(set) var ranks: [UInt32] = []
  private(set) var idNumbers: [UInt32]
  private(set) var kindTable: [UInt32] = []

  init(builder: GazetteerBuilder, blob: inout [UInt8]) {
    let words = (builder.entries.count + 63) / 64
    firsts = [UInt64](repeating: 0, count: words)
    var entries: UInt32 = 0
    for word in 0..<words {
      ranks.append(entries)
      for name in word * 64..<min(builder.entries.count, word * 64 + 64)
      where name == 0 || builder.entries[name] != builder.entries[name - 1] {
        firsts[word] |= 1 << UInt64(name % 64)
        entries += 1
      }
    }
    idNumbers = builder.idNumbers
    let base = UInt32(truncatingIfNeeded: blob.count)
    blob.append(contentsOf: builder.identifiers)
    for entry in idNumbers.indices
    where builder.kindList[Int(builder.kinds[entry])].prefix == nil {
      idNumbers[entry] &+= base
    }
    for kind in builder.kindList {
      kindTable.append(Self.store(kind.label, in: &blob))
      kindTable.append(
        kind.prefix.map { Self.store($0, in: &blob) } ?? GazetteerLayout.wholeIdentifier)
    }
  }

  private static func store(_ text: String, in blob: inout [UInt8]) -> UInt32 {
    let place = UInt32(truncatingIfNeeded: blob.count)
    blob.append(contentsOf: text.utf8)
    blob.append(0)
    return place
  }
}
