import WinnowFormats
import Foundation
import Testing
import WinnowCore
import WinnowResources

@Suite struct FileChunksTests {
  @Test(arguments: [
    0, 1, 20, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20,
  ])
  func `the pieces of a file join to it and end with a line`(count: Int) throws {
    let path = NSTemporaryDirectory() + "winnow-chunks-\(getpid())-\(count)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    // One line in the middle is longer than a piece, and the last one has no end.
    var bytes = (0..<count).map { UInt8($0 % 61 == 0 ? 0x0A : 0x61 + UInt8($0 % 7)) }
    for index in bytes.indices.dropFirst(count / 3).prefix(5 << 18) { bytes[index] = 0x78 }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = try FileChunks(path: path)
    var pieces: [[UInt8]] = []
    while let piece = try file.next() { pieces.append(piece) }
    #expect(pieces.flatMap { $0 } == bytes)
    #expect(pieces.dropLast().allSatisfy { $0.last == 0x0A })
  }

  @Test func `a missing file is said to be missing`() {
    let error = #expect(throws: DiagnosticError.self) { try FileChunks(path: "/nowhere/list.tsv") }
    #expect(error?.diagnostics.first?.code == "R002")
  }
}
