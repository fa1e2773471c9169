package import WinnowCore

/// The keys of all paragraphs seen, each with the place where it was seen first.
///
/// Open addressing with linear probing over 24-byte slots, in 1,024 segments that grow by 19 % when they are 85 % full:
/// 28 to 34 bytes a distinct paragraph, and no growth moves more than a thousandth of the whole. A table of its own, and not
/// `HashTable`, because its keys have 128 bits and it holds the paragraphs of a whole corpus.
package struct ParagraphIndex: Sendable {
  /// Where a paragraph was seen first.
  package struct Place: Equatable, Sendable {
    /// The number of its document, in the order of the index.
    package var document: UInt32
    /// Its number in that document.
    package var paragraph: UInt32

    /// A place.
    package init(document: UInt32, paragraph: UInt32) {
      self.document = document
      self.paragraph = paragraph
    }
  }

  fileprivate struct Slot {
    var key: ParagraphKey
    var document: UInt32
    /// The number of the paragraph plus 1; 0 where the slot is empty.
    var paragraphAfter: UInt32
  }

  fileprivate struct Segment {
    var slots: [Slot] = []
    var count = 0
  }

  private static let segmentBits = 10
  fileprivate static let empty = Slot(
    key: ParagraphKey(high: 0, low: 0), document: 0, paragraphAfter: 0)

  private var segments = Array(repeating: Segment(), count: 1 << segmentBits)
  /// The number of distinct keys.
  package private(set) var count = 0

  /// The bytes of all slots.
  package private(set) var byteCount = 0

  /// An index of nothing.
  package init() {}

  /// The place where `key` was seen first, or nil if it is new; it is then remembered at `place`.
  ///
  /// Amortised O(1).
  package mutating func insert(_ key: ParagraphKey, at place: Place) -> Place? {
    let number = Int(key.high >> UInt64(64 - Self.segmentBits))
    let before = segments[number].slots.count
    let found = segments[number].insert(key, at: place)
    byteCount += (segments[number].slots.count - before) * MemoryLayout<Slot>.stride
    if found == nil { count += 1 }
    return found
  }
}

extension ParagraphIndex.Segment {
  mutating func insert(_ key: ParagraphKey, at place: ParagraphIndex.Place) -> ParagraphIndex.Place?
  {
    if count * 20 >= slots.count * 17 { grow() }
    let slot = find(key)
    if slots[slot].paragraphAfter != 0 {
      return ParagraphIndex.Place(
        document: slots[slot].document, paragraph: slots[slot].paragraphAfter - 1)
    }
    slots[slot] = ParagraphIndex.Slot(
      key: key, document: place.document, paragraphAfter: place.paragraph &+ 1)
    count += 1
    return nil
  }

  /// The slot that holds `key`, or the empty one where it belongs; there always is an empty one.
  private func find(_ key: ParagraphKey) -> Int {
    // The low word, spread evenly over the slots; the segment is chosen by the high one.
    var slot = Int(key.low.multipliedFullWidth(by: UInt64(slots.count)).high)
    while slots[slot].paragraphAfter != 0 && slots[slot].key != key {
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    let capacity = max(4, old.count + old.count * 19 / 100 + 1)
    slots = Array(repeating: ParagraphIndex.empty, count: capacity)
    for slot in old where slot.paragraphAfter != 0 { slots[find(slot.key)] = slot }
  }
}
