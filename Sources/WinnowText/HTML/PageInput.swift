internal import WinnowCore

/// A page read by the parser that suits it.
///
/// libxml2 reads pages as they should be. What it would cut short or take long over goes to the tolerant scanner:
/// very large pages, tags with thousands of attributes, comments that never end, deep nesting.
struct PageInput {
  /// Larger pages are never parsed by libxml2.
  private static let largest = 4 << 20
  /// How many pairs of attributes libxml2 may have to compare: it compares each with all others of its tag.
  private static let mostPairs = 1 << 23

  /// The tags and text.
  let events: HTMLEvents
  /// Why libxml2 did not read the page, or nil if it did.
  let fallBackCause: String?

  /// Reads `page`.
  init(_ page: [UInt8]) {
    let hazards = Self.look(page.span)
    if let cause = hazards.cause {
      events = TagScanner.scan(page)
      fallBackCause = cause
      return
    }
    let input = hazards.hasZeros ? page.map { $0 == 0 ? 0x20 : $0 } : page
    if let parsed = LibXMLParser.parse(input) {
      events = parsed
      fallBackCause = nil
    } else {
      events = TagScanner.scan(page)
      fallBackCause = "libxml2 did not read the page to its end"
    }
  }

  /// Looks for what libxml2 can't stand; O(n), no more than a comparison or two a byte.
  private static func look(_ bytes: Span<UInt8>) -> (hasZeros: Bool, cause: String?) {
    guard bytes.count <= largest else { return (false, "the page is larger than 4 MB") }
    var hasZeros = false
    var blanks = 0
    var pairs = 0
    var isInTag = false
    var lastOpen = -1
    var lastClose = -1
    for index in bytes.indices {
      let byte = bytes[index]
      if byte > 0x3E { continue }
      switch byte {
      case 0x3C:
        isInTag = true
        blanks = 0
        if starts(bytes, at: index, "<!--") { lastOpen = index }
      case 0x3E:
        isInTag = false
        if index >= 2, bytes[index - 1] == 0x2D, bytes[index - 2] == 0x2D { lastClose = index }
      case 0x00: hasZeros = true
      case 0x20, 0x09, 0x0A, 0x0D, 0x2F:
        if isInTag {
          pairs += blanks
          blanks += 1
          if pairs > mostPairs { return (hasZeros, "its tags have too many attributes") }
        }
      default: break
      }
    }
    return (hasZeros, lastOpen > lastClose ? "a comment is not closed" : nil)
  }

  private static func starts(_ bytes: Span<UInt8>, at index: Int, _ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    var isEqual = true
    text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where bytes[index + offset] != wanted[offset] {
        isEqual = false
      }
    }
    return isEqual
  }
}
