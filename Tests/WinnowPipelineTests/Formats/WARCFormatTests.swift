import Testing
import WinnowCore
import WinnowFormats
import WinnowRecords
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct WARCFormatTests {
  /// A record with its header and the two line ends behind it (ISO 28500, 4.1).
  private func record(
    _ type: String, _ content: String, _ block: [UInt8], id: String = "1", length: Int? = nil
  ) -> [UInt8] {
    let header = """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Record-ID: <urn:uuid:\(id)>\r
      WARC-Date: 2023-05-01T00:00:00Z\r
      WARC-Target-URI: https://example.org/\(id)\r
      Content-Type: \(content)\r
      Content-Length: \(length ?? block.count)\r
      \r

      """
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func response(
    _ header: String, _ body: [UInt8], id: String = "1", length: Int? = nil
  ) -> [UInt8] {
    let block = Array("HTTP/1.1 200 OK\r\n\(header)\r\n\r\n".utf8) + body
    return record("response", "application/http; msgtype=response", block, id: id, length: length)
  }

  private func page(_ text: String, id: String = "1", length: Int? = nil) -> [UInt8] {
    response("Content-Type: text/html", Array("<p>\(text)</p>".utf8), id: id, length: length)
  }

  @Test(arguments: [1, 300, 1 << 20])
  func `pages and texts are documents, all else is counted`(batchByteCount: Int) throws {
    let bytes =
      record("warcinfo", "application/warc-fields", Array("software: x\r\n".utf8))
      + record("request", "application/http; msgtype=request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + page("a", id: "a")
      + response("Content-Type: image/png", [0x89, 0x50, 0x4E, 0x47], id: "p")
      + record("conversion", "text/plain", Array("Grüße\n".utf8), id: "b")
      + record("resource", "text/html; charset=latin1", [0x3C, 0x70, 0x3E, 0xE9], id: "c")
      + record(
        "response", "application/http", Array("HTTP/1.1 404 Not Found\r\n\r\n<p>no</p>".utf8))
    let file = try ReadFile(bytes, "in.warc", batchByteCount: batchByteCount)
    #expect(file.texts == ["<p>a</p>", "Grüße\n", "<p>é"])
    #expect(file.documents.map(\.id) == ["urn:uuid:a", "urn:uuid:b", "urn:uuid:c"])
    #expect(file.documents.map(\.source.format) == [.html, .text, .html])
    #expect(file.metadata("WARC-Target-URI")[0] == #""https://example.org/a""#)
    #expect(file.metadata("WARC-Date")[1] == #""2023-05-01T00:00:00Z""#)
    #expect(file.metadata("WARC-Record-ID")[2] == #""<urn:uuid:c>""#)
    #expect(file.rejects.isEmpty)
    #expect(
      file.passedOver
        == ["warcinfo": 1, "request": 1, "response image/png": 1, "response 404": 1])
    let place = file.documents[0].source
    #expect(Array(bytes[place.byteOffset...]).starts(with: "WARC/1.0".utf8))
    #expect(bytes[place.byteOffset + place.byteCount] == 0x0D)
  }

  @Test(arguments: [Decompression.gzip, .zstd])
  func `archives are read member by member`(compression: Decompression) throws {
    let pages = (1...20).map { page("text \($0)", id: "\($0)") }
    let packed = pages.flatMap { compressed($0, by: compression) }
    let file = try ReadFile(packed, "in.warc" + compression.suffix, batchByteCount: 100)
    #expect(file.texts == (1...20).map { "<p>text \($0)</p>" })
    #expect(
      file.documents.map(\.source.byteOffset)
        == pages.indices.map { index in pages[..<index].reduce(0) { $0 + $1.count } })
    let cut = try ReadFile(Array(packed.dropLast(5)), "in.warc" + compression.suffix)
    #expect(cut.documents.count >= 19 && cut.rejects.count == 1)
    #expect(cut.rejects[0].cause.contains("ends early"))
  }

  @Test(arguments: [
    ("3\r\n<p>\r\n4;x=y\r\nab c\r\n0\r\n\r\n", "<p>ab c"),
    ("A \r\n0123456789\r\n0\r\n", "0123456789"),
    // The header was kept, but the body is whole.
    ("<p>no chunks\n", "<p>no chunks\n"),
  ])
  func `chunks are joined`(body: String, text: String) throws {
    let header = "Content-Type: text/html\r\nTransfer-Encoding: chunked"
    #expect(try ReadFile(response(header, Array(body.utf8)), "in.warc").texts == [text])
  }

  @Test func `encoded bodies are unpacked`() throws {
    let page = Array("<p>text</p>".utf8)
    let header = "Content-Type: text/html\r\nContent-Encoding: "
    let packed = gzip(page)
    let chunked =
      Array("\(String(packed.count, radix: 16))\r\n".utf8) + packed + Array("\r\n0\r\n\r\n".utf8)
    let bytes =
      response(header + "gzip", packed) + response(header + "zstd", zstd(page))
      + response(header + "gzip\r\nTransfer-Encoding: chunked", chunked)
      + response(header + "gzip", page) + response(header + "br", page)
      + response(header + "gzip", Array(packed.dropLast(4)))
      + response(header + "gzip", gzip([UInt8](repeating: 0x61, count: 100_000)))
    let file = try ReadFile(bytes, "in.warc", max: 10_000)
    #expect(file.texts == Array(repeating: "<p>text</p>", count: 4))
    #expect(file.rejects.count == 3)
    #expect(file.rejects[0].cause.contains("'br' is not read"))
    #expect(file.rejects[1].cause.contains("ends early"))
    #expect(file.rejects[2].cause.contains("max_bytes"))
  }

  @Test func `chunks that end early are a reject`() throws {
    let header = "Content-Type: text/html\r\nTransfer-Encoding: chunked"
    for body in ["3\r\n<p>\r\n9\r\nab", "3\r\n<p>\r\n", "3\r\n<p>\r\nzz\r\n"] {
      let file = try ReadFile(response(header, Array(body.utf8)) + page("b"), "in.warc")
      #expect(file.texts == ["<p>b</p>"])
      #expect(file.rejects.map(\.cause) == ["the chunks of the response are damaged or end early"])
    }
  }

  @Test(arguments: [0, 10, 60, 75, 90, 200, 5_000, 20_000, 1_000_000_000])
  func `a wrong length is a reject with its place, and the rest is unharmed`(length: Int) throws {
    for size in [1, 1 << 20] {
      let before = page("a", id: "a")
      let after = (1...40).flatMap { page("text \($0)", id: "\($0)") }
      let wrong = page("wrong", id: "w", length: length)
      let file = try ReadFile(
        before + wrong + after, "in.warc", max: 10_000, batchByteCount: size)
      #expect(file.texts == ["<p>a</p>"] + (1...40).map { "<p>text \($0)</p>" }, "\(length)")
      #expect(file.rejects.map(\.byteOffset) == [before.count])
      #expect(file.rejects[0].cause.contains("Content-Length"), "\(file.rejects[0].cause)")
      #expect(file.rejects[0].raw.starts(with: "WARC/1.0".utf8))
    }
  }

  @Test func `a file that is cut in a record loses only that`() throws {
    let whole = page("a", id: "a") + page("b", id: "b")
    // The line ends behind the last record may be missing.
    for count in 0...4 {
      #expect(try ReadFile(Array(whole.dropLast(count)), "in.warc").documents.count == 2)
    }
    for count in [5, 20, 80, 200] {
      let file = try ReadFile(Array(whole.dropLast(count)), "in.warc")
      #expect(file.texts == ["<p>a</p>"] && file.rejects.count == 1)
      #expect(file.rejects[0].byteOffset == whole.count / 2)
    }
  }

  @Test func `a record of more than the allowed size is left behind`() throws {
    let long = String(repeating: "x", count: 3_000_000)
    let bytes =
      page("a") + page(long) + page("b")
      + response("Content-Type: image/png", Array(long.utf8)) + page("c")
    let file = try ReadFile(bytes, "in.warc", max: 10_000, batchByteCount: 1 << 16)
    #expect(file.texts == ["<p>a</p>", "<p>b</p>", "<p>c</p>"])
    #expect(file.rejects.count == 1 && file.rejects[0].cause.contains("max_bytes"))
    #expect(file.passedOver == ["response image/png": 1])
  }

  @Test(arguments: ["no archive", "WARC/1.0\r\n", "WARC/1.0\r\nWARC-Type: response\r\n\r\n", ""])
  func `what is no record is one reject`(content: String) throws {
    let file = try ReadFile(content, "in.warc")
    #expect(file.documents.isEmpty && file.rejects.count == (content.isEmpty ? 0 : 1))
  }

  @Test func `a page gives the same text as from a file of its own`() throws {
    let body = Array("<html><meta charset=windows-1250><p>".utf8) + [0xAF, 0xF3, 0xB3, 0x77]
    let alone = try ReadFile(body, "a.html")
    let archived = try ReadFile(response("Content-Type: text/html", body), "in.warc")
    #expect(alone.texts == archived.texts)
    let rules = [alone, archived].map { $0.documents[0].ledger.entries.map(\.detail) }
    #expect(rules[0] == rules[1])
  }
}
