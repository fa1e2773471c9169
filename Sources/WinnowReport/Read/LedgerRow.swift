import WinnowFormats

/// A row of the ledger.
struct LedgerRow: Sendable {
  /// No text is longer, in code points.
  private static let largestPlace = 1 << 40
  /// A document goes through some rounds of edits a stage.
  private static let roundLimit = 1 << 16

  var document: String
  var stage: String
  var rule: String
  var round: Int
  var action: String
  /// First code point in the text as it was before the round.
  var start: Int
  /// One past the last code point in that text.
  var end: Int
  var before: String
  var after: String

  /// A row of the table; nil if a key is missing or of another type.
  init?(_ line: ArraySlice<UInt8>) {
    guard let json = try? JSONValue(parsing: Array(line)),
      let document = json["document"]?.stringValue, let stage = json["stage"]?.stringValue,
      let rule = json["rule"]?.stringValue, let round = json["round"]?.integer,
      let action = json["action"]?.stringValue, let start = json["start"]?.integer,
      let end = json["end"]?.integer, let before = json["before"]?.stringValue,
      let after = json["after"]?.stringValue, 0 <= start, start <= end, end <= Self.largestPlace,
      (0..<Self.roundLimit).contains(round)
    else { return nil }
    self.document = document
    self.stage = stage
    self.rule = rule
    self.round = round
    self.action = action
    self.start = start
    self.end = end
    self.before = before
    self.after = after
  }

  /// The stage and the rule of a line of the table, found without parsing it; nil if it has none.
  static func names(of line: ArraySlice<UInt8>) -> (stage: String, rule: String)? {
    guard let stage = value(of: "\",\"stage\":\"", in: line),
      let rule = value(of: "\",\"rule\":\"", in: line[stage.upperBound...])
    else { return nil }
    return (
      String(decoding: line[stage], as: UTF8.self), String(decoding: line[rule], as: UTF8.self)
    )
  }

  /// The string behind a key.
  ///
  /// Within a string no quote stands unescaped, so that the key cannot be part of one.
  private static func value(of key: StaticString, in line: ArraySlice<UInt8>) -> Range<Int>? {
    let count = key.utf8CodeUnitCount
    return key.withUTF8Buffer { key in
      guard line.count >= count else { return nil }
      for start in line.startIndex...line.endIndex - count where line[start] == key[0] {
        guard line[start..<start + count].elementsEqual(key) else { continue }
        let first = start + count
        guard let end = line[first...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return first..<end
      }
      return nil
    }
  }

  /// True if text went and nothing came in its place: what the summary counts as dropped.
  var isDrop: Bool { action != "mark" && !before.isBlank && after.isBlank }
}

/// Text that was dropped from a document.
struct DroppedText: Sendable {
  var stage: String
  var rule: String
  var text: String
  /// Where it stood: a code point of the text that is left.
  var place: Int
}

extension String {
  /// True if there is nothing in it but spaces, tabs and line ends.
  var isBlank: Bool { utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
}
