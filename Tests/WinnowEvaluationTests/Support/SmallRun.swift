import WinnowTestSupport

/// A run folder of one or more records, written by hand.
enum SmallRun {
  /// Writes `run/` with the records, each a line of JSON, and returns its path.
  static func write(_ records: [String], in folder: TemporaryFolder) throws -> String {
    try folder.write("run/documents.jsonl", records.joined(separator: "\n") + "\n")
    try folder.write("run/datapackage.json", "{}")
    return folder.path + "/run"
  }

  /// A record with entities: `(start, end, label)`.
  static func record(_ id: String, _ text: String, _ entities: [(Int, Int, String)]) -> String {
    let spans = entities.map { #"{"start":\#($0.0),"end":\#($0.1),"label":"\#($0.2)"}"# }
    return #"{"id":"\#(id)","text":"\#(text)","entities":[\#(spans.joined(separator: ","))]}"#
  }
}
