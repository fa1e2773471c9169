import WinnowCore

extension Document {
  /// A note in the ledger for the encoding that the source was decoded from, if it is not UTF-8.
  mutating func note(encoding: String) {
    guard encoding != "UTF-8" else { return }
    ledger.append(
      stage: "read", rule: "decode", action: .mark, codePoints: 0..<0, source: TextSpan(0..<0),
      before: [], after: [], detail: encoding)
  }

  /// One note for all repairs of a record, whose place may lie in any of its fields.
  mutating func note(_ count: Int, rule: String, _ what: String = "replaced by U+FFFD") {
    guard count > 0 else { return }
    ledger.append(
      stage: "read", rule: rule, action: .mark, codePoints: 0..<0, source: TextSpan(0..<0),
      before: [], after: [], detail: "\(count) \(what) in this record")
  }
}
