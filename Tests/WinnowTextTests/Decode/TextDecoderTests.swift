import Testing
import WinnowCore
import WinnowText

@Suite struct TextDecoderTests {
  private func decode(
    _ raw: [UInt8], _ declared: String? = nil, isHTML: Bool = false
  ) throws -> (String, String) {
    let decoded = try TextDecoder.decode(raw, declared: declared, isHTML: isHTML)
    return (String(decoding: decoded.text, as: UTF8.self), decoded.encoding)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "a", "UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], "aé", "UTF-16LE"),
      ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x3D, 0xDE, 0x00], "a😀", "UTF-16BE"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x00, 0xF6, 0x01, 0x00], "😀", "UTF-32LE"),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x61], "a", "UTF-32BE"),
      ([0xEF, 0xBB, 0xBF], "", "UTF-8"),
      ([], "", "UTF-8"),
    ] as [([UInt8], String, String)])
  func `a byte order mark decides and goes`(raw: [UInt8], text: String, encoding: String) throws {
    #expect(try decode(raw) == (text, encoding))
  }

  @Test func `a lone surrogate and an odd last byte are repaired`() throws {
    let decoded = try TextDecoder.decode([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00, 0x62])
    #expect(String(decoding: decoded.text, as: UTF8.self) == "\u{FFFD}a\u{FFFD}")
    #expect(
      decoded.repairs == [
        DecodedText.Repair(offset: 0, raw: [0x3D, 0xD8]),
        DecodedText.Repair(offset: 4, raw: [0x62]),
      ])
  }

  @Test(
    arguments: [
      // The Encoding Standard: these labels all mean windows-1252, where 0x80 is the euro sign.
      ("latin1", [0x80, 0xE9], "€é", "windows-1252"),
      ("ISO-8859-1", [0x93, 0x94], "“”", "windows-1252"),
      (" us-ascii\n", [0x41, 0x85], "A…", "windows-1252"),
      ("iso-8859-15", [0xA4], "€", "ISO-8859-15"),
      ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет", "windows-1251"),
      ("koi8-r", [0xF0, 0xD2, 0xC9], "При", "KOI8-R"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本", "Shift_JIS"),
      ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好", "GBK"),
      ("euc-kr", [0xC7, 0xD1], "한", "EUC-KR"),
      ("big5", [0xA4, 0xA4], "中", "Big5"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日", "ISO-2022-JP"),
    ] as [(String, [UInt8], String, String)])
  func `a declared charset is used`(
    label: String, raw: [UInt8], text: String, encoding: String
  ) throws {
    #expect(try decode(raw, label) == (text, encoding))
  }

  @Test func `a charset that lies is overruled by well-formed UTF-8`() throws {
    #expect(try decode(Array("naïve café".utf8), "iso-8859-1") == ("naïve café", "UTF-8"))
  }

  @Test func `bytes that are not the declared UTF-8 are detected`() throws {
    let latin = Array(
      "Les élèves étaient à l'école, où la fête a été très réussie."
        .unicodeScalars.map { UInt8($0.value) })
    let (text, encoding) = try decode(latin, "utf-8")
    #expect(text == "Les élèves étaient à l'école, où la fête a été très réussie.")
    #expect(encoding == "detected:windows-1252")
  }

  @Test func `a few bad bytes in UTF-8 are repaired and named`() throws {
    let raw = Array("Zürich – ".utf8) + [0xE2, 0x80] + Array(" naïve é".utf8)
    let decoded = try TextDecoder.decode(raw)
    #expect(String(decoding: decoded.text, as: UTF8.self) == "Zürich – \u{FFFD} naïve é")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.repairs == [DecodedText.Repair(offset: 12, raw: [0xE2, 0x80])])
  }

  @Test func `a character cut off at the end is repaired, not taken for Latin-1`() throws {
    let decoded = try TextDecoder.decode(Array("plain text ".utf8) + [0xE2, 0x80])
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.repairs.map(\.raw) == [[0xE2, 0x80]])
  }

  @Test(arguments: ["utf-16le", "utf-16be"])
  func `UTF-16 without a mark is known by its zeros`(order: String) throws {
    let units = "Plain prose, line one.\nAnd Привет on line two.".utf16
    let raw = units.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return order == "utf-16le" ? [low, high] : [high, low]
    }
    let (text, encoding) = try decode(raw)
    #expect(text == "Plain prose, line one.\nAnd Привет on line two.")
    #expect(encoding == "detected:" + order.uppercased())
  }

  @Test(
    arguments: [
      Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14],
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10],
      (0..<200).map { UInt8($0 % 7) }, [UInt8](repeating: 0, count: 64),
      (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 89) },
    ] as [[UInt8]])
  func `what is no text is refused with its cause`(raw: [UInt8]) {
    #expect(throws: StageError.self) { try TextDecoder.decode(raw) }
  }

  @Test func `a stray NUL in text is kept`() throws {
    let text = String(repeating: "plain words and more ", count: 10) + "\0 end"
    #expect(try decode(Array(text.utf8)) == (text, "UTF-8"))
  }

  @Test(arguments: [
    ("<meta charset=windows-1251>", "windows-1251"),
    ("<META CharSet = \"windows-1251\" />", "windows-1251"),
    ("<meta content='text/html; charset=windows-1251' http-equiv=Content-Type>", "windows-1251"),
    ("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "windows-1251"),
    ("<div title='<meta charset=koi8-r>'><meta charset='windows-1251'>", "windows-1251"),
    ("<?xml version='1.0' encoding='windows-1251'?><html>", "windows-1251"),
  ])
  func `a page's own declaration is found`(head: String, encoding: String) throws {
    let raw = Array(head.utf8) + [0xCF, 0xF0, 0xE8]
    #expect(try decode(raw, isHTML: true) == (head + "При", encoding))
  }
}
