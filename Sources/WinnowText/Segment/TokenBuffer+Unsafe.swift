import WinnowCore

/// The tokens of one call of the tokenizer while they are written.
///
/// Five arrays would each ask for every token whether they are shared and have room; this asks once.
final class TokenBuffer {
  private(set) var count = 0
  private var capacity: Int
  private var starts: UnsafeMutablePointer<UInt32>
  private var ends: UnsafeMutablePointer<UInt32>
  private var hashes: UnsafeMutablePointer<UInt64>
  private var traits: UnsafeMutablePointer<TokenTraits>
  /// The tokens with capitals.
  private var capitals: UnsafeMutablePointer<UInt32>
  private var capitalCount = 0

  /// A buffer with room for `capacity` tokens; it grows.
  init(capacity: Int) {
    self.capacity = max(16, capacity)
    starts = .allocate(capacity: self.capacity)
    ends = .allocate(capacity: self.capacity)
    hashes = .allocate(capacity: self.capacity)
    traits = .allocate(capacity: self.capacity)
    capitals = .allocate(capacity: self.capacity)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    hashes.deallocate()
    traits.deallocate()
    capitals.deallocate()
  }

  /// The end of the last token; there must be one.
  var lastEnd: Int {
    precondition(count > 0)
    // SAFETY: there is a last token.
    return Int(ends[count - 1])
  }

  /// The look of the last token; there must be one.
  var lastTraits: TokenTraits {
    precondition(count > 0)
    // SAFETY: there is a last token.
    return traits[count - 1]
  }

  /// Adds a token behind the others.
  @inline(__always)
  func append(_ span: TextSpan, _ hash: UInt64, _ look: TokenTraits) {
    if count == capacity { grow() }
    // SAFETY: `count` is below `capacity`, and all five have that much room.
    starts[count] = span.start
    ends[count] = span.end
    hashes[count] = hash
    traits[count] = look
    // Without a branch, since which words have capitals is hard to foresee.
    capitals[capitalCount] = UInt32(truncatingIfNeeded: count)
    capitalCount &+= look.isDisjoint(with: .anyUpper) ? 0 : 1
    count += 1
  }

  /// The tokens so far, of paragraphs that end before the given ones.
  func table(paragraphEnds: [UInt32]) -> TokenTable {
    // SAFETY: the first `count` places of four and the first `capitalCount` of `capitals` were written.
    TokenTable(
      starts: Array(UnsafeBufferPointer(start: starts, count: count)),
      ends: Array(UnsafeBufferPointer(start: ends, count: count)),
      hashes: Array(UnsafeBufferPointer(start: hashes, count: count)),
      traits: Array(UnsafeBufferPointer(start: traits, count: count)),
      capitals: Array(UnsafeBufferPointer(start: capitals, count: capitalCount)),
      paragraphEnds: paragraphEnds)
  }

  @inline(never)
  private func grow() {
    let wanted = capacity * 2
    starts = Self.moved(starts, count, to: wanted)
    ends = Self.moved(ends, count, to: wanted)
    hashes = Self.moved(hashes, count, to: wanted)
    traits = Self.moved(traits, count, to: wanted)
    capitals = Self.moved(capitals, capitalCount, to: wanted)
    capacity = wanted
  }

  private static func moved<T>(
    _ old: UnsafeMutablePointer<T>, _ count: Int, to capacity: Int
  ) -> UnsafeMutablePointer<T> {
    let new = UnsafeMutablePointer<T>.allocate(capacity: capacity)
    // SAFETY: the old memory holds `count` values, and the new one is larger.
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }
}
