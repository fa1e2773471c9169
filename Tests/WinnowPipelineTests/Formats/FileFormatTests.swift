import Testing
import WinnowCore

@testable import WinnowPipeline

@Suite struct FileFormatTests {
  @Test(arguments: [
    ("x.jsonl", "", Source.Format.jsonl), ("x.HTM.gz", "", .html), ("x.txt", "{", .text),
    ("x.jsonl.zst", "", .jsonl), ("x.html.bz2", "", .html), ("x.NDJSON.XZ", "", .jsonl),
    ("x", "  {\"a\": 1}", .jsonl), ("x", "<!DOCTYPE html><p>", .html), ("x", "prose", .text),
    ("x.csv", "a,b", .csv), ("x.TSV.gz", "", .tsv), ("x.tab", "", .tsv),
    ("x", "id,text\n1,a\n", .csv), ("x", "id;text;k\n1;a;2", .csv), ("x", "id\ttext\n1\ta\n", .tsv),
    ("x", "id,text\n1,a,b\n", .text), ("x", "id,text\n", .text), ("x", "a,b\n1,2\n", .text),
    ("x.warc.gz", "", .warc), ("x.txt", "WARC/1.1\r\n", .warc), ("x", "WARC/1.0\r\n", .warc),
    ("x.json", "", .json), ("x.json", "[", .json), ("x.json", "{\"a\": 1}\n{", .jsonl),
    ("x.json", "{\n", .json), ("x.json.gz", "{\"a\": {\n", .json), ("x", "{\"a\": {\n", .json),
    ("x", " [{", .json), ("x", "{\"a\": \"b\n", .jsonl), ("x.jsonl", "{\n", .jsonl),
    ("x", "{\"a\": 1", .jsonl),
    ("x", "Well, text\nand, so on", .text), ("x", "\u{FEFF} <html>", .html),
  ])
  func `the format follows the name, then the content`(
    path: String, head: String, format: Source.Format
  ) {
    #expect(
      InputFormat.auto.format(ofFile: path, head: Array(head.utf8), InputFields()).name == format)
  }

  @Test func `a declared format stands above the name`() {
    for format in FileFormats.all {
      let declared = InputFormat(format.name)
      #expect(declared.format(ofFile: "x.html", head: [0x7B], InputFields()).name == format.name)
    }
  }

  @Test func `no two formats share a name or an ending`() {
    #expect(Set(FileFormats.all.map { $0.name }).count == FileFormats.all.count)
    let suffixes = FileFormats.all.flatMap { $0.suffixes }
    #expect(Set(suffixes).count == suffixes.count)
    #expect(InputFormat.allCases.first == .auto)
    #expect(InputFormat.allCases.count == FileFormats.all.count + 1)
  }

  @Test(arguments: [
    ("seeds/a.b.txt", "a.b"), ("x.html.gz", "x"), ("x.txt.zst", "x"),
    (".gz", ".gz"), ("a.txt.html", "a"), ("a.jsonl", "a.jsonl"),
    ("-", "stdin"), ("plain", "plain"),
    (".txt", ".txt"),
  ])
  func `the identifier of a file is its stem`(path: String, id: String) {
    #expect(FileFormats.stem(path) == id)
  }
}
