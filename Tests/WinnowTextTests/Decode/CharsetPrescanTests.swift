import Testing

@testable import WinnowText

@Suite struct CharsetPrescanTests {
  private func label(_ page: String) -> String? { CharsetPrescan.label(Array(page.utf8)) }

  /// HTML Standard, 13.2.3.2, "prescan a byte stream to determine its encoding".
  @Test(
    arguments: [
      ("<meta charset=koi8-r>", "koi8-r"), ("<meta charset='koi8-r'>", "koi8-r"),
      ("<meta charset=\"koi8-r\">", "koi8-r"),
      ("<META CHARSET=KOI8-R>", "koi8-r"), ("<meta charset = koi8-r >", "koi8-r"),
      ("<meta/charset=koi8-r>", "koi8-r"),
      ("<meta name=x charset=koi8-r>", "koi8-r"), ("<meta\ncharset=koi8-r>", "koi8-r"),
      ("<meta charset=koi8-r/>", "koi8-r/"),
      ("<meta charset='koi8-r'/>", "koi8-r"), ("text <p>more <meta charset=koi8-r>", "koi8-r"),
      ("<!doctype html><html><head><meta charset=koi8-r>", "koi8-r"),
      ("<meta charset=koi8-r><meta charset=big5>", "koi8-r"),
      ("<meta charset=koi8-r charset=big5>", "koi8-r"),
      // In the content of a content type.
      ("<meta http-equiv=content-type content='text/html; charset=koi8-r'>", "koi8-r"),
      ("<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>", "koi8-r"),
      ("<meta http-equiv=content-type content='text/html;charset=koi8-r;x=y'>", "koi8-r"),
      ("<meta http-equiv=content-type content='text/html; charset = koi8-r'>", "koi8-r"),
      ("<meta http-equiv=content-type content='text/html; charset=\"koi8-r\"'>", "koi8-r"),
      ("<meta http-equiv=content-type content=\"text/html; CHARSET='koi8-r'\">", "koi8-r"),
      ("<meta http-equiv=content-type content=charset=koi8-r>", "koi8-r"),
      // Comments, attributes and other tags are passed over.
      ("<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"),
      ("<!-- > --><meta charset=koi8-r>", "koi8-r"),
      ("<!--><meta charset=koi8-r>", "koi8-r"),
      ("<p title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"),
      ("<p title=\"<meta charset=big5>\"><meta charset=koi8-r>", "koi8-r"),
      ("<metadata charset=big5><meta charset=koi8-r>", "koi8-r"),
      ("</p title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"),
      ("<a <meta charset=koi8-r>", nil),
      // An XML declaration.
      ("<?xml version=\"1.0\" encoding=\"koi8-r\"?>", "koi8-r"),
      ("<?xml version='1.0' encoding = 'koi8-r'?><p>", "koi8-r"),
      ("<?xml version='1.0'?><meta charset=koi8-r>", "koi8-r"),
      // Nothing.
      ("", nil), ("<p>text", nil), ("<meta>", nil), ("<meta charset>", nil),
      ("<meta charset=>", nil), ("<meta charset=''>", nil),
      ("<meta content='text/html; charset=koi8-r'>", nil),
      ("<meta http-equiv=refresh content='1; charset=koi8-r'>", nil),
      ("<meta http-equiv=content-type content='text/html'>", nil),
      ("<meta http-equiv=content-type>", nil),
      ("<metacharset=koi8-r>", nil), ("<p charset=koi8-r>", nil), ("charset=koi8-r", nil),
      ("<!-- <meta charset=koi8-r>", nil),
      ("<meta http-equiv=content-type content='text/html; charset'>", nil),
      ("<meta http-equiv=content-type content='text/html; charset=\"koi8-r'>", nil),
    ] as [(String, String?)])
  func `a page's declaration is found as the standard finds it`(page: String, expected: String?) {
    #expect(label(page) == expected)
  }

  @Test func `a declaration far down is not looked for`() {
    let meta = "<meta charset=koi8-r>"
    #expect(
      label(String(repeating: " ", count: CharsetPrescan.reach - meta.utf8.count) + meta)
        == "koi8-r")
    #expect(label(String(repeating: " ", count: CharsetPrescan.reach) + meta) == nil)
  }
}
