import CBZip2
import CLZMA
import CZstd
package import WinnowFormats

/// `bytes` as one member of a compression: a gzip member, a zstd frame, a bzip2 or xz stream.
package func compressed(_ bytes: [UInt8], by compression: Decompression) -> [UInt8] {
  switch compression {
  case .gzip: return gzip(bytes)
  case .zstd: return zstd(bytes)
  case .bzip2:
    var bytes = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count + bytes.count / 50 + 1000)
    var count = UInt32(output.count)
    let code = BZ2_bzBuffToBuffCompress(&output, &count, &bytes, UInt32(bytes.count), 9, 0, 0)
    precondition(code == BZ_OK)
    return output.prefix(Int(count)).map { UInt8(bitPattern: $0) }
  case .xz:
    var output = [UInt8](repeating: 0, count: lzma_stream_buffer_bound(bytes.count))
    var count = 0
    let code = lzma_easy_buffer_encode(
      1, LZMA_CHECK_CRC64, nil, bytes, bytes.count, &output, &count, output.count)
    precondition(code == LZMA_OK)
    return Array(output.prefix(count))
  }
}

/// `bytes` as one zstd frame with a checksum, made with a dictionary where one is given.
package func zstd(_ bytes: [UInt8], dictionary: [UInt8] = []) -> [UInt8] {
  let context = ZSTD_createCCtx()
  defer { ZSTD_freeCCtx(context) }
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  if !dictionary.isEmpty { ZSTD_CCtx_loadDictionary(context, dictionary, dictionary.count) }
  var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = ZSTD_compress2(context, &output, output.count, bytes, bytes.count)
  precondition(ZSTD_isError(count) == 0)
  return Array(output.prefix(count))
}
