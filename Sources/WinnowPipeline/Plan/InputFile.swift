/// A file of the input, as the plan lists it.
public struct InputFile: Sendable, Equatable {
  /// The path to open; `-` for standard input.
  ///
  /// Bytes that are not UTF-8 are kept as `RawPath` writes them.
  public var path: String
  /// The path as written to the records; bytes that are not UTF-8 as `\xHH`.
  public var displayPath: String

  /// An input file.
  public init(path: String, displayPath: String) {
    self.path = path
    self.displayPath = displayPath
  }
}
