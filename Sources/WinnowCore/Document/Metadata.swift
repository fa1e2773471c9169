/// The fields of a record that are passed through: names and JSON values, in input order.
public struct Metadata: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// The field's name.
    public var name: String
    /// Its value as JSON text, valid and without white space between tokens.
    public var json: [UInt8]
    /// Its value where that is a string, unescaped.
    public var string: String?

    /// A field whose value is any JSON text.
    public init(name: String, json: [UInt8], string: String? = nil) {
      self.name = name
      self.json = json
      self.string = string
    }
  }

  /// The fields in order.
  public var fields: [Field]

  /// Metadata; empty unless fields are given.
  public init(fields: [Field] = []) { self.fields = fields }

  /// The value of the field `name` where that is a string.
  public func string(_ name: String) -> String? {
    fields.first { $0.name == name }?.string
  }
}
