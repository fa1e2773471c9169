import Testing
import WinnowCore
import WinnowFormats
import WinnowRecords
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct UnreadKindTests {
  private static let mail =
    "Return-Path: <a@b.example>\r\nFrom: A <a@b.example>\r\nSubject: The\r\n  river\r\nDate: Mon, 1 May 2023\r\n\r\nProse.\r\n"

  @Test(arguments: [
    ("a.eml", mail, "e-mail"), ("a", mail, "e-mail"), ("a.mbox", "From x\n\nprose", "e-mail"),
    ("a", "From a@b.example Mon May 1 2023\n" + mail, "e-mail"),
    ("a.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel>", "RSS or Atom"),
    ("a", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">", "RSS or Atom"),
    ("a.rss", "<rss>", "RSS or Atom"), ("a.xml", "<TEI><text>", "XML"),
    ("a", "\u{FEFF}<?xml version=\"1.0\"?><a/>", "XML"),
    ("a", "{\\rtf1\\ansi", "Rich Text"),
    ("a.pdf", "%PDF-1.7\n", "pdftotext"), ("a.docx", "PK\u{3}\u{4}", "pandoc"),
    ("a.tar", String(repeating: "\0", count: 257) + "ustar\0", "unpack it"),
    ("a.txt", "a.txt" + String(repeating: "\0", count: 252) + "ustar  \0", "tar archive"),
    ("a.parquet", "PAR1", "JSON Lines"),
    ("a.arc", "filedesc://x.arc 0.0.0.0 20230501 text/plain 76\n", "warcio"),
  ])
  func `what is known and not read is one reject with the way out`(
    name: String, content: String, cause: String
  ) throws {
    let file = try ReadFile(content + String(repeating: "\n", count: 500), name)
    #expect(file.documents.isEmpty && file.rejects.count == 1)
    #expect(file.rejects.first?.cause.contains(cause) == true, "\(file.rejects)")
    let packed = try ReadFile(compressed(Array(content.utf8), by: .gzip), name + ".gz")
    #expect(packed.documents.isEmpty && packed.rejects.count == 1)
    #expect(packed.rejects.first?.cause.contains(cause) == true)
  }

  @Test(arguments: [
    ("a.txt", mail), ("a", "From: here\nwe go\nto: there\n"),
    ("a", "Subject: one\nTo: all\n\nprose"),
    ("a.md", "<?xml version=\"1.0\"?>"), ("a", "The river < the town"), ("a", "From the river\n"),
    ("a", "Note: a\nTo: b\nDate: c\nCc: d\n\nprose"), ("a.xml", "no markup"), ("a", "WARC files"),
  ])
  func `text is still text`(name: String, content: String) throws {
    #expect(try ReadFile(content, name).texts == [content])
  }

  @Test func `as text it is read where the pipeline says so`() throws {
    for content in [Self.mail, "<rss>", "WARC/1.0\r\n"] {
      let file = try ReadFile(content, "a.eml", format: .text)
      #expect(file.texts == [content])
    }
  }

  @Test func `pages are still pages`() throws {
    let page =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">"
    for name in ["a", "a.xml", "a.xhtml"] {
      #expect(try ReadFile(page, name).documents.map(\.source.format) == [.html])
    }
  }
}
