import CBZip2

/// Decodes bzip2 streams, by libbz2.
package final class BZip2Decoder: MemberDecoder {
  package static let memberName = "bzip2 stream"
  package static let paddingUnit = 0
  package static let headerByteCount = 3
  package static func isMember(_ head: ArraySlice<UInt8>) -> Bool {
    head.elementsEqual([0x42, 0x5A, 0x68])
  }

  // SAFETY: owned by this object, made in init and freed in deinit, used by one thread at a time.
  private let stream: UnsafeMutablePointer<bz_stream>
  private var isOpen = false

  package init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: bz_stream())
  }

  deinit {
    close()
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  private func close() {
    if isOpen { BZ2_bzDecompressEnd(stream) }
    isOpen = false
  }

  package func begin(_ header: ArraySlice<UInt8>) throws(ReadFailure) {
    close()
    stream.pointee = bz_stream()
    guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else { fatalError("out of memory") }
    isOpen = true
  }

  package func decode(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>
  ) throws(ReadFailure) -> MemberStep {
    // SAFETY: the library reads the input only, as bytes, and during the call.
    stream.pointee.next_in = UnsafeMutableRawPointer(mutating: input.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = UnsafeMutableRawPointer(output.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    stream.pointee.avail_out = UInt32(output.count)
    let code = BZ2_bzDecompress(stream)
    guard code == BZ_OK || code == BZ_STREAM_END else {
      throw ReadFailure(cause: Self.message(code))
    }
    return MemberStep(
      read: input.count - Int(stream.pointee.avail_in),
      written: output.count - Int(stream.pointee.avail_out), isEnd: code == BZ_STREAM_END)
  }

  private static func message(_ code: Int32) -> String {
    switch code {
    case BZ_DATA_ERROR_MAGIC: "not a bzip2 file"
    case BZ_MEM_ERROR: "there is no memory left to read the bzip2 stream"
    default: "the bzip2 data are damaged"
    }
  }
}
