import WinnowFormats
import Testing
import WinnowPipeline
import WinnowTestSupport

@testable import WinnowReport

@Suite struct ReportCommandTests {
  @Test func `the run ends with its report`() throws {
    let run = try SmallRun()
    #expect(run.message.code == 0)
    let last = run.message.error.split(separator: "\n").last
    #expect(last?.hasPrefix("report: ") == true && last?.hasSuffix("run/report.html") == true)
    let page = try run.page()
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(page.contains("All 2 sources that came in were written; none was rejected."))
  }

  @Test func `the same run gives the same bytes`() throws {
    let run = try SmallRun()
    let first = try run.folder.bytes("run/report.html")
    #expect(try run.report(["-o", "again.html"]).code == 0)
    #expect(try run.folder.bytes("again.html") == first)
    #expect(try run.report().code == 0)
    #expect(try run.folder.bytes("run/report.html") == first)
  }

  @Test func `the index lists the page as it is`() throws {
    let run = try SmallRun()
    // Other bytes in its place are no harm: the page is made from the other files, and the index follows.
    try run.folder.write("run/report.html", "other")
    #expect(try run.report().code == 0)
    let page = try run.folder.bytes("run/report.html")
    let index = try JSONValue(parsing: run.folder.bytes("run/datapackage.json"))
    let listed = (index["resources"]?.items ?? []).filter { $0["name"]?.stringValue == "report" }
    #expect(listed.count == 1 && listed[0]["bytes"]?.integer == page.count)
    let hash = ContentHash.sha256(page).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(listed[0]["hash"]?.stringValue == "sha256:" + hash.joined())
  }

  @Test func `a run is replaced together with its report`() throws {
    let run = try SmallRun()
    let again = try CommandRunner.winnow(["run", "small.yaml"], in: run.folder.path)
    #expect(again.code == 0)
    #expect(run.folder.exists("run/report.html"))
    let without = try CommandRunner.winnow(
      ["run", "small.yaml", "--set", "output.report=false"], in: run.folder.path)
    #expect(without.code == 0 && !run.folder.exists("run/report.html"))
  }

  @Test func `the numbers are those of a count by hand`() throws {
    let page = try SmallRun().page()
    let text = MarkupReader(Array(page.utf8)).text
    // Four paragraphs came in; the second of the second document repeats one.
    #expect(text.contains("of 4 that came in"))
    #expect(
      page.contains(
        "<th scope=\"row\"><code><bdi>deduplicate</bdi></code></th><td class=\"n\">2</td><td class=\"n\">3</td>"
      ))
    #expect(page.contains("1 dropped: repeated-paragraph"))
    // 3 May 2021 and May 2021 lie in one year, and in one month; so does 2022, in no single month.
    #expect(text.contains("3 dates: 3 within one year, 0 undated"))
    #expect(page.contains("<th scope=\"row\">2021</th><td class=\"n\">2</td>"))
    #expect(page.contains("<th scope=\"row\">2021-05</th><td class=\"n\">2</td>"))
    #expect(!page.contains("<th scope=\"row\">2022-"))
    // Paris twice, in two documents, with a dot on the map.
    #expect(
      page.contains(
        "<bdi>Paris, FR</bdi></th><td class=\"w o\">city</td><td class=\"n\">2</td><td class=\"n\">2</td>"
      ))
    #expect(page.components(of: "<circle") == 1)
    #expect(page.contains("<title>Paris: 2 mentions</title>"))
    // Anna Berg, the organisation, three dates and two places.
    #expect(page.components(of: "<mark") == 7)
  }

  @Test func `a command line is shown as it was given`() throws {
    let run = try SmallRun()
    let result = try CommandRunner.winnow(
      ["run", "small.yaml", "--set", "stages.dates.day_first=false", "--output", "it's"],
      in: run.folder.path)
    #expect(result.code == 0)
    let page = String(decoding: try run.folder.bytes("it's/report.html"), as: UTF8.self)
    let command = MarkupReader.resolved(page)
    #expect(
      command.contains("winnow run small.yaml --set stages.dates.day_first=false --set ")
        && command.contains("'output.directory=it'\\''s'"))
  }

  @Test func `an empty run says so`() throws {
    let run = try SmallRun([""])
    #expect(run.message.code == 0)
    #expect(try run.page().contains("This run holds no documents"))
  }

  @Test func `rejects are in the verdict`() throws {
    let run = try SmallRun(SmallRun.records + ["{\"id\": 1, \"text\""])
    #expect(run.message.code == 3)
    let page = try run.page()
    #expect(page.contains("1 of 3 sources could not be processed; 2 were written."))
    #expect(page.contains("card verdict bad"))
  }

  @Test func `hostile text stays text`() throws {
    let hostile = #"<script>x()</script>\"onmouseover=\"x()'>]]>\u202e</style>"#
    let record =
      #"{"id": "\#(hostile)", "title": "\#(hostile)", "text": "\#(hostile) in Paris.\n\n\#(hostile)"}"#
    let run = try SmallRun([record], stages: "[tokenize, locations]")
    #expect(run.message.code == 0)
    let page = try run.page()
    let markup = MarkupReader(Array(page.utf8.drop { $0 != UInt8(ascii: "\n") }))
    #expect(markup.count("script") == 0 && markup.count("style") == 1)
    #expect(!markup.openings.contains { $0.attributes.contains(" onmouseover") })
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("[U+202E]"))
  }
}

extension String {
  /// How often `piece` occurs.
  func components(of piece: String) -> Int { ranges(of: piece).count }
}
