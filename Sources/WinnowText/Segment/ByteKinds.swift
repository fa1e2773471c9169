/// What each byte is to the tokenizer's ASCII path: one bit a claim.
struct ByteKinds: Sendable {
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 4
  static let underscore: UInt8 = 8
  /// Stands between two letters or two digits without parting them: `.` and `'`.
  static let middle: UInt8 = 16
  /// Stands between two digits without parting them: `,` and `;`.
  static let middleOfDigits: UInt8 = 32
  static let space: UInt8 = 64
  /// A byte outside ASCII.
  static let high: UInt8 = 128

  static let letter = lower | upper
  static let word = lower | upper | digit | underscore

  /// The table of this process.
  static let shared = ByteKinds()

  private let kinds: InlineArray<256, UInt8>

  private init() {
    kinds = InlineArray { value in
      switch UInt8(value) {
      case 0x61...0x7A: Self.lower
      case 0x41...0x5A: Self.upper
      case 0x30...0x39: Self.digit
      case 0x5F: Self.underscore
      case 0x2E, 0x27: Self.middle
      case 0x2C, 0x3B: Self.middleOfDigits
      case 0x20, 0x09...0x0D: Self.space
      case 0x80...: Self.high
      default: 0
      }
    }
  }

  /// The kind of `byte`.
  @inline(__always)
  subscript(byte: UInt8) -> UInt8 { kinds[Int(byte)] }
}
