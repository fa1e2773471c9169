import CISAL
import CZlib

/// How hard the tables are compressed.
public enum Compression: String, Sendable, CaseIterable {
  /// ISA-L level 1.
  case fast
  /// ISA-L level 3.
  case balanced
  /// zlib level 9.
  case small
  /// Plain JSON Lines.
  case none

  /// What a table's file name ends in.
  package var suffix: String { self == .none ? "" : ".gz" }
}

/// Compresses the rows of a batch into one gzip member.
///
/// One a worker: ISA-L's level buffer is reused. The same bytes give the same member on one kind of machine.
package final class GzipCompressor {
  private let compression: Compression
  // SAFETY: owned by this object and used by one thread at a time.
  private let levelBuffer: UnsafeMutablePointer<UInt8>
  private let levelBufferCount: Int
  private let stream: UnsafeMutablePointer<isal_zstream>

  package init(_ compression: Compression) {
    self.compression = compression
    levelBufferCount = Int(winnow_isal_level_buffer_size(compression == .fast ? 1 : 3))
    levelBuffer = .allocate(capacity: levelBufferCount)
    stream = .allocate(capacity: 1)
    stream.initialize(to: isal_zstream())
  }

  deinit {
    levelBuffer.deallocate()
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The member that holds `bytes`; nothing for no bytes.
  package func member(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    return switch compression {
    case .none: Array(bytes)
    case .fast: fastMember(bytes, level: 1)
    case .balanced: fastMember(bytes, level: 3)
    case .small: smallMember(bytes)
    }
  }

  private func fastMember(_ input: UnsafeBufferPointer<UInt8>, level: UInt32) -> [UInt8] {
    isal_deflate_init(stream)
    stream.pointee.level = level
    stream.pointee.level_buf = levelBuffer
    stream.pointee.level_buf_size = UInt32(levelBufferCount)
    stream.pointee.gzip_flag = UInt16(IGZIP_GZIP)
    stream.pointee.end_of_stream = 1
    stream.pointee.flush = UInt16(NO_FLUSH)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    return grow(from: input.count / 3 + 1024) { output, capacity in
      stream.pointee.next_out = output
      stream.pointee.avail_out = UInt32(capacity)
      isal_deflate(stream)
      let isDone = stream.pointee.internal_state.state == ZSTATE_END
      return (capacity - Int(stream.pointee.avail_out), isDone)
    }
  }

  private func smallMember(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var zlib = z_stream()
    guard winnow_deflate_init_gzip(&zlib, 9) == Z_OK else { fatalError("out of memory") }
    defer { deflateEnd(&zlib) }
    zlib.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    zlib.avail_in = UInt32(input.count)
    return grow(from: input.count / 4 + 1024) { output, capacity in
      zlib.next_out = output
      zlib.avail_out = UInt32(capacity)
      let code = deflate(&zlib, Z_FINISH)
      return (capacity - Int(zlib.avail_out), code == Z_STREAM_END)
    }
  }

  /// Calls `step` with room for more output until it says that it is done.
  private func grow(
    from capacity: Int,
    step: (UnsafeMutablePointer<UInt8>?, Int) -> (written: Int, isDone: Bool)
  ) -> [UInt8] {
    var output: [UInt8] = []
    var isDone = false
    while !isDone {
      let piece = [UInt8](unsafeUninitializedCapacity: max(capacity, output.count)) {
        buffer, count in
        let result = step(buffer.baseAddress, buffer.count)
        count = result.written
        isDone = result.isDone
      }
      output = output.isEmpty ? piece : output + piece
    }
    return output
  }
}
