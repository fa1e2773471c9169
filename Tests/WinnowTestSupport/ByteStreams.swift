@testable import WinnowPipeline

/// A stream over bytes in memory that gives at most `step` of them at a time.
final class MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private let step: Int

  init(_ bytes: [UInt8], step: Int = .max) {
    rest = bytes[...]
    self.step = step
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let piece = rest.prefix(min(limit, step))
    buffer.append(contentsOf: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}

/// All bytes of a stream.
func readAll(_ stream: any ByteStream, limit: Int = 1 << 16) throws -> [UInt8] {
  var bytes: [UInt8] = []
  while try stream.read(into: &bytes, limit: limit) > 0 {}
  return bytes
}

/// `bytes` as one gzip member.
func gzip(_ bytes: [UInt8], _ compression: Compression = .balanced) -> [UInt8] {
  let json = JSONBuffer()
  json.raw(bytes)
  return GzipCompressor(compression).member(json)
}

/// Numbers that are the same in every run with the same seed: SplitMix64 (Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
