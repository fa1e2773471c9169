/// The identifiers of documents by number, one after the other in blocks of bytes.
///
/// The bytes of the identifier and 8 more each; growing moves nothing.
struct DocumentNames {
  private static let blockSize = 1 << 20
  private var blocks: [[UInt8]] = []
  /// For each document its block and the offset in it, in blocks of their own.
  private var places: [[UInt64]] = []
  private static let placesPerBlock = 1 << 16
  private(set) var count = 0
  /// The bytes kept, without room for more.
  private(set) var byteCount = 0

  /// Remembers an identifier; its number is the `count` before.
  mutating func append(_ name: String) {
    let bytes = Array(name.utf8)
    if blocks.last.map({ $0.count + bytes.count + 4 > Self.blockSize }) ?? true {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.blockSize, bytes.count + 4))
      blocks.append(block)
    }
    if count % Self.placesPerBlock == 0 {
      var block: [UInt64] = []
      block.reserveCapacity(Self.placesPerBlock)
      places.append(block)
    }
    let last = blocks.count - 1
    places[places.count - 1].append(UInt64(last) << 32 | UInt64(blocks[last].count))
    for shift in stride(from: 0, to: 32, by: 8) {
      blocks[last].append(UInt8(truncatingIfNeeded: bytes.count >> shift))
    }
    blocks[last].append(contentsOf: bytes)
    byteCount += bytes.count + 12
    count += 1
  }

  /// The identifier with a number below `count`.
  subscript(number: Int) -> String {
    let place = places[number / Self.placesPerBlock][number % Self.placesPerBlock]
    let block = blocks[Int(place >> 32)]
    let start = Int(place & 0xFFFF_FFFF)
    let length = (0..<4).reduce(0) { $0 | Int(block[start + $1]) << (8 * $1) }
    return String(decoding: block[start + 4..<start + 4 + length], as: UTF8.self)
  }
}
