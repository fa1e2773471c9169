import WinnowCore

/// Whether an image that came from somebody else can be searched: no number in it leads outside.
///
/// The checksum guards against damage, not against a file that was made up; one of ours needs no more, a user's is read
/// through once, O(size), when it is opened.
struct GazetteerValidation {
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// True if every count fits its section, and every place and number lies in the section that it points into.
  var holds: Bool {
    countsFit && namesLieInside && slotsLieInside && entriesAreNumbered && identifiersLieInside
  }

  private var countsFit: Bool {
    let list = gazetteer
    let words = (list.nameCount + 63) / 64
    return list.names.count == list.nameCount && list.firsts.count == words
      && list.ranks.count == words && list.idNumbers.count == list.entryCount
      && (list.kinds.count == list.entryCount || list.kinds.count == 2 * list.entryCount)
      && (1...63).contains(list.prefilterShift)
      && UInt64(list.prefilter.count) == 1 << (64 - list.prefilterShift)
      && list.lowers.count == 1 << (64 - Int(GazetteerLayout.lowerShift)) / 64
      && !list.pairs.isEmpty && !list.slots.isEmpty && list.tags.count == list.slots.count
      && list.longLengths.allSatisfy { (8...max(8, list.maximumTokens)).contains($0) }
      // The last text ends within the section.
      && (list.bytes.isEmpty || list.bytes.last == 0)
  }

  private var namesLieInside: Bool {
    let list = gazetteer
    return list.names.allSatisfy { name in
      let form = Int(name >> 32)
      guard form < list.forms.count else { return false }
      let keys = list.isKeyed ? 8 * Int(NameForm(packed: list.forms[form]).tokenCount) : 0
      return Int(UInt32(truncatingIfNeeded: name)) + keys < list.bytes.count
    }
  }

  private var slotsLieInside: Bool {
    let list = gazetteer
    // A search ends at an empty slot.
    guard list.tags.contains(0) else { return false }
    for slot in list.slots.indices where list.tags[slot] != 0 {
      let place = Int(list.slots[slot] & ~GazetteerLayout.groupMark)
      guard list.slots[slot] & GazetteerLayout.groupMark != 0 else {
        if place >= list.nameCount { return false }
        continue
      }
      guard place < list.groups.count else { return false }
      let members = place + 1..<place + 1 + Int(list.groups[place])
      guard members.upperBound <= list.groups.count,
        members.allSatisfy({ Int(list.groups[$0]) < list.nameCount })
      else { return false }
    }
    return true
  }

  /// The first name begins an entry, and the ranks count the entries before each word.
  private var entriesAreNumbered: Bool {
    let list = gazetteer
    var count = 0
    for word in list.firsts.indices {
      guard Int(list.ranks[word]) == count else { return false }
      count += list.firsts[word].nonzeroBitCount
    }
    let lastWord = list.nameCount % 64
    let isWithin = lastWord == 0 || list.firsts.last.map { $0 >> UInt64(lastWord) == 0 } ?? true
    return isWithin && count == list.entryCount
      && (list.nameCount == 0 || list.firsts.first.map { $0 & 1 == 1 } ?? false)
  }

  private var identifiersLieInside: Bool {
    let list = gazetteer
    return (0..<list.entryCount).allSatisfy { entry in
      let kind = list.kind(ofEntry: entry)
      guard kind < list.prefixes.count else { return false }
      return list.prefixes[kind] != nil || Int(list.idNumbers[entry]) < list.bytes.count
    }
  }
}
