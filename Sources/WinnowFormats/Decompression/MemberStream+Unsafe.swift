/// Decodes the members of one kind of compressed file, by a library.
///
/// A member is what the format says may stand alone: a gzip member, a zstd frame, a bzip2 or xz stream.
package protocol MemberDecoder: AnyObject {
  /// What a member is called, for messages.
  static var memberName: String { get }
  /// How many zero bytes padding between and after members is made of; 0 where there is none.
  static var paddingUnit: Int { get }
  /// How many of a member's first bytes `begin` wants to see.
  static var headerByteCount: Int { get }
  /// True if a member may begin so.
  static func isMember(_ head: ArraySlice<UInt8>) -> Bool

  init()

  /// Gets ready for a member that begins with `header`, of which nothing is taken.
  func begin(_ header: ArraySlice<UInt8>) throws(ReadFailure)

  /// Decodes from `input` to `output`; both last for the call only.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>
  ) throws(ReadFailure) -> MemberStep
}

/// How far a call of a decoder came.
package struct MemberStep {
  /// Bytes taken.
  var read: Int
  /// Bytes given.
  var written: Int
  /// True if the member is complete.
  var isEnd: Bool
}

/// The decompressed bytes of a file of one or more compressed members.
///
/// A member that ends early or is damaged is an error, as is what stands behind the last one and is neither a member nor
/// padding. What was decoded before the fault is given first.
package final class MemberStream<Decoder: MemberDecoder>: ByteStream {
  private let source: any ByteStream
  private let decoder = Decoder()
  private var compressed: [UInt8]
  private var position = 0
  private var isInMember = false
  private var isSourceAtEnd = false

  /// A stream over `source`, of which `head` was already read.
  package init(source: any ByteStream, head: [UInt8]) {
    self.source = source
    compressed = head
  }

  package func read(into buffer: inout [UInt8], limit: Int) throws(ReadFailure) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: limit))
    var produced = 0
    defer { buffer.removeLast(limit - produced) }
    while produced < limit {
      try refill(1)
      if !isInMember {
        guard try beginMember() else { break }
      }
      let step = try decode(&buffer, start + produced..<start + limit)
      position += step.read
      produced += step.written
      isInMember = !step.isEnd
      if isInMember, step.read == 0, step.written == 0,
        isSourceAtEnd || position < compressed.count
      {
        throw ReadFailure(cause: "the \(Decoder.memberName) ends early")
      }
    }
    return produced
  }

  private func decode(
    _ buffer: inout [UInt8], _ room: Range<Int>
  ) throws(ReadFailure) -> MemberStep {
    // SAFETY: both pointers stay valid for the call; decoders keep none of them afterwards.
    let result: Result<MemberStep, ReadFailure> = compressed.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        do throws(ReadFailure) {
          return .success(
            try decoder.decode(
              UnsafeBufferPointer(rebasing: input[position...]),
              UnsafeMutableBufferPointer(rebasing: output[room])))
        } catch {
          return .failure(error)
        }
      }
    }
    return try result.get()
  }

  /// Reads on until `count` compressed bytes are there or the source is at its end.
  private func refill(_ count: Int) throws(ReadFailure) {
    while compressed.count - position < count, !isSourceAtEnd {
      compressed.removeSubrange(..<position)
      position = 0
      isSourceAtEnd = try source.read(into: &compressed, limit: 1 << 18) == 0
    }
  }

  /// True if another member follows.
  private func beginMember() throws(ReadFailure) -> Bool {
    var padding = 0
    while Decoder.paddingUnit > 0 {
      try refill(1)
      guard position < compressed.count, compressed[position] == 0 else { break }
      position += 1
      padding += 1
    }
    try refill(Decoder.headerByteCount)
    guard Decoder.paddingUnit == 0 || padding % Decoder.paddingUnit == 0 else {
      throw ReadFailure(cause: "the padding behind a \(Decoder.memberName) is damaged")
    }
    guard position < compressed.count else { return false }
    let header = compressed[position...].prefix(Decoder.headerByteCount)
    guard Decoder.isMember(header) else {
      throw ReadFailure(cause: "bytes that are no \(Decoder.memberName) follow the last one")
    }
    try decoder.begin(header)
    return true
  }
}
