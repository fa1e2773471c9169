import WinnowCore
import WinnowText
import WinnowFormats

/// Makes the identifiers of a run unique, in input order.
///
/// Only keys of them are kept, 28 to 34 bytes a document, and growing takes no longer with many than with few.
final class IdentifierRegistry {
  private var seen = ParagraphIndex()
  private let hash = SHA256Hash()
  /// How many documents came with an identifier that another had already.
  private(set) var repeatCount = 0

  /// Gives `document` a suffix (`~2`, `~3`, …) if its identifier is taken.
  func register(_ document: inout Document) {
    if insert(document.id) { return }
    repeatCount += 1
    var number = 2
    while !insert("\(document.id)~\(number)") { number += 1 }
    document.id += "~\(number)"
  }

  /// True if the identifier is new.
  private func insert(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    let digest = hash.digest(bytes, 0..<bytes.count)
    func word(_ start: Int) -> UInt64 {
      digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    let key = ParagraphKey(high: word(0), low: word(8))
    return seen.insert(key, at: ParagraphIndex.Place(document: 0, paragraph: 0)) == nil
  }
}
