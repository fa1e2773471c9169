import WinnowFormats

/// The items of one layer of a record, ready to be compared with those of another.
struct ComparedItems {
  /// An item, where it stands and what it is called.
  struct Item {
    var value: JSONValue
    /// Its place in the source and its label: what makes it the same mention.
    var key: String
    var label: String
    /// All that is compared, as JSON.
    var content: [UInt8]

    /// On one line, for people.
    var summary: String {
      let place = "\(value["start"]?.integer ?? 0) to \(value["end"]?.integer ?? 0)"
      guard let text = value["text"]?.stringValue else { return place }
      return "'\(text)' (\(place))"
    }
  }

  private(set) var items: [Item]

  /// Items with their keys; positions in the text are left out where the text itself differs.
  init(_ values: [JSONValue], ignoresPlaces: Bool) {
    items = values.map { value in
      let label =
        ["label", "type", "kind", "zone", "id"].lazy
        .compactMap { value[$0]?.stringValue }.first ?? ""
      let name = value["score"] != nil ? value["id"]?.stringValue ?? label : label
      let start = (value["source_start"] ?? value["start"])?.integer ?? 0
      let end = (value["source_end"] ?? value["end"])?.integer ?? 0
      return Item(
        value: value, key: "\(start)\t\(end)\t\(name)", label: name,
        content: (ignoresPlaces ? Self.withoutPlaces(value) : value).lineBytes)
    }
  }

  private static func withoutPlaces(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let pairs):
      .object(
        pairs.filter { $0.key != "start" && $0.key != "end" }
          .map { (key: $0.key, value: withoutPlaces($0.value)) })
    case .array(let items): .array(items.map(withoutPlaces))
    default: value
    }
  }

  /// Removes from both what is equal, one for one.
  mutating func removeEqual(_ other: inout ComparedItems) {
    var counts: [[UInt8]: Int] = [:]
    for item in items { counts[item.content, default: 0] += 1 }
    var common: [[UInt8]: Int] = [:]
    other.items.removeAll { item in
      guard let count = counts[item.content], count > 0 else { return false }
      counts[item.content] = count - 1
      common[item.content, default: 0] += 1
      return true
    }
    items.removeAll { item in
      guard let count = common[item.content], count > 0 else { return false }
      common[item.content] = count - 1
      return true
    }
  }

  /// Removes and returns the first item with a key.
  mutating func take(_ key: String) -> Item? {
    items.firstIndex { $0.key == key }.map { items.remove(at: $0) }
  }
}

/// Where two texts part, for messages.
enum TextDifference {
  /// The first difference with some text around it, on one line.
  static func line(_ before: JSONValue, _ after: JSONValue) -> String {
    let old = IndexedText(before.stringValue ?? "")
    let new = IndexedText(after.stringValue ?? "")
    var start = 0
    while start < min(old.count, new.count) && old.scalars[start] == new.scalars[start] {
      start += 1
    }
    var tail = 0
    while tail < min(old.count, new.count) - start
      && old.scalars[old.count - 1 - tail] == new.scalars[new.count - 1 - tail]
    {
      tail += 1
    }
    let first = old.context(start..<min(old.count - tail, start + 60), width: 20)
    let second = new.context(start..<min(new.count - tail, start + 60), width: 20)
    return "\(old.count) → \(new.count) code points, at \(start): \(first) → \(second)"
  }
}

extension JSONValue {
  /// The value on one line, cut where it is long.
  var shortText: String {
    let line = String(decoding: lineBytes.dropLast(), as: UTF8.self)
    return line.count > 100 ? line.prefix(100) + "…" : line
  }
}
