import Testing
import WinnowCore

@testable import WinnowFormats

@Suite struct SHA256HashTests {
  // FIPS 180-2, appendix B, and the digest of nothing.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `digests are those of the standard`(text: String, digest: String) {
    let bytes = Array(text.utf8)
    let hash = SHA256Hash()
    #expect(Hexadecimal.string(hash.digest(bytes, 0..<bytes.count)) == digest)
    // One context serves many messages, whole or in pieces.
    for byte in bytes { hash.update([byte], 0..<1) }
    #expect(Hexadecimal.string(hash.finish()) == digest)
    #expect(Hexadecimal.string(ContentHash.sha256(bytes)) == digest)
  }

  @Test func `a key is the first half of the digest`() {
    let hash = SHA256Hash()
    let key = hash.key(of: Array("abc".utf8))
    #expect(key == ParagraphKey(high: 0xba78_16bf_8f01_cfea, low: 0x4141_40de_5dae_2223))
    #expect(hash.key(of: Array("abc".utf8)) == key)
    hash.update(Array("abc".utf8), 0..<3)
    #expect(Hexadecimal.string(hash.finish()).hasPrefix("ba7816bf8f01cfea"))
  }
}
