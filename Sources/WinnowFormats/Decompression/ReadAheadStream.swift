import Dispatch

/// The bytes of a compressed file, decompressed by a worker of their own a few blocks ahead of whoever reads them.
///
/// Bytes and errors come in the order of the file, as from the stream itself. Holds at most `depth` + 2 blocks.
package final class ReadAheadStream: ByteStream {
  private let blocks: Blocks
  private var block = Block()
  private var position = 0

  /// Takes `stream` over, which decompresses `source`; both belong to the worker from here on.
  package init(
    _ stream: any ByteStream, of source: FileStream, blockByteCount: Int = 1 << 20, depth: Int = 4
  ) {
    blocks = Blocks(stream, of: source, blockByteCount: blockByteCount, depth: depth)
    block.sourceEnd = source.byteCount
    let queue = DispatchQueue(label: "winnow.inflate")
    queue.async { [blocks] in blocks.fill() }
  }

  deinit { blocks.abandon() }

  /// How many bytes of the file were decompressed for what was read so far.
  package var sourceByteCount: Int { block.sourceEnd }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    while position == block.bytes.count {
      if let failure = block.failure { throw failure }
      if block.isLast { return 0 }
      block = blocks.next(reusing: block)
      position = 0
    }
    let end = min(position + limit, block.bytes.count)
    buffer.append(contentsOf: block.bytes[position..<end])
    defer { position = end }
    return end - position
  }
}

/// A piece of a decompressed file.
private struct Block {
  var bytes: [UInt8] = []
  /// Bytes of the file that were read for this and all earlier blocks.
  var sourceEnd = 0
  /// What ended the stream behind `bytes`, if it was a fault.
  var failure: ReadFailure?
  var isLast = false
}

/// The blocks between the worker that decompresses and the one that reads.
private final class Blocks: @unchecked Sendable {
  // SAFETY: `ready`, `spare` and `isAbandoned` are touched only inside `monitor.locked`, the streams only by `fill`,
  // which runs once.
  private let monitor = Monitor()
  private var ready: [Block] = []
  private var spare: [[UInt8]] = []
  private var isAbandoned = false
  private let stream: any ByteStream
  private let source: FileStream
  private let blockByteCount: Int
  private let depth: Int

  init(_ stream: any ByteStream, of source: FileStream, blockByteCount: Int, depth: Int) {
    self.stream = stream
    self.source = source
    self.blockByteCount = blockByteCount
    self.depth = depth
  }

  /// Waits for the next block; the bytes of the last one are used again.
  func next(reusing last: consuming Block) -> Block {
    var used = last.bytes
    used.removeAll(keepingCapacity: true)
    return monitor.locked {
      spare.append(used)
      while ready.isEmpty { monitor.wait() }
      defer { monitor.wakeAll() }
      return ready.removeFirst()
    }
  }

  /// Lets `fill` end, since nobody reads on.
  func abandon() {
    monitor.locked {
      isAbandoned = true
      monitor.wakeAll()
    }
  }

  /// Decompresses to the end, waiting while enough blocks are ready.
  func fill() {
    while let room = waitForRoom() {
      let block = decompress(into: room)
      monitor.locked {
        ready.append(block)
        monitor.wakeAll()
      }
      if block.isLast { return }
    }
  }

  /// An empty array for the next block; nil if nobody reads on.
  private func waitForRoom() -> [UInt8]? {
    monitor.locked {
      while ready.count >= depth, !isAbandoned { monitor.wait() }
      return isAbandoned ? nil : spare.popLast() ?? []
    }
  }

  private func decompress(into room: consuming [UInt8]) -> Block {
    var block = Block(bytes: room)
    do {
      while block.bytes.count < blockByteCount, !block.isLast {
        let limit = blockByteCount - block.bytes.count
        block.isLast = try stream.read(into: &block.bytes, limit: limit) == 0
      }
    } catch {
      block.failure = error
      block.isLast = true
    }
    block.sourceEnd = source.byteCount
    return block
  }
}
