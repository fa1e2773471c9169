public import WinnowCore
public import WinnowFormats

/// Where a record came from, as its document will say.
public struct RecordOrigin: Sendable, Equatable {
  /// The path as written to the output.
  public var path: String
  /// The line on which a record of a file of several begins, or the number of one that stands in no file, from 1.
  public var line: Int?
  /// Where it begins in its decompressed file, in bytes.
  public var byteOffset: Int

  /// An origin.
  public init(path: String, line: Int? = nil, byteOffset: Int = 0) {
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
  }
}

/// A record that stands in memory, on its way into a run.
///
/// ```swift
/// let record = InputRecord("Wir trafen uns in Wien.", id: "a", metadata: [("published", "2022-11-24")])
/// ```
public struct InputRecord: Sendable {
  /// Its bytes: a text or a page in any encoding, or a JSON object.
  public var bytes: [UInt8]
  /// What the bytes are.
  public var format: Source.Format
  /// Its identifier; empty for one made of its origin.
  public var id: String
  /// Where it came from; nil for its number among the records of its source.
  public var origin: RecordOrigin?
  /// What its document carries along.
  public var metadata: Metadata
  /// Whether the bytes are text in UTF-8, whatever the input's charset.
  let isDecoded: Bool

  /// A text or a page with its identifier and what its document carries along.
  public init(
    _ text: String, format: Source.Format = .text, id: String = "", origin: RecordOrigin? = nil,
    metadata: [(key: String, value: JSONValue)] = []
  ) {
    bytes = Array(text.utf8)
    self.format = format
    self.id = id
    self.origin = origin
    self.metadata = Metadata(metadata)
    isDecoded = true
  }

  /// Bytes of any of the formats, in any encoding.
  public init(
    _ bytes: [UInt8], format: Source.Format, id: String = "", origin: RecordOrigin? = nil,
    metadata: Metadata = Metadata()
  ) {
    self.bytes = bytes
    self.format = format
    self.id = id
    self.origin = origin
    self.metadata = metadata
    isDecoded = false
  }
}

extension Metadata {
  /// Fields with JSON values, in order.
  public init(_ pairs: [(key: String, value: JSONValue)]) {
    self.init(
      fields: pairs.map { Field(name: $0.key, json: $0.value.minified, string: $0.value.text) })
  }
}

extension JSONValue {
  fileprivate var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}
