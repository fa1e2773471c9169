/// Puts the sections of an image together.
struct GazetteerImageWriter {
  private var image: [UInt8] = []

  /// A writer with room for an image of about `capacity` bytes.
  init(capacity: Int) {
    image.reserveCapacity(capacity)
    image.append(contentsOf: repeatElement(0, count: GazetteerLayout.headerBytes))
  }

  /// Adds a section behind those before.
  mutating func add<Value: FixedWidthInteger>(
    _ section: GazetteerLayout.Section, _ values: [Value]
  ) {
    if let bytes = values as? [UInt8] {
      add(section) { $0.append(contentsOf: bytes) }
    } else {
      add(section, count: values.count) { values[$0] }
    }
  }

  /// Adds a section of values that are made one by one.
  mutating func add<Value: FixedWidthInteger>(
    _ section: GazetteerLayout.Section, count: Int, _ value: (Int) -> Value
  ) {
    add(section) { image in
      for index in 0..<count {
        var rest = value(index)
        for _ in 0..<Value.bitWidth / 8 {
          image.append(UInt8(truncatingIfNeeded: rest))
          rest >>= 8
        }
      }
    }
  }

  private mutating func add(
    _ section: GazetteerLayout.Section, _ write: (inout [UInt8]) -> Void
  ) {
    while image.count % 8 != 0 { image.append(0) }
    let start = image.count
    write(&image)
    let word = GazetteerLayout.boundsWord(section)
    set(word, UInt64(start))
    set(word + 1, UInt64(image.count - start))
  }

  /// Fills in the header and gives the image away.
  mutating func finish(_ words: [GazetteerLayout.HeaderWord: UInt64]) -> [UInt8] {
    while image.count % 8 != 0 { image.append(0) }
    set(GazetteerLayout.HeaderWord.magic.rawValue, GazetteerLayout.magic)
    set(GazetteerLayout.HeaderWord.version.rawValue, GazetteerLayout.version)
    for (word, value) in words { set(word.rawValue, value) }
    set(GazetteerLayout.HeaderWord.totalBytes.rawValue, UInt64(image.count))
    let sum = Checksum.of(image, from: GazetteerLayout.checksumStart)
    set(GazetteerLayout.HeaderWord.checksum.rawValue, sum)
    defer { image = [] }
    return image
  }

  private mutating func set(_ word: Int, _ value: UInt64) {
    for byte in 0..<8 {
      image[word * 8 + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
    }
  }
}
