/// Turns byte offsets of a text into code-point offsets.
///
/// Free for ASCII text. Otherwise one pass notes for each block of 64 bytes which of them continue a code point, and how
/// many code points come before; 12 bytes a block, and a look-up reads one of each.
public struct CodePointIndex: Sendable {
  private static let blockByteCount = 64
  /// Bytes that continue a code point, by block, the first byte lowest; empty for ASCII text.
  private var continuations: [UInt64] = []
  /// Code points before each block.
  private var before: [UInt32] = []

  /// An index of `text`, which is valid UTF-8; O(n).
  public init(_ text: [UInt8]) {
    let bytes = text.span
    guard !UTF8Scanner.isASCII(bytes) else { return }
    let blockCount = text.count / Self.blockByteCount + 1
    continuations.reserveCapacity(blockCount)
    before.reserveCapacity(blockCount)
    var total = 0
    for block in 0..<blockCount {
      let start = block * Self.blockByteCount
      let end = min(start + Self.blockByteCount, text.count)
      let mask = UTF8Scanner.continuations(bytes, in: start..<end)
      continuations.append(mask)
      before.append(UInt32(truncatingIfNeeded: total))
      total += end - start - mask.nonzeroBitCount
    }
  }

  /// The number of code points before byte `offset` (0 to the length); O(1).
  public func codePoints(before offset: Int) -> Int {
    guard !continuations.isEmpty else { return offset }
    let block = offset / Self.blockByteCount
    let position = offset % Self.blockByteCount
    let earlier = continuations[block] & ((1 << UInt64(position)) - 1)
    return Int(before[block]) + position - earlier.nonzeroBitCount
  }
}
