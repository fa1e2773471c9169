import WinnowCore
import WinnowFormats

/// What a worker keeps of a document's names until the next document.
struct EntityMemory: ReusedMemory, ~Copyable {
  var cues = CueMemory()
  var candidates = OwnedArray<EntityCandidate>()
  var names = NameNeighbours()
  var scan = GazetteerScan()
  var selection = CandidateSelection()
  var linking = NameLinking()
  /// The first mention of each known name, -1 before it is made.
  var firstMentions = OwnedArray<Int>()

  var byteCount: Int {
    cues.byteCount + 2 * candidates.byteCount + names.byteCount + linking.byteCount
  }

  /// Forgets the document before; there are `tokenCount` tokens from now on.
  mutating func clear(tokenCount: Int) {
    candidates.removeAll()
    names.clear(tokenCount: tokenCount)
    linking.removeAll()
  }
}
