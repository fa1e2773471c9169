/// Mends JSON text with numbers that JSON has not, or that no double holds.
///
/// Python writes `NaN` and `Infinity`, and RFC 8259 sets no bound on numbers, while readers have one.
package enum NumberRepair {
  /// What was mended.
  package struct Counts: Equatable, Sendable {
    /// `NaN`, `Infinity`, `-Infinity` and numbers beyond a double, which became null.
    package var nulls = 0
    /// Whole numbers beyond 64 bits, which became strings of their digits.
    package var strings = 0
  }

  /// The text of `bytes[range]` with its numbers mended, and how many there were; O(n).
  package static func repair(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (text: [UInt8], counts: Counts) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var counts = Counts()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let end: Int
      if byte == UInt8(ascii: "\"") {
        end = stringEnd(bytes, index, range.upperBound)
        text += bytes[index..<end]
      } else if isWordByte(byte) {
        end = bytes[index..<range.upperBound].firstIndex { !isWordByte($0) } ?? range.upperBound
        append(bytes[index..<end], to: &text, &counts)
      } else {
        end = index + 1
        text.append(byte)
      }
      index = end
    }
    return (text, counts)
  }

  /// Where the string that begins at `start` ends, or the text.
  private static func stringEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""): return index + 1
      default: index += 1
      }
    }
    return limit
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func append(
    _ word: ArraySlice<UInt8>, to text: inout [UInt8], _ counts: inout Counts
  ) {
    let spelled = String(decoding: word, as: UTF8.self)
    if ["NaN", "Infinity", "-Infinity"].contains(spelled) || isBeyondDouble(word, spelled) {
      text += "null".utf8
      counts.nulls += 1
    } else if isBeyondInteger(word, spelled) {
      text += "\"\(spelled)\"".utf8
      counts.strings += 1
    } else {
      text += word
    }
  }

  /// True for a whole number of JSON that 64 bits do not hold.
  private static func isBeyondInteger(_ word: ArraySlice<UInt8>, _ spelled: String) -> Bool {
    let digits = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
    return digits.count >= 19 && digits.first != UInt8(ascii: "0")
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && Int64(spelled) == nil && UInt64(spelled) == nil
  }

  /// True for a number with a fraction or an exponent that no double holds.
  private static func isBeyondDouble(_ word: ArraySlice<UInt8>, _ spelled: String) -> Bool {
    let digits = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
    guard let first = digits.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      digits.contains(where: { ".eE".utf8.contains($0) })
    else { return false }
    return Double(spelled)?.isInfinite == true
  }
}
