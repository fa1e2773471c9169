import WinnowCore
import Foundation
import Testing

@testable import WinnowFormats

@Suite struct JSONBufferTests {
  private func text(_ body: (JSONBuffer) -> Void) -> String {
    let json = JSONBuffer(capacity: 1)
    body(json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `commas stand between elements and keys`() {
    let written = text { json in
      json.beginObject()
      json.key("a")
      json.beginArray()
      json.integer(1)
      json.flag(true)
      json.null()
      json.endArray()
      json.key(named: "b c")
      json.beginObject()
      json.endObject()
      json.endObject()
      json.endLine()
      json.beginArray()
      json.endArray()
    }
    #expect(written == "{\"a\":[1,true,null],\"b c\":{}}\n[]")
  }

  @Test(arguments: [0, 7, -1, 1_000_000, Int.max, Int.min])
  func `whole numbers are written as they read`(value: Int) {
    #expect(text { $0.integer(value) } == "\(value)")
  }

  @Test(arguments: [0.0, -2.0, 47.49801, 1e-7, 1e300, 0.1 + 0.2])
  func `numbers read back the same`(value: Double) throws {
    let written = text { $0.number(value) }
    #expect(Double(written) == value)
    #expect(written.contains(".") || written.contains("e"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number is null`(value: Double) {
    #expect(text { $0.number(value) } == "null")
  }

  @Test func `generated strings read back the same`() throws {
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let scalars = (0..<Int.random(in: 0...40, using: &generator)).map { _ -> Unicode.Scalar in
        let pool: [ClosedRange<UInt32>] = [
          0...0x7F, 0x80...0x7FF, 0x4E00...0x4EFF, 0x1F600...0x1F640,
        ]
        let range = pool[Int.random(in: 0..<pool.count, using: &generator)]
        return Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? " "
      }
      var string = ""
      string.unicodeScalars.append(contentsOf: scalars)
      let written = text { json in
        json.beginArray()
        json.string(string)
        json.endArray()
      }
      let read = try JSONDecoder().decode([String].self, from: Data(written.utf8))
      #expect(read.first?.unicodeScalars.elementsEqual(scalars) == true, "seed \(seed)")
    }
  }
}
