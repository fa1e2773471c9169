import WinnowCore
import WinnowFormats
import WinnowRecords

/// A JSON file of a run folder, read key by key; a key that is missing or of another type names the file.
struct CheckedJSON {
  /// Larger counts are no counts of a run, and a thousand of these add up without overflow.
  static let largestCount = 1 << 50

  private let value: JSONValue
  private let path: String
  private let key: String

  /// The root of a file.
  init(_ value: JSONValue, path: String) { self.init(value, path: path, key: "") }

  private init(_ value: JSONValue, path: String, key: String) {
    self.value = value
    self.path = path
    self.key = key
  }

  /// The value of a key.
  func at(_ name: String) throws(RunFailure) -> CheckedJSON {
    let full = key.isEmpty ? name : "\(key).\(name)"
    guard let found = value[name] else {
      throw RunFolderIndex.otherVersion(path, "it has no '\(full)'")
    }
    return CheckedJSON(found, path: path, key: full)
  }

  /// A whole number that is not negative.
  func count(_ name: String) throws(RunFailure) -> Int {
    let found = try at(name)
    return try found.asCount()
  }

  /// A number.
  func number(_ name: String) throws(RunFailure) -> Double {
    let found = try at(name)
    return try found.asNumber()
  }

  /// A number or null.
  func optionalNumber(_ name: String) throws(RunFailure) -> Double? {
    let found = try at(name)
    guard found.value.isPresent else { return nil }
    return try number(name)
  }

  /// A string.
  func text(_ name: String) throws(RunFailure) -> String {
    let found = try at(name)
    guard let text = found.value.stringValue else { throw found.unexpected("no string") }
    return text
  }

  /// A string or null.
  func optionalText(_ name: String) throws(RunFailure) -> String? {
    let found = try at(name)
    guard found.value.isPresent else { return nil }
    return try text(name)
  }

  /// The items of an array, each read by `read`.
  func list<Item>(
    _ name: String, _ read: (CheckedJSON) throws(RunFailure) -> Item
  ) throws(RunFailure) -> [Item] {
    let found = try at(name)
    return try found.asList(read)
  }

  /// The keys of an object with their values, in the order of the file.
  func pairs(_ name: String) throws(RunFailure) -> [(key: String, value: CheckedJSON)] {
    let found = try at(name)
    guard case .object(let pairs) = found.value else { throw found.unexpected("no object") }
    return pairs.map {
      ($0.key, CheckedJSON($0.value, path: path, key: "\(found.key).\($0.key)"))
    }
  }

  /// An object of whole numbers, in the order of the file.
  func counts(_ name: String) throws(RunFailure) -> [(key: String, count: Int)] {
    var counts: [(key: String, count: Int)] = []
    for (key, value) in try pairs(name) { counts.append((key, try value.asCount())) }
    return counts
  }

  /// The count that this is.
  private func asCount() throws(RunFailure) -> Int {
    guard let number = value.integer, (0...Self.largestCount).contains(number) else {
      throw unexpected("no whole number that can be counted")
    }
    return number
  }

  /// The number that this is, where the keys are not known before.
  func asNumber() throws(RunFailure) -> Double {
    guard let number = value.number, number.isFinite else { throw unexpected("no number") }
    return number
  }

  /// The list that this is.
  func asList<Item>(
    _ read: (CheckedJSON) throws(RunFailure) -> Item
  ) throws(RunFailure) -> [Item] {
    guard let items = value.items else { throw unexpected("no list") }
    var list: [Item] = []
    for (index, item) in items.enumerated() {
      list.append(try read(CheckedJSON(item, path: path, key: "\(key)[\(index)]")))
    }
    return list
  }

  private func unexpected(_ what: String) -> RunFailure {
    RunFolderIndex.broken(path, "'\(key)' is \(what)")
  }
}
