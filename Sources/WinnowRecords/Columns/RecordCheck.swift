package import WinnowFormats

extension JSONValue {
  /// The value of a column.
  package subscript(_ field: RecordField) -> JSONValue? { self[field.name] }
}

/// Holds records to the lists of their columns.
package enum RecordCheck {
  /// What is wrong with the first column that is missing or of another type; nil for a record as it should be.
  ///
  /// O(size of the record). Keys that no list has are let pass: stages of an embedder add some.
  package static func fault(in record: JSONValue, _ fields: [RecordField]) -> String? {
    fault(in: record, fields, at: "")
  }

  private static func fault(
    in record: JSONValue, _ fields: [RecordField], at place: String
  ) -> String? {
    guard case .object = record else {
      return place.isEmpty ? "it is no object" : "'\(place)' is no object"
    }
    for field in fields {
      let key = place.isEmpty ? field.name : "\(place).\(field.name)"
      guard let value = record[field.name] else {
        if field.option == nil { return "it has no '\(key)'" }
        continue
      }
      if let fault = fault(of: value, field, at: key) { return fault }
    }
    return nil
  }

  private static func fault(of value: JSONValue, _ field: RecordField, at key: String) -> String? {
    if !value.isPresent { return field.isNullable ? nil : "'\(key)' is null" }
    switch field.kind {
    case .string: return value.stringValue == nil ? "'\(key)' is no string" : nil
    case .integer: return value.integer == nil ? "'\(key)' is no whole number" : nil
    case .number: return value.number == nil ? "'\(key)' is no number" : nil
    case .object:
      guard case .object = value else { return "'\(key)' is no object" }
      return nil
    case .record(let fields): return fault(in: value, fields, at: key)
    case .integers, .strings, .records: return listFault(of: value, field, at: key)
    }
  }

  private static func listFault(
    of value: JSONValue, _ field: RecordField, at key: String
  ) -> String? {
    guard let items = value.items else { return "'\(key)' is no list" }
    for (index, item) in items.enumerated() {
      switch field.kind {
      case .records(let fields):
        if let fault = fault(in: item, fields, at: "\(key)[\(index)]") { return fault }
      case .strings:
        if item.stringValue == nil { return "'\(key)[\(index)]' is no string" }
      default:
        if item.integer == nil { return "'\(key)[\(index)]' is no whole number" }
      }
    }
    return nil
  }
}
