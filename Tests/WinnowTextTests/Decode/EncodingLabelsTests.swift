import Testing

@testable import WinnowText

@Suite struct EncodingLabelsTests {
  /// WHATWG Encoding Standard, 4.2, "Names and labels"; without the encodings that pages may not
  /// have (`replacement`,
  /// `x-user-defined`).
  static let standard: [(name: String, labels: String)] = [
    ("UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
    ("IBM866", "866 cp866 csibm866 ibm866"),
    (
      "ISO-8859-2",
      "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"
    ),
    (
      "ISO-8859-3",
      "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"
    ),
    (
      "ISO-8859-4",
      "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"
    ),
    (
      "ISO-8859-5",
      "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"
    ),
    (
      "ISO-8859-6",
      "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
        + "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    (
      "ISO-8859-7",
      "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
        + "iso_8859-7 iso_8859-7:1987 sun_eu_greek"
    ),
    (
      "ISO-8859-8",
      "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
        + "iso_8859-8 iso_8859-8:1988 visual"
    ),
    ("ISO-8859-8-I", "csiso88598i iso-8859-8-i logical"),
    ("ISO-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
    ("ISO-8859-13", "iso-8859-13 iso8859-13 iso885913"),
    ("ISO-8859-14", "iso-8859-14 iso8859-14 iso885914"),
    ("ISO-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
    ("KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r"), ("KOI8-U", "koi8-ru koi8-u"),
    ("macintosh", "csmacintosh mac macintosh x-mac-roman"),
    ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
    ("windows-1250", "cp1250 windows-1250 x-cp1250"),
    ("windows-1251", "cp1251 windows-1251 x-cp1251"),
    (
      "windows-1252",
      "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
        + "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"
    ),
    ("windows-1253", "cp1253 windows-1253 x-cp1253"),
    (
      "windows-1254",
      "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
        + "latin5 windows-1254 x-cp1254"
    ),
    ("windows-1255", "cp1255 windows-1255 x-cp1255"),
    ("windows-1256", "cp1256 windows-1256 x-cp1256"),
    ("windows-1257", "cp1257 windows-1257 x-cp1257"),
    ("windows-1258", "cp1258 windows-1258 x-cp1258"),
    ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
    ("GBK", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
    ("gb18030", "gb18030"), ("Big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
    ("EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp"), ("ISO-2022-JP", "csiso2022jp iso-2022-jp"),
    ("Shift_JIS", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
    (
      "EUC-KR",
      "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
        + "windows-949"
    ),
    ("UTF-16BE", "unicodefffe utf-16be"),
    ("UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
  ]

  @Test(arguments: standard)
  func `every label of the Encoding Standard has its encoding`(name: String, labels: String) throws
  {
    let table = try #require(EncodingLabels.builtIn)
    for label in labels.split(separator: " ") {
      for written in [String(label), label.uppercased(), " \t\(label)\r\n"] {
        #expect(table.encoding(written)?.name == name, "\(written)")
      }
    }
  }

  @Test(arguments: [
    "", " ", "utf", "utf-9", "latin", "latin-1x", "utf 8", "utf-8;", "\"utf-8\"", "unknown",
    "utf\u{2011}8", "ütf-8", "none",
  ])
  func `other labels have none`(label: String) throws {
    let table = try #require(EncodingLabels.builtIn)
    #expect(table.encoding(label) == nil)
  }

  /// A few bytes of each encoding (WHATWG Encoding Standard, 9 to 14, and its indexes).
  @Test(
    arguments: [
      ("ibm866", [0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2], "Привет"),
      ("iso-8859-2", [0xB3, 0xB1, 0xB6], "łąś"),
      ("iso-8859-3", [0xB1, 0xB9], "ħı"), ("iso-8859-4", [0xBA, 0xBB], "ēģ"),
      ("iso-8859-5", [0xBF, 0xE0, 0xD8, 0xD2, 0xD5, 0xE2], "Привет"),
      ("iso-8859-6", [0xE5, 0xD1, 0xCD, 0xC8, 0xC7], "مرحبا"),
      ("iso-8859-7", [0xC3, 0xE5, 0xE9, 0xE1], "Γεια"),
      ("iso-8859-8", [0xF9, 0xEC, 0xE5, 0xED], "שלום"),
      ("logical", [0xF9, 0xEC, 0xE5, 0xED], "שלום"), ("iso-8859-10", [0xB1, 0xB2, 0xB3], "ąēģ"),
      ("iso-8859-13", [0xF0, 0xF8, 0xFB], "šųū"),
      ("iso-8859-14", [0xFE, 0xF0], "ŷŵ"), ("iso-8859-15", [0xA4, 0xA8, 0xBD], "€šœ"),
      ("koi8-u", [0xA6, 0xA7, 0xA4, 0xAD], "іїєґ"),
      ("macintosh", [0x8E, 0x8F, 0xA7], "éèß"), ("windows-874", [0xE4, 0xB7, 0xC2], "ไทย"),
      ("windows-1250", [0xF8, 0x9A, 0x9E, 0xF9], "řšžů"),
      ("windows-1252", [0x80, 0x93, 0xE9, 0x94], "€“é”"), ("windows-1253", [0xDD, 0xDE], "έή"),
      ("iso-8859-9", [0xF0, 0xFE, 0xFD], "ğşı"),
      ("windows-1255", [0xF9, 0xEC, 0xE5, 0xED], "שלום"),
      ("windows-1256", [0xE3, 0xD1, 0xCD, 0xC8, 0xC7], "مرحبا"),
      ("windows-1257", [0x80, 0xF0, 0xF8], "€šų"), ("windows-1258", [0xE3, 0xF5, 0xF0], "ăơđ"),
      ("x-mac-cyrillic", [0x8F, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
      ("gb18030", [0x94, 0x39, 0xFC, 0x36], "😀"),
      ("gbk", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
      ("big5", [0xA4, 0xA4], "中"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0xB1], "日本ｱ"),
    ] as [(String, [UInt8], String)])
  func `bytes mean what their encoding says`(label: String, raw: [UInt8], text: String) throws {
    let decoded = try TextDecoder.decode(raw, declared: label)
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
    #expect(decoded.repairs.isEmpty)
  }
}
