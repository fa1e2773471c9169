/// A key of a record: its name, JSON type and meaning.
///
/// The lists of these are the contract of the run folder: the JSON Schemas, `datapackage.json`, the record reference and all
/// readers come from them, and tests hold the encoders to them.
package struct RecordField: Sendable {
  /// The JSON types that occur.
  package enum Kind: Sendable {
    case string, integer, number
    /// An object with any keys, of which some are known: each, where it is an object that Winnow wrote, has these fields.
    case object([(key: String, summary: String, fields: [RecordField])])
    /// Strings.
    case strings
    /// Whole numbers.
    case integers
    /// Objects with these fields.
    case records([RecordField])
    /// One object with these fields.
    case record([RecordField])
  }

  /// The key.
  package let name: String
  /// The type of its value.
  package let kind: Kind
  /// Whether the value may be null.
  package let isNullable: Bool
  /// What it means.
  package let summary: String
  /// The option that adds the key; nil where it is always there.
  package let option: String?

  /// A field.
  package init(
    _ name: String, _ kind: Kind, nullable: Bool = false, option: String? = nil, _ summary: String
  ) {
    self.name = name
    self.kind = kind
    isNullable = nullable
    self.option = option
    self.summary = summary
  }
}
