/// Turns byte offsets of a text into code-point offsets.
///
/// Free for ASCII text. Otherwise one pass counts the code points before every 32nd byte, and a look-up counts at most
/// 31 bytes more.
public struct CodePointIndex: Sendable {
  private static let stride = 32
  private let text: [UInt8]
  /// Code points before byte `32 × i`; empty for ASCII text.
  private var checkpoints: [UInt32] = []

  /// An index of `text`, which is valid UTF-8; O(n).
  public init(_ text: [UInt8]) {
    self.text = text
    let bytes = text.span
    guard !UTF8Scanner.isASCII(bytes) else { return }
    var total = 0
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var block = 0
    while block <= text.count {
      checkpoints.append(UInt32(truncatingIfNeeded: total))
      let end = min(block + Self.stride, text.count)
      total += UTF8Scanner.codePointCount(bytes, in: block..<end)
      block += Self.stride
    }
  }

  /// The number of code points before byte `offset` (0 to the length); O(1).
  public func codePoints(before offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let block = offset / Self.stride
    return Int(checkpoints[block])
      + UTF8Scanner.codePointCount(text.span, in: block * Self.stride..<offset)
  }
}
