/// Puts the sections of an image together.
struct GazetteerImageWriter {
  private var image = [UInt8](repeating: 0, count: GazetteerLayout.headerBytes)

  /// Adds a section behind those before.
  mutating func add(_ section: GazetteerLayout.Section, _ values: [some FixedWidthInteger]) {
    while image.count % 8 != 0 { image.append(0) }
    let width = values.first.map { $0.bitWidth / 8 } ?? 1
    let start = image.count
    image.reserveCapacity(start + values.count * width + 8)
    if let bytes = values as? [UInt8] {
      image.append(contentsOf: bytes)
    } else {
      for value in values { append(value) }
    }
    let word = GazetteerLayout.boundsWord(section)
    set(word, UInt64(start))
    set(word + 1, UInt64(values.count * width))
  }

  /// Fills in the header and gives the image.
  consuming func finish(_ words: [GazetteerLayout.HeaderWord: UInt64]) -> [UInt8] {
    while image.count % 8 != 0 { image.append(0) }
    set(GazetteerLayout.HeaderWord.magic.rawValue, GazetteerLayout.magic)
    set(GazetteerLayout.HeaderWord.version.rawValue, GazetteerLayout.version)
    for (word, value) in words { set(word.rawValue, value) }
    set(GazetteerLayout.HeaderWord.totalBytes.rawValue, UInt64(image.count))
    let sum = Checksum.of(image, from: GazetteerLayout.checksumStart)
    set(GazetteerLayout.HeaderWord.checksum.rawValue, sum)
    return image
  }

  private mutating func append(_ value: some FixedWidthInteger) {
    var rest = value
    for _ in 0..<value.bitWidth / 8 {
      image.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private mutating func set(_ word: Int, _ value: UInt64) {
    for byte in 0..<8 {
      image[word * 8 + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
    }
  }
}
