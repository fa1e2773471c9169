import CICU
import WinnowCore

/// Brings text to Normalization Form C (UAX #15), a combining sequence at a time.
///
/// Stored text is never brought to a compatibility form: that would change what it says (`²`, `½`). `PresentationForms` has the few
/// that do not.
enum CanonicalComposition {
  /// Sequences longer than this are no text: they stay as they are, or reordering them could take quadratic time.
  private static let longestSequence = 512

  /// Adds the edits that `text` needs; O(n).
  static func append(_ text: Span<UInt8>, to edits: inout EditList) {
    let table = RepairTable.shared
    var index = UTF8Scanner.firstNonASCII(text, from: 0)
    // The last place before which a sequence can begin.
    var starter = index
    while index < text.count {
      if text[index] < 0x80 {
        index = UTF8Scanner.firstNonASCII(text, from: index)
        starter = index - 1
        continue
      }
      let (scalar, length) = UTF8Scanner.decode(text, at: index)
      if table[scalar] != .compose {
        starter = index
        index += length
        continue
      }
      // The character before may combine with it, ASCII letters included.
      if starter == index, index > 0 {
        starter = index - UTF8Scanner.decodeBackward(text, before: index).length
      }
      let end = sequenceEnd(text, index + length, table)
      compose(text, starter..<end, &edits)
      starter = end
      index = end
    }
  }

  private static func sequenceEnd(_ text: Span<UInt8>, _ start: Int, _ table: RepairTable) -> Int {
    var end = start
    while end < text.count, text[end] >= 0x80 {
      let (scalar, length) = UTF8Scanner.decode(text, at: end)
      guard table[scalar] == .compose else { break }
      end += length
    }
    return end
  }

  private static func compose(_ text: Span<UInt8>, _ range: Range<Int>, _ edits: inout EditList) {
    guard range.count <= longestSequence * 4 else { return }
    let composed = UnicodeForm.nfc.apply(text.extracting(range))
    guard !equals(text, range, composed) else { return }
    edits.replace(TextSpan(range), with: composed, rule: "nfc")
  }

  private static func equals(_ text: Span<UInt8>, _ range: Range<Int>, _ other: [UInt8]) -> Bool {
    guard range.count == other.count else { return false }
    for offset in other.indices where text[range.lowerBound + offset] != other[offset] {
      return false
    }
    return true
  }
}
