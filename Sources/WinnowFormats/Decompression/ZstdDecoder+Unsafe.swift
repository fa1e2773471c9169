import CZstd

/// Decodes zstd frames and passes over skippable ones (RFC 8878), by libzstd.
///
/// A frame that needs a dictionary is refused, and so is one with a window of more than 128 MB, the library's own limit.
package final class ZstdDecoder: MemberDecoder {
  package static let memberName = "zstd frame"
  package static let paddingUnit = 0
  // ZSTD_FRAMEHEADERSIZE_MAX, which zstd.h shows to static users only.
  package static let headerByteCount = 18
  package static func isMember(_ head: ArraySlice<UInt8>) -> Bool {
    let magic = head.prefix(4)
    return magic.elementsEqual([0x28, 0xB5, 0x2F, 0xFD])
      || magic.first.map { $0 & 0xF0 == 0x50 } == true
        && magic.dropFirst().elementsEqual([0x2A, 0x4D, 0x18])
  }

  // SAFETY: owned by this object, made in init and freed in deinit, used by one thread at a time.
  private let stream: OpaquePointer

  package init() {
    guard let made = ZSTD_createDStream() else { fatalError("out of memory") }
    stream = made
  }

  deinit { ZSTD_freeDStream(stream) }

  package func begin(_ header: ArraySlice<UInt8>) throws(ReadFailure) {
    ZSTD_initDStream(stream)
    let dictionary = header.withUnsafeBytes { ZSTD_getDictID_fromFrame($0.baseAddress, $0.count) }
    guard dictionary == 0 else {
      throw ReadFailure(cause: "the zstd frame needs a dictionary, that with the id \(dictionary)")
    }
  }

  package func decode(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>
  ) throws(ReadFailure) -> MemberStep {
    var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var to = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let code = ZSTD_decompressStream(stream, &to, &from)
    guard ZSTD_isError(code) == 0 else { throw ReadFailure(cause: Self.message(code)) }
    return MemberStep(read: from.pos, written: to.pos, isEnd: code == 0)
  }

  private static func message(_ code: Int) -> String {
    switch ZSTD_getErrorCode(code) {
    case ZSTD_error_checksum_wrong: "the checksum of a zstd frame is wrong"
    case ZSTD_error_frameParameter_windowTooLarge:
      "the zstd frame needs a window of more than 128 MB"
    default: "the zstd data are damaged: \(String(cString: ZSTD_getErrorName(code)))"
    }
  }
}
