import CLZMA

/// Decodes xz streams, by liblzma; padding between them is four zero bytes or a multiple (The .xz File Format, 2.2).
///
/// A stream may ask for as much memory as it likes: one of more than `memoryLimit` is refused.
package final class XZDecoder: MemberDecoder {
  package static let memberName = "xz stream"
  package static let paddingUnit = 4
  package static let headerByteCount = 6
  package static func isMember(_ head: ArraySlice<UInt8>) -> Bool {
    head.elementsEqual([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
  }
  /// In bytes; `xz -9` needs 65 MB.
  private static let memoryLimit: UInt64 = 256 << 20

  // SAFETY: owned by this object, made in init and freed in deinit, used by one thread at a time.
  private let stream: UnsafeMutablePointer<lzma_stream>

  package init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: lzma_stream())
  }

  deinit {
    lzma_end(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  package func begin(_ header: ArraySlice<UInt8>) throws(ReadFailure) {
    guard lzma_stream_decoder(stream, Self.memoryLimit, 0) == LZMA_OK else {
      fatalError("out of memory")
    }
  }

  package func decode(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>
  ) throws(ReadFailure) -> MemberStep {
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = input.count
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = output.count
    let code = lzma_code(stream, LZMA_RUN)
    // Without progress the library says LZMA_BUF_ERROR; whoever calls sees it by the counts.
    guard [LZMA_OK, LZMA_STREAM_END, LZMA_BUF_ERROR].contains(code) else {
      throw ReadFailure(cause: Self.message(code))
    }
    return MemberStep(
      read: input.count - stream.pointee.avail_in,
      written: output.count - stream.pointee.avail_out, isEnd: code == LZMA_STREAM_END)
  }

  private static func message(_ code: lzma_ret) -> String {
    switch code {
    case LZMA_FORMAT_ERROR: "not an xz file"
    case LZMA_MEMLIMIT_ERROR: "the xz stream needs more than 256 MB of memory to be read"
    case LZMA_OPTIONS_ERROR: "the xz stream uses what liblzma does not know"
    case LZMA_MEM_ERROR: "there is no memory left to read the xz stream"
    default: "the xz data are damaged"
    }
  }
}
