import CISAL
import CZlib

/// Compresses bytes that come in parts into one gzip member; made anew by `begin`.
///
/// The same bytes give the same member on one kind of machine, however they are parted.
package final class GzipMember {
  private let compression: Compression
  // SAFETY: owned by this object, freed in deinit, and used by one thread at a time.
  private let levelBuffer: UnsafeMutablePointer<UInt8>
  private let levelBufferCount: Int
  private let stream: UnsafeMutablePointer<isal_zstream>
  private let zlib: UnsafeMutablePointer<z_stream>
  private var output: [UInt8] = []

  /// A member of which nothing is there yet.
  package init(_ compression: Compression) {
    self.compression = compression
    levelBufferCount = Int(winnow_isal_level_buffer_size(Self.level(compression)))
    levelBuffer = .allocate(capacity: levelBufferCount)
    stream = .allocate(capacity: 1)
    stream.initialize(to: isal_zstream())
    zlib = .allocate(capacity: 1)
    zlib.initialize(to: z_stream())
    begin()
  }

  deinit {
    if compression == .small { deflateEnd(zlib) }
    levelBuffer.deallocate()
    stream.deallocate()
    zlib.deallocate()
  }

  /// The level of ISA-L: 2 takes half the time of 3 for 5 % more bytes (Benchmarks/BENCHMARKS.md).
  private static func level(_ compression: Compression) -> Int32 { compression == .fast ? 1 : 2 }

  private func begin() {
    switch compression {
    case .none: break
    case .small:
      guard winnow_deflate_init_gzip(zlib, 9) == Z_OK else { fatalError("out of memory") }
    case .fast, .balanced:
      isal_deflate_init(stream)
      stream.pointee.level = UInt32(Self.level(compression))
      stream.pointee.level_buf = levelBuffer
      stream.pointee.level_buf_size = UInt32(levelBufferCount)
      stream.pointee.gzip_flag = UInt16(IGZIP_GZIP)
      stream.pointee.flush = UInt16(NO_FLUSH)
    }
  }

  /// Adds bytes.
  package func append(_ bytes: UnsafeBufferPointer<UInt8>) { add(bytes, isLast: false) }

  /// Adds the last bytes and gives the whole; nothing for no bytes at all.
  package func finish(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    add(bytes, isLast: true)
    defer {
      if compression == .small { deflateEnd(zlib) }
      output = []
      begin()
    }
    return output
  }

  private func add(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    switch compression {
    case .none: output.append(contentsOf: bytes)
    case .small: deflateSmall(bytes, isLast)
    case .fast, .balanced: deflateFast(bytes, isLast)
    }
  }

  private func deflateFast(_ input: UnsafeBufferPointer<UInt8>, _ isLast: Bool) {
    stream.pointee.end_of_stream = isLast ? 1 : 0
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    grow(from: input.count / 3 + 1024) { room, capacity in
      stream.pointee.next_out = room
      stream.pointee.avail_out = UInt32(capacity)
      isal_deflate(stream)
      let isDone =
        isLast
        ? stream.pointee.internal_state.state == ZSTATE_END
        : stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0
      return (capacity - Int(stream.pointee.avail_out), isDone)
    }
  }

  private func deflateSmall(_ input: UnsafeBufferPointer<UInt8>, _ isLast: Bool) {
    zlib.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    zlib.pointee.avail_in = UInt32(input.count)
    grow(from: input.count / 4 + 1024) { room, capacity in
      zlib.pointee.next_out = room
      zlib.pointee.avail_out = UInt32(capacity)
      let code = deflate(zlib, isLast ? Z_FINISH : Z_NO_FLUSH)
      let isDone = isLast ? code == Z_STREAM_END : zlib.pointee.avail_out > 0
      return (capacity - Int(zlib.pointee.avail_out), isDone)
    }
  }

  /// Calls `step` with room for more output until it says that it is done.
  private func grow(
    from capacity: Int,
    step: (UnsafeMutablePointer<UInt8>?, Int) -> (written: Int, isDone: Bool)
  ) {
    var isDone = false
    while !isDone {
      let piece = [UInt8](unsafeUninitializedCapacity: max(capacity, output.count)) {
        buffer, count in
        let result = step(buffer.baseAddress, buffer.count)
        count = result.written
        isDone = result.isDone
      }
      if output.isEmpty { output = piece } else { output += piece }
    }
  }
}
