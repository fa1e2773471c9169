public import WinnowCore

/// The `input.format` of a pipeline file: what the files hold.
///
/// The formats that there are, are those of `allCases`.
public struct InputFormat: RawRepresentable, Hashable, Sendable {
  /// Its name in pipeline files.
  public let rawValue: String

  /// The format with a name in pipeline files; one that is not among `allCases` counts as `auto`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The format of all files.
  public init(_ format: Source.Format) { rawValue = format.rawValue }

  /// Each file's own, which its name or its first bytes tell.
  public static let auto = InputFormat(rawValue: "auto")
  /// Plain text.
  public static let text = InputFormat(.text)
  /// Web pages.
  public static let html = InputFormat(.html)
  /// Web archives.
  public static let warc = InputFormat(.warc)
  /// Comma-separated values.
  public static let csv = InputFormat(.csv)
  /// Tab-separated values.
  public static let tsv = InputFormat(.tsv)
  /// JSON: an array of records, or one.
  public static let json = InputFormat(.json)
  /// JSON Lines.
  public static let jsonl = InputFormat(.jsonl)
}
