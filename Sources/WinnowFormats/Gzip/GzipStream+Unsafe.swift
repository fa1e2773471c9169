import CISAL

/// The decompressed bytes of a gzip file of one or more members, by ISA-L.
///
/// A member that ends early or whose checksum is wrong is an error; zero bytes after a member are padding.
package final class GzipStream: ByteStream {
  private let source: any ByteStream
  private var compressed: [UInt8]
  private var position = 0
  private var isInMember = false
  private var isSourceAtEnd = false
  // SAFETY: owned by this object, made in init and freed in deinit, used by one thread at a time.
  private let state: UnsafeMutablePointer<inflate_state>

  /// A stream over `source`, of which `head` was already read.
  package init(source: any ByteStream, head: [UInt8]) {
    self.source = source
    compressed = head
    state = .allocate(capacity: 1)
    state.initialize(to: inflate_state())
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: limit))
    var produced = 0
    defer { buffer.removeLast(limit - produced) }
    while produced < limit {
      try refill()
      if !isInMember {
        guard try beginMember() else { break }
      }
      let before = produced
      let left = compressed.count - position
      let code = step(&buffer, at: start + produced, limit: limit - produced, &produced)
      guard code == ISAL_DECOMP_OK else { throw ReadFailure(cause: Self.message(code)) }
      if state.pointee.block_state == ISAL_BLOCK_FINISH {
        isInMember = false
      } else if produced == before && left == compressed.count - position && isSourceAtEnd {
        throw ReadFailure(cause: "the gzip stream ends early")
      }
    }
    return produced
  }

  private func refill() throws(ReadFailure) {
    guard position == compressed.count && !isSourceAtEnd else { return }
    compressed.removeAll(keepingCapacity: true)
    position = 0
    isSourceAtEnd = try source.read(into: &compressed, limit: 1 << 18) == 0
  }

  /// True if another member follows.
  private func beginMember() throws(ReadFailure) -> Bool {
    while true {
      try refill()
      guard position < compressed.count else { return false }
      if compressed[position] != 0 { break }
      position += 1
    }
    guard compressed[position] == 0x1F else {
      throw ReadFailure(cause: "bytes that are no gzip member follow the last one")
    }
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    isInMember = true
    return true
  }

  private func step(
    _ buffer: inout [UInt8], at offset: Int, limit: Int, _ produced: inout Int
  ) -> Int32 {
    let available = compressed.count - position
    let state = state
    let position = position
    // SAFETY: both pointers stay valid for the call; ISA-L keeps none of them afterwards.
    let code: Int32 = compressed.withUnsafeMutableBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        state.pointee.next_in = input.baseAddress.map { $0 + position }
        state.pointee.avail_in = UInt32(available)
        state.pointee.next_out = output.baseAddress.map { $0 + offset }
        state.pointee.avail_out = UInt32(limit)
        return isal_inflate(state)
      }
    }
    self.position += available - Int(state.pointee.avail_in)
    produced += limit - Int(state.pointee.avail_out)
    return code
  }

  private static func message(_ code: Int32) -> String {
    switch code {
    case ISAL_INCORRECT_CHECKSUM: "the checksum of a gzip member is wrong"
    case ISAL_INVALID_WRAPPER, ISAL_UNSUPPORTED_METHOD: "not a gzip file"
    default: "the gzip data are damaged"
    }
  }
}
