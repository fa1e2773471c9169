import WinnowCore
import WinnowResources

extension CueTables {
  /// Where the compiled tables stand, below the folder of the data files.
  static let fileName = "compiled/cues.lexicon"

  /// Before the slots: this mark, the checksum of the lists, that of the slots, and the slots of either lexicon.
  private static let headerWords = 5
  /// Names the layout; read with the bytes in another order it is another number.
  private static let mark: UInt64 = 0x0001_7365_7563_6E77

  /// The compiled form, for a file: little-endian words of 64 bits.
  func image(sourceChecksum: UInt64) -> [UInt8] {
    let slots = words.slots + names.slots
    // SAFETY: the bytes of the array are read while the closure runs.
    let sum = slots.withUnsafeBytes { Checksum.of($0) }
    let header = [
      Self.mark, sourceChecksum, sum, UInt64(words.slots.count), UInt64(names.slots.count),
    ]
    return (header + slots).map(\.littleEndian).withUnsafeBytes { Array($0) }
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
      let wordCount = Int(exactly: header[3]), let nameCount = Int(exactly: header[4]),
      Self.isSlotCount(wordCount), Self.isSlotCount(nameCount),
      bytes.count == (Self.headerWords + wordCount + nameCount) * 8
    else { return nil }
    // SAFETY: what is left of the file after the header, whose length was checked just now.
    let slots = UnsafeRawBufferPointer(rebasing: bytes[(Self.headerWords * 8)...])
    guard Checksum.of(slots) == header[2] else { return nil }
    words = CueLexicon(slots: Self.copy(slots[..<(wordCount * 8)]))
    names = CueLexicon(slots: Self.copy(slots[(wordCount * 8)...]))
  }

  private static func isSlotCount(_ count: Int) -> Bool {
    count > 0 && count < 1 << 32 && count & (count - 1) == 0
  }

  private static func copy(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: bytes.count / 8) { buffer, count in
      // SAFETY: the buffer has room for all of the bytes, and every pattern of bits is a number.
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = bytes.count / 8
    }
  }
}
