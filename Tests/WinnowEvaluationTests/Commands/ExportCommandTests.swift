import Foundation
import Testing
import WinnowTestSupport

/// What is exported comes back as gold with every span in its place: the way out counts as the way in does.
@Suite struct ExportCommandTests {
  /// The face is one code point and two UTF-16 units.
  private static let record =
    #"{"id":"a/1","text":"😀 Ana of Acme\nOslo left on 3 May.","#
    + #""paragraphs":[{"start":0,"end":33,"zone":"main"}],"sentences":[{"start":0,"end":33}],"#
    + #""entities":[{"start":2,"end":5,"text":"Ana","label":"PERSON"},"#
    + #"{"start":9,"end":18,"text":"Acme\nOslo","label":"ORG"}],"#
    + #""dates":[{"start":27,"end":32,"text":"3 May","type":"DATE","value":"XXXX-05-03"}],"#
    + #""locations":[{"start":14,"end":18,"text":"Oslo","kind":"city","id":"geonames:3143244","#
    + #""name":"Oslo","country":"NO","latitude":59.91,"longitude":10.75}]}"#

  private func export(_ folder: TemporaryFolder, _ format: String, _ output: String) throws {
    let result = try CommandRunner.winnow(
      ["export", "run", "--to", format, "--output", output], in: folder.path)
    #expect(result.code == 0, "\(result.error)")
  }

  @Test(arguments: ["brat", "doccano", "label-studio", "prodigy"])
  func `what goes out comes back`(format: String) throws {
    let folder = try TemporaryFolder()
    try SmallRun.write([Self.record], in: folder)
    let output = format == "brat" ? "out" : "out/gold.json"
    try export(folder, format, output)
    if format == "label-studio" {
      // What annotators do when they accept a prediction.
      let tasks = String(decoding: try folder.bytes(output), as: UTF8.self)
      try folder.write(output, tasks.replacing("\"predictions\"", with: "\"annotations\""))
    }
    let scores = try CommandRunner.winnow(
      ["evaluate", "--gold", "out", "--run", "run", "--json"], in: folder.path)
    #expect(scores.code == 0, "\(scores.error)")
    let json = try JSONSerialization.jsonObject(with: Data(scores.output.utf8)) as? [String: Any]
    let layers = try #require(json?["layers"] as? [String: [String: Any]])
    for (layer, count) in [("entities", 2), ("dates", 1), ("locations", 1)] {
      let metrics = layers[layer]?["scores"] as? [String: Double]
      #expect(layers[layer]?["gold"] as? Int == count)
      #expect(metrics?["strict_f1"] == 100)
    }
  }

  @Test func `CoNLL has a tag a token and says what it leaves out`() throws {
    let folder = try TemporaryFolder()
    try SmallRun.write([Self.record], in: folder)
    let result = try CommandRunner.winnow(["export", "run", "--to", "conll"], in: folder.path)
    #expect(
      result.output.split(separator: "\n") == [
        "-DOCSTART- -X- -X- O", "😀 -X- -X- O", "Ana -X- -X- B-PERSON", "of -X- -X- O",
        "Acme -X- -X- B-ORG", "Oslo -X- -X- I-ORG", "left -X- -X- O", "on -X- -X- O",
        "3 -X- -X- B-DATE", "May -X- -X- I-DATE", ". -X- -X- O",
      ])
    #expect(result.error.contains("1 mentions inside longer ones are left out"))
  }

  @Test func `WebAnno counts UTF-16 and numbers its spans`() throws {
    let folder = try TemporaryFolder()
    try SmallRun.write([Self.record], in: folder)
    try export(folder, "webanno", "out")
    #expect(try folder.names("out") == ["a_1.tsv"])
    let lines = String(decoding: try folder.bytes("out/a_1.tsv"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(lines[0] == "#FORMAT=WebAnno TSV 3.3")
    #expect(lines.contains("1-2\t3-6\tAna\t*[1]\tPERSON[1]\t"))
    #expect(lines.contains("1-5\t15-19\tOslo\t*[2]|geonames:3143244[3]\tORG[2]|LOC[3]\t"))
    #expect(lines.contains("#Text=😀 Ana of Acme\\nOslo left on 3 May."))
  }

  @Test func `GeoJSON has one feature a place`() throws {
    let folder = try TemporaryFolder()
    try SmallRun.write(
      [Self.record, Self.record.replacing("a\\/1", with: "b").replacing("a/1", with: "b")],
      in: folder)
    let result = try CommandRunner.winnow(["export", "run", "--to", "geojson"], in: folder.path)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let features = try #require(json?["features"] as? [[String: Any]])
    #expect(features.count == 1)
    let properties = features[0]["properties"] as? [String: Any]
    #expect(properties?["mentions"] as? Int == 2)
    #expect(properties?["documents"] as? [String] == ["a/1", "b"])
    let point = features[0]["geometry"] as? [String: Any]
    // RFC 7946: longitude first.
    #expect(point?["coordinates"] as? [Double] == [10.75, 59.91])
  }

  @Test func `a folder of files needs a name`() throws {
    let folder = try TemporaryFolder()
    try SmallRun.write([Self.record], in: folder)
    #expect(try CommandRunner.winnow(["export", "run", "--to", "brat"], in: folder.path).code == 2)
    #expect(
      try CommandRunner.winnow(["export", "none", "--to", "conll"], in: folder.path).code == 3)
  }
}
