import WinnowCore

extension NameSlug {
  /// The identifier of a name in ASCII, as nearly all names are, written into the string itself; nil for others.
  static func ofASCII(_ name: String) -> String? {
    // SAFETY: the bytes are read while the closure runs.
    name.utf8.withContiguousStorageIfAvailable { name in
      UTF8Scanner.isASCII(name.span) ? ofASCII(name) : nil
    } ?? nil
  }

  private static func ofASCII(_ name: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: name.count) { slug in
      // SAFETY: a byte at most is written for each byte of the name.
      var count = 0
      var isPending = false
      for byte in name where byte != 0x27 {
        let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
        guard isWord(UInt32(folded)) else {
          isPending = count > 0
          continue
        }
        if isPending {
          slug[count] = UInt8(ascii: "-")
          count += 1
        }
        isPending = false
        slug[count] = folded
        count += 1
      }
      return count
    }
  }
}
