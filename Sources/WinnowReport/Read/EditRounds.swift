import WinnowCore

/// The rounds of edits of one document, by which a place in an earlier text is found in the last one.
struct EditRounds {
  /// An edit: a range before its round and the length of what stands there after it.
  private struct Edit {
    var start: Int
    var end: Int
    var newCount: Int
    /// By how much all edits up to here have moved what follows.
    var shift = 0
  }

  private var rounds: [[Edit]] = []

  /// The edits of a document, in any order; remarks are no edits.
  init(_ rows: [LedgerRow]) {
    for row in rows where row.action != "mark" {
      while rounds.count <= row.round { rounds.append([]) }
      rounds[row.round].append(
        Edit(start: row.start, end: row.end, newCount: row.after.unicodeScalars.count))
    }
    for round in rounds.indices {
      rounds[round].sort { ($0.start, $0.end) < ($1.start, $1.end) }
      var shift = 0
      for index in rounds[round].indices {
        let edit = rounds[round][index]
        shift += edit.newCount - (edit.end - edit.start)
        rounds[round][index].shift = shift
      }
    }
  }

  /// Where a code point of the text before `round` stands in the last text; O(rounds × log edits).
  ///
  /// What was edited away stands where its replacement begins.
  func finalPlace(_ place: Int, before round: Int) -> Int {
    var place = place
    for edits in rounds.dropFirst(round) {
      // The number of edits that begin at or before the place.
      let count = edits.partitionPoint { $0.start <= place }
      guard count > 0 else { continue }
      let last = edits[count - 1]
      let shiftBefore = count > 1 ? edits[count - 2].shift : 0
      place = place < last.end ? last.start + shiftBefore : place + last.shift
    }
    return place
  }
}
