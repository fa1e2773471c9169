import Foundation
import FoundationXML
import Testing
import WinnowTestSupport

/// `winnow export --to csv` and `--to gexf`.
@Suite struct TableExportTests {
  private func run(_ records: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", records.joined(separator: "\n") + "\n")
    try folder.write(
      "p.yaml",
      """
      version: 1
      input: {paths: [in.jsonl]}
      stages: [tokenize, entities, dates, locations]
      output: {directory: run, compression: none}
      """)
    let result = try CommandRunner.winnow(["run", "p.yaml", "--quiet"], in: folder.path)
    #expect(result.code == 0, "\(result.error)")
    return folder
  }

  private static let records = [
    #"{"id": "=1+2", "title": "A \"bee\", two", "text": "Dr. Anna Berg of the World Bank went to Paris.\n\nAnna Berg left Paris, Oslo and Lima on 3 May 2021."}"#,
    #"{"id": "b", "text": "The World Bank met Dr. Anna Berg."}"#,
  ]

  @Test func `a table is a file, in RFC 4180`() throws {
    let folder = try run(Self.records)
    let result = try CommandRunner.winnow(
      ["export", "run", "--to", "csv", "-o", "out"], in: folder.path)
    #expect(result.code == 0, "\(result.error)")
    #expect(
      try folder.names("out") == ["dates.csv", "documents.csv", "entities.csv", "locations.csv"])
    let dates = String(decoding: try folder.bytes("out/dates.csv"), as: UTF8.self)
    #expect(
      dates.hasPrefix(
        "document,start,end,text,type,value,timex,earliest,latest,anchor,rule,source_start,source_end\r\n=1+2,"
      ))
    #expect(
      dates.contains(",3 May 2021,DATE,2021-05-03,2021-05-03,2021-05-03,2021-05-03,explicit,"))
    let documents = String(decoding: try folder.bytes("out/documents.csv"), as: UTF8.self)
    let header = "id,path,line,title,language,token_count,topics,metadata,text\r\n"
    #expect(documents.hasPrefix(header + "=1+2,in.jsonl,1,,,25,,\"{\"\"title\"\":"))
    #expect(documents.contains("went to Paris.\n\nAnna Berg"))
    #expect(documents.hasSuffix("The World Bank met Dr. Anna Berg.\r\n"))
  }

  @Test func `what looks like a formula gets an apostrophe on request, numbers do not`() throws {
    let folder = try run(Self.records)
    let arguments = ["export", "run", "--to", "csv", "-o", "out", "--escape-formulas"]
    #expect(try CommandRunner.winnow(arguments, in: folder.path).code == 0)
    let places = String(decoding: try folder.bytes("out/locations.csv"), as: UTF8.self)
    #expect(places.contains("\r\n'=1+2,"))
    // Lima lies in the west and in the south.
    #expect(places.contains(",-12.") && places.contains(",-77.") && !places.contains("'-"))
  }

  @Test func `a network joins the names of a sentence`() throws {
    let folder = try run(Self.records)
    let result = try CommandRunner.winnow(["export", "run", "--to", "gexf"], in: folder.path)
    #expect(result.code == 0, "\(result.error)")
    let parser = XMLParser(data: Data(result.output.utf8))
    let reader = NetworkReader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.names == ["Anna Berg", "World Bank", "Paris", "Oslo", "Lima"])
    // In a sentence together: Berg and Bank twice, Berg and Paris twice, Bank and Paris once, Berg, Paris, Oslo and Lima once.
    #expect(
      reader.weights == [
        "Anna Berg+World Bank": 2, "Anna Berg+Paris": 2, "World Bank+Paris": 1, "Anna Berg+Oslo": 1,
        "Anna Berg+Lima": 1, "Paris+Oslo": 1, "Paris+Lima": 1, "Oslo+Lima": 1,
      ])
  }

  @Test func `a table of a folder needs a name for it`() throws {
    let folder = try run(Self.records)
    #expect(try CommandRunner.winnow(["export", "run", "--to", "csv"], in: folder.path).code == 2)
  }
}

private final class NetworkReader: NSObject, XMLParserDelegate {
  private var labels: [String: String] = [:]
  var names: [String] = []
  var weights: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "node", let id = attributes["id"], let label = attributes["label"] {
      labels[id] = label
      names.append(label)
    }
    if name == "edge", let source = labels[attributes["source"] ?? ""],
      let target = labels[attributes["target"] ?? ""]
    {
      weights["\(source)+\(target)"] = Int(attributes["weight"] ?? "")
    }
  }
}
