import Testing

@testable import WinnowText

@Suite struct BinaryContentTests {
  @Test(
    arguments: [
      (Array("%PDF-1.7".utf8), "PDF"), ([0x50, 0x4B, 3, 4, 20, 0], "ZIP"),
      ([0x50, 0x4B, 5, 6], "ZIP"),
      ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
      (Array("GIF87a".utf8), "GIF"),
      (Array("GIF89a".utf8), "GIF"), ([0x1F, 0x8B, 8], "gzip"), (Array("BZh91AY&SY".utf8), "bzip2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz"),
      ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"),
      (Array("Rar!".utf8) + [0x1A, 7], "RAR"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "office"),
      ([0x7F, 0x45, 0x4C, 0x46], "ELF"), ([0x49, 0x49, 0x2A, 0], "TIFF"),
      ([0x4D, 0x4D, 0, 0x2A], "TIFF"),
    ] as [([UInt8], String)])
  func `a file of another kind is known by its signature`(raw: [UInt8], kind: String) throws {
    #expect(BinaryContent.signature(raw)?.contains(kind) == true)
    #expect(
      BinaryContent.signature(raw + Array(repeating: 0x41, count: 100))?.contains(kind) == true)
  }

  @Test(arguments: [
    "", "P", "PK is a name", "PDF", "%PDF", "% PDF-1.7", "GIF", "GIF88a", "GIF 89a", "BZh",
    "BZ is a town", "Rar!", "Rare", "ELF",
    "II*", "MM", "JFIF", " %PDF-1.7", "7z", "plain text", "été", "<html>",
  ])
  func `text that begins nearly so is none`(text: String) {
    #expect(BinaryContent.signature(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ([], 0, 0), ([0x41, 0x42], 0, 0), ([0, 0x41], 0.5, 0), ([0x41, 1, 0x41, 2], 0, 0.5),
      ([0x41, 0x0A, 0x0D, 0x09], 0, 0),
      // Form feeds, vertical tabs and escapes stand in texts.
      ([0x0C, 0x0B, 0x1B, 0x41], 0, 0), ([0x7F, 0x80, 0xFF, 0x20], 0, 0),
      ([0, 0, 7, 0x1F], 0.5, 0.5), ([0x08], 0, 1),
    ] as [([UInt8], Double, Double)])
  func `control bytes that no text has are counted`(raw: [UInt8], nul: Double, other: Double) {
    let shares = BinaryContent.controlShares(raw.span)
    #expect(shares.nul == nul && shares.other == other)
  }

  private func units(_ text: String, _ order: UnicodeDecoding.ByteOrder) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return order == .littleEndian ? [low, high] : [high, low]
    }
  }

  @Test(arguments: [
    "plain words", "Zürich", "Привет, мир. Это текст на русском языке.", "日本語 の テキスト\n二行目", "ab",
    "a\nb",
  ])
  func `UTF-16 is known by where its zero bytes stand`(text: String) {
    #expect(BinaryContent.unmarkedUTF16(units(text, .littleEndian).span) == .littleEndian)
    #expect(BinaryContent.unmarkedUTF16(units(text, .bigEndian).span) == .bigEndian)
    #expect(
      BinaryContent.unmarkedUTF16((units(text, .littleEndian) + [0x41]).span) == .littleEndian)
  }

  @Test(
    arguments: [
      [], [0x41], [0x41, 0], Array("plain words in ASCII".utf8), Array("Привет, мир".utf8),
      [0, 0, 0, 0, 0, 0],
      Array("plain words with one\0in it, and many more words behind it".utf8),
      [0x41, 0, 0, 0x41, 0x41, 0, 0, 0x41],
      (0..<100).map { UInt8($0) },
    ] as [[UInt8]])
  func `other bytes are no UTF-16`(raw: [UInt8]) {
    #expect(BinaryContent.unmarkedUTF16(raw.span) == nil)
  }
}
