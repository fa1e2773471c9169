import WinnowResources
import WinnowFormats

extension Checksum {
  /// The checksum of a mapped file.
  static func of(_ file: MappedFile) -> UInt64 {
    // SAFETY: the file is held until its bytes are read.
    withExtendedLifetime(file) { of(file.unsafeBytes) }
  }

  /// The checksum of bytes; about 10 GB/s.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = Checksum()
    var index = 0
    // SAFETY: every load lies below bytes.count, and loadUnaligned asks for no alignment.
    while index + 32 <= bytes.count {
      sum.add(
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
      index += 32
    }
    var word: UInt64 = 0
    var filled: UInt64 = 0
    while index < bytes.count {
      word |= UInt64(bytes[index]) << (8 * filled)
      index += 1
      filled += 1
      if filled == 8 || index == bytes.count {
        sum.add(word, filled, 0, 0)
        word = 0
        filled = 0
      }
    }
    return sum.value(count: bytes.count)
  }

  /// The checksum of the bytes of an array from `start` on.
  static func of(_ bytes: [UInt8], from start: Int) -> UInt64 {
    // SAFETY: the slice lies within the array, whose bytes stay where they are until the closure ends.
    bytes.withUnsafeBytes { of(UnsafeRawBufferPointer(rebasing: $0[start...])) }
  }
}
