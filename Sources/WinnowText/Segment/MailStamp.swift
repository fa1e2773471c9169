import WinnowCore

/// The date and time that mail programs put behind a sender's name: `Kay Mann 04/26/2001 07:17 AM Will you …`.
enum MailStamp {
  private static let halves = [TokenHash.value("am"), TokenHash.value("pm")]

  /// The first token of the stamp that ends with the token at `index`, an AM or PM; nil if there is none.
  static func first(_ tokens: TokenTable, endingAt index: Int, _ bytes: Span<UInt8>) -> Int? {
    guard halves.contains(tokens.hashes[index]) else { return nil }
    var position = index
    func takes(_ byte: UInt8) -> Bool {
      position >= 2 && tokens.traits[position - 1].contains(.onlyDigits)
        && tokens.ends[position - 2] - tokens.starts[position - 2] == 1
        && bytes[Int(tokens.starts[position - 2])] == byte
    }
    guard takes(0x3A) else { return nil }
    for _ in 0..<2 where takes(0x3A) { position -= 2 }
    // The hour stands between the colon and the year.
    guard position >= 1, tokens.traits[position - 1].contains(.onlyDigits) else { return nil }
    position -= 1
    for _ in 0..<2 {
      guard takes(0x2F) else { return nil }
      position -= 2
    }
    guard position >= 1, tokens.traits[position - 1].contains(.onlyDigits) else { return nil }
    return position - 1
  }
}
