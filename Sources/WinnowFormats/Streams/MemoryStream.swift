/// A stream over bytes in memory that gives at most `step` of them at a time.
package final class MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private let step: Int

  /// A stream of `bytes`.
  package init(_ bytes: [UInt8], step: Int = .max) {
    rest = bytes[...]
    self.step = step
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let piece = rest.prefix(min(limit, step))
    buffer.append(contentsOf: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
