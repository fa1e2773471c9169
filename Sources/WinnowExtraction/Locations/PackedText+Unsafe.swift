extension String {
  /// The text of up to eight bytes that a number holds, the first lowest; each byte is a character of Latin-1.
  init(packed number: UInt64) {
    guard number & 0x8080_8080_8080_8080 == 0 else {
      self.init(latin1: number)
      return
    }
    let count = (64 - number.leadingZeroBitCount + 7) / 8
    self.init(unsafeUninitializedCapacity: count) { text in
      // SAFETY: the buffer has room for `count` bytes, all of which are written.
      for index in 0..<count {
        text[index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))
      }
      return count
    }
  }

  private init(latin1 number: UInt64) {
    self.init()
    var rest = number
    while rest != 0 {
      unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: rest)))
      rest >>= 8
    }
  }
}
