import Testing
import WinnowCore
import WinnowFormats
import WinnowRecords
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct DelimitedFormatTests {
  /// RFC 4180, section 2: line ends, header, quoted cells with line ends, delimiters and doubled quotation marks.
  @Test(arguments: [1, 40, 1 << 20])
  func `cells are those of RFC 4180`(batchByteCount: Int) throws {
    let file = try ReadFile(
      "id,title,text\r\n1,\"b, c\",plain\r\n2,,\"one\r\ntwo\"\r\n3,\"b\"\"b\"\"\",\"\"\"q\"\" \"\r\n4,x,last",
      "a.csv", batchByteCount: batchByteCount)
    #expect(file.texts == ["plain", "one\r\ntwo", "\"q\" ", "last"])
    #expect(file.documents.map(\.id) == ["1", "2", "3", "4"])
    #expect(file.metadata("title") == [#""b, c""#, #""""#, #""b\"b\"""#, #""x""#])
    #expect(file.documents.map(\.source.line) == [2, 3, 5, 6])
    #expect(file.documents.map(\.source.byteOffset) == [15, 31, 46, 67])
    #expect(file.documents.allSatisfy { $0.source.format == .csv })
    #expect(file.rejects.isEmpty)
  }

  @Test(arguments: [
    ("text\na\n\n \r\nb\n", ["a", "b"]), ("\u{FEFF}text,k\na,1\n", ["a"]),
    ("k,text\n1,\n", [""]), ("k,text\n1,5\" nails\n", ["5\" nails"]),
    ("text,k\n\"\",1\n\"\"\"\",2\n", ["", "\""]), ("text\n", []), ("text", []), ("", []),
    ("id;text\n1;a, b\n", ["a, b"]), ("id\ttext\n1\ta, b\n", ["a, b"]),
    ("\"id\",\"text\"\n\"1\",\"a\"", ["a"]), ("text,text\na,b\n", ["b"]),
  ])
  func `texts are found`(content: String, texts: [String]) throws {
    let file = try ReadFile(content, "a.csv")
    #expect(file.texts == texts)
    #expect(file.rejects.isEmpty)
  }

  @Test func `rows without an identifier are named by their line`() throws {
    let file = try ReadFile("text\na\n\"b\n\nc\"\nd\n", "in/a.csv")
    #expect(file.documents.map(\.id) == ["in/a.csv:2", "in/a.csv:3", "in/a.csv:6"])
  }

  @Test func `tabs part the cells of a TSV file`() throws {
    let file = try ReadFile("id\ttext\tn\n1\ta, \"b\"\t7\n2\t\"x\ty\"\t8\n", "a.tsv")
    #expect(file.texts == ["a, \"b\"", "x\ty"])
    #expect(file.metadata("n") == [#""7""#, #""8""#])
    #expect(file.documents[0].source.format == .tsv)
  }

  @Test(arguments: [
    ("2,b\n", 3, "the row has 2 cells, but the header row 3"),
    ("2,b,c,d\n", 3, "the row has 4 cells"), ("2\n", 3, "the row has 1 cell, "),
    ("2,\"b,c\n", 3, "never ends"), ("2,\"b\"x,c\n", 3, "behind the closing quotation mark"),
    ("\"2,b,c\n", 3, "behind the closing quotation mark"),
  ])
  func `a wrong row is a reject, and the rest is unharmed`(
    row: String, line: Int, cause: String
  ) throws {
    // The row before the last has quotation marks, in one of which the wrong one would end.
    let after = cause == "never ends" ? "" : "3,\"good\",y\n4,good,z\n"
    for size in [1, 1 << 20] {
      let file = try ReadFile("id,text,k\n1,good,x\n" + row + after, "a.csv", batchByteCount: size)
      #expect(file.rejects.count == 1)
      #expect(file.rejects.first?.line == line && file.rejects.first?.byteOffset == 19)
      #expect(file.rejects.first?.cause.contains(cause) == true, "\(file.rejects)")
      #expect(file.rejects.first.map { $0.raw + [0x0A] } == Array(row.utf8))
      #expect(file.documents.map(\.id) == (after.isEmpty ? ["1"] : ["1", "3", "4"]))
    }
  }

  @Test func `a quotation mark that never ends costs one line`() throws {
    let file = try ReadFile("id,text\n1,\"a\n2,b\n3,c\n", "a.csv")
    #expect(file.documents.map(\.id) == ["2", "3"])
    #expect(file.rejects.map(\.line) == [2])
  }

  @Test func `a header without the column of the text is one reject, with what there is`() throws {
    let file = try ReadFile("id,body\n1,a\n2,b\n", "a.csv")
    #expect(file.documents.isEmpty && file.rejects.count == 1)
    #expect(file.rejects[0].cause.contains("no column 'text' but 'id', 'body'"))
    let named = try ReadFile("id,body\n1,a\n", "a.csv", fields: InputFields(text: "body"))
    #expect(named.texts == ["a"])
  }

  @Test func `a row of more than the allowed size is a reject`() throws {
    let long = String(repeating: "x", count: 700_000)
    for size in [1, 1 << 20] {
      let file = try ReadFile(
        "id,text\n1,a\n2,\(long)\n3,b\n", "a.csv", max: 10_000, batchByteCount: size)
      #expect(file.documents.map(\.id) == ["1", "3"])
      #expect(file.rejects.map(\.line) == [3] && file.rejects[0].byteCount == 700_003)
      #expect(file.rejects[0].cause.contains("max_bytes"))
      #expect(file.documents.last?.source.line == 4)
    }
  }

  @Test func `a cut file is an error where it ends`() throws {
    let rows = (1...3000).map { "\($0),text \($0 &* 2_654_435_761)" }.joined(separator: "\n")
    let packed = compressed(Array(("id,text\n" + rows).utf8), by: .zstd)
    let whole = try ReadFile(packed, "a.csv.zst")
    #expect(whole.documents.count == 3000 && whole.rejects.isEmpty)
    let cut = try ReadFile(Array(packed.dropLast(5)), "a.csv.zst")
    #expect(cut.rejects.count == 1 && cut.rejects[0].cause.contains("ends early"))
    #expect(cut.rejects[0].line != nil)
  }

  @Test func `encodings are found as for texts`() throws {
    let legacy = Array("id,text\n1,".utf8) + [0x63, 0x61, 0x66, 0xE9] + Array(" noir\n2,a\n".utf8)
    let declared = try ReadFile(legacy, "a.csv", charset: "windows-1252")
    #expect(declared.texts == ["café noir", "a"])
    #expect(declared.documents.map { $0.ledger.entries.map(\.rule) } == [["decode"], []])
    let wide = try ReadFile(
      [0xFF, 0xFE] + "id\ttext\r\n1\tčaj\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "a.tsv")
    #expect(wide.texts == ["čaj"])
    #expect(wide.documents[0].source.line == 2)
    #expect(wide.documents[0].ledger.entries.map(\.detail) == ["UTF-16LE"])
    let damaged = try ReadFile(
      Array("id,text\n1,café caf".utf8) + [0xE9] + Array("\n".utf8), "a.csv")
    #expect(damaged.texts == ["café caf\u{FFFD}"])
    #expect(damaged.documents[0].ledger.entries.map(\.rule) == ["invalid-utf8"])
  }

  /// Tables of random cells, written by RFC 4180 and read again.
  @Test(arguments: [3, 17, 92] as [UInt64])
  func `what is written by the RFC is read back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "\"", ",", "\n", "\r\n", "é", " ", "\"\"", "\r", ""]
    var texts: [String] = []
    var content = "text,k\r\n"
    for _ in 0..<400 {
      let cells = (0..<2).map { _ in
        (0..<random.next() % 6).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }
      texts.append(cells[0])
      content +=
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }
    let file = try ReadFile(content, "a.csv", batchByteCount: 100)
    #expect(file.texts.map { Array($0.utf8) } == texts.map { Array($0.utf8) }, "seed \(seed)")
    #expect(file.rejects.isEmpty)
  }
}
