import WinnowCore

/// The fields of a record in their order; as in other JSON readers, the last of several of one name counts.
///
/// Few fields are compared one by one, which is quickest; a record of very many is looked up, so that each costs the same.
struct FieldCollection {
  private static let fewest = 32
  private(set) var fields: [Metadata.Field]
  /// Where each name stands, once there are many.
  private var places: [String: Int] = [:]

  init(_ fields: [Metadata.Field]) { self.fields = fields }

  /// Adds a field, or puts it in the place of the one of its name; O(1) amortised.
  mutating func set(_ field: Metadata.Field) {
    if let place = place(of: field.name) {
      fields[place] = field
      return
    }
    fields.append(field)
    if !places.isEmpty { places[field.name] = fields.count - 1 }
  }

  /// Takes the field of a name out; O(n).
  mutating func remove(_ name: String) {
    fields.removeAll { $0.name == name }
    places = [:]
  }

  private mutating func place(of name: String) -> Int? {
    guard fields.count >= Self.fewest else { return fields.firstIndex { $0.name == name } }
    if places.isEmpty {
      for (index, field) in fields.enumerated() { places[field.name] = index }
    }
    return places[name]
  }
}
