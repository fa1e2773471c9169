/// A compression of input files, told by their first bytes.
///
/// A new one is a decoder of its own and a case here.
package enum Decompression: String, CaseIterable, Sendable {
  case gzip, zstd, bzip2, xz

  /// So many first bytes tell every compression.
  package static let headByteCount = 10

  /// The compression of a file that begins so; nil for one that is not compressed.
  package init?(head: [UInt8]) {
    guard let found = Self.allCases.first(where: { $0.begins(head[...]) }) else { return nil }
    self = found
  }

  private func begins(_ head: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .gzip: head.starts(with: [0x1F, 0x8B])
    case .zstd: ZstdDecoder.isMember(head)
    // Text may begin with BZh: behind the size of the blocks stands pi, or in an empty file the root of pi.
    case .bzip2:
      BZip2Decoder.isMember(head.prefix(3)) && head.dropFirst(3).first.map { $0 > 0x30 } == true
        && [[0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]]
          .contains(Array(head.dropFirst(4).prefix(6)))
    case .xz: XZDecoder.isMember(head.prefix(6))
    }
  }

  /// What the names of its files end in, in lower case.
  package var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .zstd: ".zst"
    case .bzip2: ".bz2"
    case .xz: ".xz"
    }
  }

  /// The decompressed bytes of `source`, of which `head` was already read.
  package func stream(_ source: any ByteStream, head: [UInt8]) -> any ByteStream {
    switch self {
    case .gzip: GzipStream(source: source, head: head)
    case .zstd: MemberStream<ZstdDecoder>(source: source, head: head)
    case .bzip2: MemberStream<BZip2Decoder>(source: source, head: head)
    case .xz: MemberStream<XZDecoder>(source: source, head: head)
    }
  }

  /// A file's name without the ending that says how it is compressed.
  package static func innerName(_ name: String) -> String {
    let lowercased = name.lowercased()
    guard let suffix = allCases.map(\.suffix).first(where: lowercased.hasSuffix) else {
      return name
    }
    return String(name.dropLast(suffix.count))
  }
}
