import WinnowCore

extension ComparisonForm {
  private static let blockSize = 32

  /// The form of a paragraph by the tables; nil if some character depends on its neighbours, or the form is much longer
  /// than the paragraph.
  ///
  /// ASCII goes a block at a time, without branches, so that the compiler can look at many bytes at once.
  func mapped(_ paragraph: Span<UInt8>) -> [UInt8]? {
    let room = paragraph.count + paragraph.count / 2 + ScalarMapping.longestForm + 64
    var isWhole = false
    let form = [UInt8](unsafeUninitializedCapacity: room) { out, count in
      guard let base = out.baseAddress else { return }
      var writer = Writer(base: base, room: room)
      isWhole = paragraph.withUnsafeBufferPointer { write($0, to: &writer) }
      count = isWhole ? writer.endCount : 0
    }
    return isWhole ? form : nil
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to writer: inout Writer) -> Bool {
    let count = bytes.count
    guard let base = bytes.baseAddress else { return true }
    var index = 0
    while index < count {
      // SAFETY: a block is read with the byte behind it, and both lie in the paragraph; `append` has room for a block.
      while index + Self.blockSize < count, writer.hasRoom(Self.blockSize),
        !(writer.endsInSpace && base[index] == 0x20), Self.isPlain(base + index)
      {
        writer.append(block: base + index)
        index += Self.blockSize
      }
      // What is not plain comes in runs: a stretch of it before the next try.
      let end = min(count, index + Self.blockSize)
      while index < end {
        guard let next = writeCharacter(bytes.span, index, to: &writer) else { return false }
        index = next
      }
    }
    return true
  }

  /// True if the block's form is its lower case: printing ASCII without backquotes and without a space before a space.
  @inline(__always)
  private static func isPlain(_ block: UnsafePointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for offset in 0..<blockSize {
      let byte = block[offset]
      let isOther: UInt8 = byte &- 0x20 < 0x5F ? 0 : 1
      let isSpace: UInt8 = byte == 0x20 ? 1 : 0
      let isBeforeSpace: UInt8 = block[offset + 1] == 0x20 ? 1 : 0
      odd |= isOther | (byte == 0x60 ? 1 : 0) | (isSpace & isBeforeSpace)
    }
    return odd == 0
  }

  /// Writes the form of the character at `index`; returns where the next one begins, or nil where that is unknown.
  @inline(__always)
  private func writeCharacter(
    _ paragraph: Span<UInt8>, _ index: Int, to writer: inout Writer
  ) -> Int? {
    // No character has a longer form than the longest of the tables.
    guard writer.hasRoom(ScalarMapping.longestForm) else { return nil }
    let byte = paragraph[index]
    if byte < 0x80 {
      writer.append(ascii[Int(byte)])
      return index + 1
    }
    let (scalar, length) = UTF8Scanner.decode(paragraph, at: index)
    if scalar < 0x10000 {
      guard mapping.forEachByte(of: scalar, { writer.append($0) }) else { return nil }
    } else {
      // Pictographs stand for themselves; the rest of the upper planes is rare.
      guard (0x1F300...0x1FAFF).contains(scalar) else { return nil }
      ScalarMapping.encode(scalar) { writer.append($0) }
    }
    return index + length
  }

  /// Collects bytes, with one space for each run of them, and none at the start.
  private struct Writer {
    let base: UnsafeMutablePointer<UInt8>
    let room: Int
    private var count = 0
    private(set) var endsInSpace = true

    init(base: UnsafeMutablePointer<UInt8>, room: Int) {
      self.base = base
      self.room = room
    }

    /// The length of the form, without a space at its end.
    var endCount: Int { endsInSpace && count > 0 ? count - 1 : count }

    func hasRoom(_ wanted: Int) -> Bool { count + wanted <= room }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      let isSpace = byte == 0x20
      // SAFETY: the caller has asked for room; a space behind a space is overwritten by what comes next.
      base[count] = byte
      count += isSpace && endsInSpace ? 0 : 1
      endsInSpace = isSpace
    }

    /// Appends the lower case of a plain block.
    @inline(__always)
    mutating func append(block: UnsafePointer<UInt8>) {
      // SAFETY: the caller has asked for room and has seen that the whole block can be read.
      let target = base + count
      for offset in 0..<blockSize {
        let byte = block[offset]
        target[offset] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
      }
      count += blockSize
      endsInSpace = block[blockSize - 1] == 0x20
    }
  }
}
