/// A source's text as UTF-8, with what had to be mended on the way.
public struct DecodedText: Sendable {
  /// A place where the raw bytes meant nothing in their encoding and U+FFFD stands for them.
  public struct Repair: Sendable, Equatable {
    /// Where the U+FFFD stands, in bytes of the text.
    public var offset: Int
    /// The bytes that it stands for.
    public var raw: [UInt8]

    /// A repair.
    public init(offset: Int, raw: [UInt8]) {
      self.offset = offset
      self.raw = raw
    }
  }

  /// Valid UTF-8 without a byte order mark.
  public var text: [UInt8]
  /// The encoding's name in the Encoding Standard, such as `UTF-8` or `windows-1252`.
  ///
  /// `detected:` stands before it where nothing but the bytes themselves told.
  public var encoding: String
  /// The repairs in text order.
  public var repairs: [Repair]

  /// A decoded text.
  public init(text: [UInt8], encoding: String, repairs: [Repair] = []) {
    self.text = text
    self.encoding = encoding
    self.repairs = repairs
  }
}
