import WinnowCore

/// The mentions of places that were made last, so that names and identifiers of the places that every document has are not
/// made again: half of all, on news.
///
/// One mention a slot, whose place comes from the entry; a later one takes the place of an earlier one.
struct PlaceCache: ~Copyable {
  private struct Slot {
    var list: Int32
    var entry: Int32
    var mention: LocationMention
  }

  /// The number of slots as a power of two: 200 KB, which leave the processor's second cache to others.
  private static let bits: UInt32 = 10

  private var slots = OwnedArray<Slot>()

  /// The bytes that it holds.
  var byteCount: Int { slots.byteCount }

  /// The mention of a reading, made now or before.
  mutating func mention(
    of reading: PlaceReadings.Reading, _ lists: [Gazetteer]
  ) -> LocationMention {
    if slots.isEmpty {
      let nothing = LocationMention(span: TextSpan(0..<0), kind: .other, id: "", name: "", rule: "")
      slots.fill(1 << Int(Self.bits), with: Slot(list: -1, entry: -1, mention: nothing))
    }
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    let key = UInt32(bitPattern: reading.entry &+ reading.list)
    let slot = Int((key &* 0x9e37_79b9) >> (32 - Self.bits))
    if slots[slot].entry != reading.entry || slots[slot].list != reading.list {
      slots[slot] = Slot(
        list: reading.list, entry: reading.entry, mention: PlaceMention.make(reading, lists))
    }
    return slots[slot].mention
  }
}
