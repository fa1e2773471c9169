import CISAL

/// The decompressed bytes of a gzip file of one or more members, by ISA-L.
package typealias GzipStream = MemberStream<GzipDecoder>

/// Decodes gzip members (RFC 1952), by ISA-L; zero bytes after a member are padding.
package final class GzipDecoder: MemberDecoder {
  package static let memberName = "gzip stream"
  package static let paddingUnit = 1
  package static let headerByteCount = 1
  // Only what is no member at all is told here; of a broken header ISA-L says what is wrong.
  package static func isMember(_ head: ArraySlice<UInt8>) -> Bool { head.first == 0x1F }

  // SAFETY: owned by this object, made in init and freed in deinit, used by one thread at a time.
  private let state: UnsafeMutablePointer<inflate_state>

  package init() {
    state = .allocate(capacity: 1)
    state.initialize(to: inflate_state())
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  package func begin(_ header: ArraySlice<UInt8>) throws(ReadFailure) {
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
  }

  package func decode(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>
  ) throws(ReadFailure) -> MemberStep {
    state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    state.pointee.avail_in = UInt32(input.count)
    state.pointee.next_out = output.baseAddress
    state.pointee.avail_out = UInt32(output.count)
    let code = isal_inflate(state)
    guard code == ISAL_DECOMP_OK else { throw ReadFailure(cause: Self.message(code)) }
    return MemberStep(
      read: input.count - Int(state.pointee.avail_in),
      written: output.count - Int(state.pointee.avail_out),
      isEnd: state.pointee.block_state == ISAL_BLOCK_FINISH)
  }

  private static func message(_ code: Int32) -> String {
    switch code {
    case ISAL_INCORRECT_CHECKSUM: "the checksum of a gzip member is wrong"
    case ISAL_INVALID_WRAPPER, ISAL_UNSUPPORTED_METHOD: "not a gzip file"
    default: "the gzip data are damaged"
    }
  }
}
