/// Which fields of a record of JSON or JSON Lines, or columns of a table, hold identifier and text.
public struct InputFields: Sendable, Equatable {
  /// The field with the identifier; names with points between them lead to a nested one.
  public var id: String
  /// The field with the text, a string or a list of strings; names with points between them lead to a nested one.
  public var text: String

  /// The given names.
  public init(id: String = "id", text: String = "text") {
    self.id = id
    self.text = text
  }
}
