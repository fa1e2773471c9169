import Testing
import WinnowCore
import WinnowFormats
import WinnowRecords

@testable import WinnowPipeline

@Suite struct RecordCutterTests {
  /// What a cutter makes of a file whose bytes come in pieces of a size.
  private func cut(
    _ format: any FileFormat.Type, _ bytes: [UInt8], step: Int, max: Int = 1 << 20
  ) -> RecordBatch {
    var plan = InputPlan()
    plan.maxByteCount = max
    let stream = MemoryStream(bytes, step: step)
    let cutter = format.cutter(CutInput(path: "in", stream: stream, head: [], plan: plan))
    var batch = RecordBatch()
    while cutter.cut(into: &batch) {}
    return batch
  }

  /// All that a batch says, in order.
  private func described(_ batch: RecordBatch) -> [String] {
    let records = batch.records.map { record in
      let text = String(decoding: batch.storage[record.range], as: UTF8.self)
      return (record.order, "\(record.origin) \(text)")
    }
    let rejects = batch.rejects.map { ($0.order, "\($0.reject)") }
    return (records + rejects).sorted { $0.0 < $1.0 }.map(\.1) + [
      "\(batch.passedOver.sorted { $0.key < $1.key })"
    ]
  }

  private static let warc: String = ["a", "<p>\nWARC/", ""].map { body in
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    return "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }.joined()

  private static let samples: [(name: Source.Format, content: String)] = [
    (.csv, "id,text,k\r\n1,\"a\"\"b\",\r\n2,\"c\r\nd\",\"\"\n\n3,\"x\"y,z\n4,é,\"never\n5,a,b\n"),
    (.tsv, "text\tk\n\"a\tb\"\t\"\"\"\"\nc\td\te\n"),
    (.json, #"[{"text": "a\\\"]}", "k": [{}]}, 3, "s\"", [1], {"text": "\\"}, {"a": tru}]"#),
    (.json, "{\"a\": {\"b\": \"\\u00e9}\"}}\n{\"c\": 1} {\"d\": ]"), (.json, "[{\"text\": \"a\\"),
    (.warc, warc), (.warc, warc + "junk\r\n\r\n" + warc), (.warc, String(warc.dropLast(9))),
    (.jsonl, "{\"a\": 1}\n\n nope \r\n{\"b\": 2}"),
  ]

  private func format(_ name: Source.Format) throws -> any FileFormat.Type {
    try #require(FileFormats.all.first { $0.name == name })
  }

  @Test(arguments: samples.indices)
  func `records are the same wherever the pieces of a file end`(sample: Int) throws {
    let (name, content) = Self.samples[sample]
    let format = try format(name)
    for max in [1 << 20, 20] {
      let whole = described(cut(format, Array(content.utf8), step: .max, max: max))
      #expect(whole.count > 1)
      for step in [1, 2, 3, 7, 64] {
        let pieces = described(cut(format, Array(content.utf8), step: step, max: max))
        #expect(pieces == whole, "\(name.rawValue), pieces of \(step), max \(max)")
      }
    }
  }

  /// Damaged files: cutters come to an end, find a record or a reject, and do not depend on the pieces.
  @Test(arguments: samples.indices, [5, 29] as [UInt64])
  func `damage is cut the same way, too`(sample: Int, seed: UInt64) throws {
    let (name, content) = Self.samples[sample]
    let format = try format(name)
    var random = SeededGenerator(seed: seed)
    for trial in 0..<150 {
      var bytes = Array(content.utf8)
      for _ in 0...Int(random.next() % 4) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.insert("\"{}[],\n\r\\9".utf8.randomElement(using: &random) ?? 0, at: place)
        default: bytes.remove(at: place)
        }
        if bytes.isEmpty { break }
      }
      let whole = described(cut(format, bytes, step: .max))
      let pieces = described(cut(format, bytes, step: 1 + Int(random.next() % 9)))
      #expect(pieces == whole, "\(name.rawValue), seed \(seed), trial \(trial)")
    }
  }
}
