extension CivilDay {
  /// The description of a day whose year has at most four digits: ten bytes, which a string holds without an allocation.
  var shortDescription: String {
    // SAFETY: the closure writes the ten bytes whose number it gives back, all within the capacity.
    String(unsafeUninitializedCapacity: 10) { bytes in
      Self.write(year, digits: 4, to: bytes, at: 0)
      bytes[4] = 0x2D
      Self.write(month, digits: 2, to: bytes, at: 5)
      bytes[7] = 0x2D
      Self.write(day, digits: 2, to: bytes, at: 8)
      return 10
    }
  }

  private static func write(
    _ number: Int, digits: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    var rest = number
    for index in (start..<start + digits).reversed() {
      // SAFETY: the caller asks for places within its ten bytes.
      bytes[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
