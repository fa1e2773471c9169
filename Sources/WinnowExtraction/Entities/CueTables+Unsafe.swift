import WinnowCore
import WinnowResources
import WinnowFormats

extension CueTables {
  /// The name of the compiled tables, in the folder of what is compiled.
  static let fileName = "cues.lexicon"

  /// Before the slots: this mark, the checksum of the lists, that of the slots, and the slots of either lexicon.
  private static let headerWords = 5
  /// Names the layout; read with the bytes in another order it is another number.
  private static let mark: UInt64 = 0x0002_7365_7563_6E77

  /// The compiled form, for a file: little-endian, words of 64 bits, then those of 32 bits.
  func image(sourceChecksum: UInt64) -> [UInt8] {
    let slots = Self.bytes(words.slots) + Self.bytes(names.slots)
    // SAFETY: the bytes of the array are read while the closure runs.
    let sum = slots.withUnsafeBytes { Checksum.of($0) }
    let header = [
      Self.mark, sourceChecksum, sum, UInt64(words.slots.count), UInt64(names.slots.count),
    ]
    return Self.bytes(header) + slots
  }

  /// The tables of a compiled file; nil if it was made of other lists or is damaged.
  init?(_ file: MappedFile, sourceChecksum: UInt64) {
    let bytes = file.unsafeBytes
    guard bytes.count >= Self.headerWords * 8 else { return nil }
    // SAFETY: the five words lie in the file, whose length was checked; a mapping is aligned to pages.
    let header = (0..<Self.headerWords).map {
      bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)
    }
    guard header[0] == Self.mark, header[1] == sourceChecksum,
      (1..<1 << 32).contains(header[3]), (1..<1 << 32).contains(header[4]),
      header[3] & (header[3] - 1) == 0
    else { return nil }
    let (wordBytes, nameBytes) = (Int(header[3]) * 8, Int(header[4]) * 4)
    // SAFETY: what is left of the file after the header, whose length was checked.
    let slots = UnsafeRawBufferPointer(rebasing: bytes[(Self.headerWords * 8)...])
    guard slots.count == wordBytes + nameBytes, Checksum.of(slots) == header[2] else { return nil }
    words = CueLexicon(slots: Self.copy(slots[..<wordBytes]))
    names = NameLexicon(slots: Self.copy(slots[wordBytes...]))
  }

  private static func bytes<Word: FixedWidthInteger>(_ words: [Word]) -> [UInt8] {
    // SAFETY: the bytes of the array are copied while the closure runs.
    words.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }

  private static func copy<Word: FixedWidthInteger>(
    _ bytes: Slice<UnsafeRawBufferPointer>
  ) -> [Word] {
    let size = MemoryLayout<Word>.size
    return [Word](unsafeUninitializedCapacity: bytes.count / size) { buffer, count in
      // SAFETY: the buffer has room for all of the bytes, and every pattern of bits is a number.
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = bytes.count / size
    }
  }
}
