import WinnowCore

/// How often each of many names occurs, and in how many documents, in bounded memory.
///
/// Open addressing over 64-bit keys, 27 to 53 bytes a name. The names are counted in input order, so that the counts do
/// not depend on workers or batches. When `capacity` names are counted, the rarest half is forgotten (lossy counting,
/// Manku and Motwani 2002): from then on a count may be too low by at most `undercount`. A table of its own, and not
/// `HashTable`, because it forgets, and because three quarters of its slots may be full.
package struct NameTable {
  /// How often a name occurs.
  package struct Count: Sendable, Equatable {
    package var mentions: UInt32 = 0
    package var documents: UInt32 = 0
    /// The document counted last, so that each counts once; from 1.
    fileprivate var lastDocument: UInt32 = 0

    /// A count.
    package init(mentions: UInt32 = 0, documents: UInt32 = 0) {
      self.mentions = mentions
      self.documents = documents
    }
  }

  /// The most by which a count may be too low; 0 while nothing was forgotten.
  package private(set) var undercount = 0
  /// The number of names counted.
  package private(set) var count = 0
  private let capacity: Int
  private var keys: [UInt64]
  /// By slot; no mentions where the slot is empty.
  private var counts: [Count]

  /// A table of at most `capacity` names.
  package init(capacity: Int = 3 << 18) {
    self.capacity = capacity
    keys = [UInt64](repeating: 0, count: 64)
    counts = [Count](repeating: Count(), count: 64)
  }

  /// Counts a mention in a document, whose number is from 1, and gives the mentions so far; amortised O(1).
  package mutating func add(_ key: UInt64, document: UInt32) -> UInt32 {
    if count * 4 >= keys.count * 3 { grow() }
    let slot = slot(of: key)
    if counts[slot].mentions == 0 {
      count += 1
      keys[slot] = key
    }
    counts[slot].mentions += 1
    if counts[slot].lastDocument != document {
      counts[slot].lastDocument = document
      counts[slot].documents += 1
    }
    return counts[slot].mentions
  }

  /// What was counted for a key.
  package subscript(key: UInt64) -> Count { counts[slot(of: key)] }

  /// The slot that holds `key`, or the empty one where it belongs.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while counts[slot].mentions != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    var least: UInt32 = 1
    var room = oldKeys.count
    if count >= capacity {
      least = forgotten(oldCounts) + 1
      undercount += Int(least) - 1
    } else {
      room *= 2
    }
    keys = [UInt64](repeating: 0, count: room)
    counts = [Count](repeating: Count(), count: room)
    count = 0
    for old in oldKeys.indices where oldCounts[old].mentions >= least {
      let slot = slot(of: oldKeys[old])
      keys[slot] = oldKeys[old]
      counts[slot] = oldCounts[old]
      count += 1
    }
  }

  /// The least count of which at least half of the names have no more.
  private func forgotten(_ counts: [Count]) -> UInt32 {
    let sorted = counts.lazy.map(\.mentions).filter { $0 > 0 }.sorted()
    return sorted[sorted.count / 2]
  }
}
