import Glibc

extension Array<UInt8> {
  /// The index of the first line feed at or after `start`, by memchr.
  package func lineEnd(from start: Int) -> Int? {
    // SAFETY: memchr reads within the array; the pointer is not kept.
    withUnsafeBytes { raw in
      guard let base = raw.baseAddress, start < raw.count else { return nil }
      guard let found = memchr(base + start, 0x0A, raw.count - start) else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }
}
