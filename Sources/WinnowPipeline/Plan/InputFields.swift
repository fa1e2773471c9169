/// Which fields of a record of JSON Lines, or columns of a table, hold identifier and text.
public struct InputFields: Sendable, Equatable {
  /// The field with the identifier.
  public var id: String
  /// The field with the text.
  public var text: String

  /// The given names.
  public init(id: String = "id", text: String = "text") {
    self.id = id
    self.text = text
  }
}
