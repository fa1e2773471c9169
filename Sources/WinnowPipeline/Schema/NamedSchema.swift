public import WinnowFormats
import WinnowRecords

/// A JSON Schema (2020-12) of what Winnow reads or writes, by the name that `winnow schema` takes.
public struct NamedSchema: RawRepresentable, CaseIterable, Sendable {
  /// The name.
  public let rawValue: String
  /// The schema.
  public let json: JSONValue

  private init(_ name: String, _ json: JSONValue) {
    rawValue = name
    self.json = json
  }

  /// The schema with a name, or nil if there is none.
  public init?(rawValue: String) {
    guard let schema = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = schema
  }

  /// That of pipeline files, then those of what is written.
  public static let allCases =
    [NamedSchema("pipeline", PipelineSchema.json)]
    + JSONSchema.all.map { NamedSchema($0.name, $0.json) }
}
