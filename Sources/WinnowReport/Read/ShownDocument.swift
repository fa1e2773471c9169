import WinnowFormats

/// A document as the page shows it.
struct ShownDocument: Sendable {
  /// A mention of any kind.
  struct Mention: Sendable {
    /// What was found.
    enum Kind: String, Sendable {
      case entity, date, location
    }

    var kind: Kind
    /// First code point in the text.
    var start: Int
    /// One past the last code point in the text.
    var end: Int
    /// Its label, type or kind of place.
    var label: String
    /// What it stands for and by which rule, on one line.
    var meaning: String
  }

  /// A paragraph.
  struct Paragraph: Sendable {
    var start: Int
    var end: Int
    var zone: String
  }

  /// A topic and the phrases that speak for it, in text order.
  struct Topic: Sendable {
    var id: String
    var label: String
    var score: Double
    var phrases: [String]
  }

  /// Its row in the documents table, from 0.
  var row: Int
  var id: String
  var title: String?
  var language: String?
  var path: String
  var line: Int?
  /// The text in UTF-8.
  var text: [UInt8]
  var paragraphs: [Paragraph]
  /// By start, the longer first.
  var mentions: [Mention]
  var topics: [Topic]
  /// What was dropped from it, by where it stood.
  var drops: [DroppedText] = []

  /// A record of the documents table; nil if a key is missing or a span is outside of the text.
  init?(_ record: JSONValue, row: Int) {
    guard let id = record["id"]?.stringValue, let text = record["text"]?.stringValue,
      let path = record["source"]?["path"]?.stringValue,
      let paragraphs = record["paragraphs"]?.items, let topics = record["topics"]?.items
    else { return nil }
    self.row = row
    self.id = id
    self.path = path
    self.text = Array(text.utf8)
    title = record["title"]?.stringValue
    language = record["language"]?.stringValue
    line = record["source"]?["line"]?.integer
    self.paragraphs = paragraphs.compactMap(Self.paragraph)
    self.topics = topics.compactMap(Self.topic)
    var mentions: [Mention] = []
    for (key, kind) in [
      ("entities", Mention.Kind.entity), ("dates", .date), ("locations", .location),
    ] {
      guard let items = record[key]?.items else { return nil }
      mentions += items.compactMap { Self.mention($0, kind) }
    }
    self.mentions = mentions.enumerated().sorted {
      ($0.element.start, -$0.element.end, $0.offset)
        < ($1.element.start, -$1.element.end, $1.offset)
    }.map(\.element)
    let count = text.unicodeScalars.count
    let areInside =
      mentions.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count }
      && self.paragraphs.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= count }
      && zip(self.paragraphs, self.paragraphs.dropFirst()).allSatisfy { $0.end <= $1.start }
    guard areInside else { return nil }
  }

  private static func paragraph(_ json: JSONValue) -> Paragraph? {
    guard let start = json["start"]?.integer, let end = json["end"]?.integer else { return nil }
    return Paragraph(start: start, end: end, zone: json["zone"]?.stringValue ?? "")
  }

  private static func topic(_ json: JSONValue) -> Topic? {
    guard let id = json["id"]?.stringValue, let label = json["label"]?.stringValue else {
      return nil
    }
    return Topic(
      id: id, label: label, score: json["score"]?.number ?? 0,
      phrases: (json["evidence"]?.items ?? []).compactMap { $0["text"]?.stringValue })
  }

  private static func mention(_ json: JSONValue, _ kind: Mention.Kind) -> Mention? {
    let key = ["entity": "label", "date": "type", "location": "kind"][kind.rawValue] ?? "label"
    guard let start = json["start"]?.integer, let end = json["end"]?.integer,
      let label = json[key]?.stringValue
    else { return nil }
    var parts = [label]
    switch kind {
    case .entity: parts.append(json["name"]?.stringValue ?? "")
    case .date: parts.append(json["value"]?.stringValue ?? "no value")
    case .location:
      let country = json["country"]?.stringValue.map { ", \($0)" } ?? ""
      parts.append((json["name"]?.stringValue ?? "") + country)
    }
    if let id = json["id"]?.stringValue, !id.isEmpty { parts.append(id) }
    if let rule = json["rule"]?.stringValue { parts.append("rule \(rule)") }
    return Mention(
      kind: kind, start: start, end: end, label: label, meaning: parts.joined(separator: " · "))
  }
}
