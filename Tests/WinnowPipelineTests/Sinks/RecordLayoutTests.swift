import Testing
import WinnowCore
import WinnowExtraction
import WinnowFormats
import WinnowTestSupport
import WinnowText

@testable import WinnowPipeline
@testable import WinnowRecords

/// The encoders are straight-line code: what they write has the columns of its table, in their order.
@Suite struct RecordLayoutTests {
  private let folder: TemporaryFolder

  /// A run with every option that adds a key, over records that fill every table.
  init() throws {
    folder = try TemporaryFolder()
    var plan = try Plan(stages: [
      PlannedStage(Normalization.self), PlannedStage(Cleaning.self),
      PlannedStage(LanguageIdentification.self), PlannedStage(Tokenization.self),
      PlannedStage(EntityExtraction.self), PlannedStage(DateExtraction.self),
      PlannedStage(LocationExtraction.self) {
        $0.setting(LocationExtraction.Options.candidates, 3)
      },
      PlannedStage(TopicTagging.self) { $0.setting(TopicTagging.Options.paragraphs, true) },
    ])
    plan.output.directory = folder.path + "/run"
    plan.output.compression = .none
    plan.output.writesTokens = true
    let text =
      "Maria Keller of the World Bank met refugees and asylum seekers in Paris on 3 May 2021.\n\n"
      + "Migration policy and displaced persons were the topic for two hours. In\u{200B}visible."
    let records = [
      InputRecord(text, id: "a", metadata: [("author", "M. K.")]),
      InputRecord(Array("{\"text\": 3}".utf8), format: .jsonl), InputRecord("", id: "empty"),
    ]
    try Run(plan, from: MemorySource(records), to: RunFolderSink(plan, RunOptions())).execute()
  }

  @Test(arguments: RunTable.allCases)
  func `rows have the columns of their table, in order`(table: RunTable) throws {
    let text = String(decoding: try folder.bytes("run/\(table.rawValue).jsonl"), as: UTF8.self)
    let rows = try text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(RecordCheck.fault(in: row, table.fields) == nil)
      expectOrder(row, table.fields, at: table.rawValue)
    }
  }

  @Test func `the options add their keys`() throws {
    let text = String(decoding: try folder.bytes("run/documents.jsonl"), as: UTF8.self)
    let row = try JSONValue(parsing: Array(text.split(separator: "\n")[0].utf8))
    #expect(row["tokens"] != nil)
    #expect(row["locations"]?.items?.contains { $0["candidates"] != nil } == true)
    #expect(row["paragraphs"]?.items?.contains { $0["topics"] != nil } == true)
    for layer in ["entities", "dates", "topics", "sentences"] {
      #expect(row[layer]?.items?.isEmpty == false, "\(layer)")
    }
  }

  private func expectOrder(_ value: JSONValue, _ fields: [RecordField], at place: String) {
    guard case .object(let pairs) = value else { return }
    let keys = pairs.map(\.key)
    // What an option adds may be missing, nothing else may, and nothing is in another place.
    #expect(keys == fields.map(\.name).filter(keys.contains), "\(place)")
    for field in fields {
      switch field.kind {
      case .record(let inner): value[field].map { expectOrder($0, inner, at: field.name) }
      case .records(let inner):
        for item in value[field]?.items ?? [] { expectOrder(item, inner, at: field.name) }
      default: break
      }
    }
  }
}
