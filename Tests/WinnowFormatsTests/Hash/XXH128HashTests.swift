import Testing

@testable import WinnowFormats

@Suite struct XXH128HashTests {
  /// As `xxhsum -H2` of xxHash 0.8.1 prints them.
  @Test(arguments: [
    ("", "99aa06d3014798d86001c324468d497f"), ("abc", "06b05ab6733a618578af5f94892f3950"),
    ("a", "a96faf705af16834e6c632b61e964e1f"),
  ])
  func `digests are those of the command`(text: String, digest: String) {
    let hash = XXH128Hash()
    Array(text.utf8).withUnsafeBytes { hash.update($0) }
    #expect(Hexadecimal.string(hash.digest) == digest.lowercased())
  }

  /// The digest of `python3 -c 'print(end="".join(chr(32 + i * 7 % 90) for i in range(5000)))' | xxhsum -H2`.
  @Test(arguments: [1, 3, 64, 239, 240, 241, 256, 1_024, 4_999, 5_000])
  func `a message may come in pieces`(piece: Int) {
    let bytes = (0..<5_000).map { UInt8(32 + $0 * 7 % 90) }
    let hash = XXH128Hash()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      Array(bytes[start..<min(bytes.count, start + piece)]).withUnsafeBytes { hash.update($0) }
    }
    #expect(Hexadecimal.string(hash.digest) == "72b697d7fe59a36e3eb9c2df42923fa9")
  }
}
