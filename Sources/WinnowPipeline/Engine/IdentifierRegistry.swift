import WinnowCore
import WinnowText
import WinnowFormats

/// Makes the identifiers of a run unique, in input order.
///
/// Only keys of them are kept, 28 to 34 bytes a document and a number for each that came again, and growing takes no longer with many than with few.
final class IdentifierRegistry {
  private var seen = ParagraphIndex()
  private let hash = SHA256Hash()
  /// The number that the next document with a repeated identifier tries first, by the key of the identifier.
  private var nextNumbers: [ParagraphKey: Int] = [:]
  /// How many documents came with an identifier that another had already.
  private(set) var repeatCount = 0

  /// Gives `document` a suffix (`~2`, `~3`, …) if its identifier is taken; O(1), however often it was taken before.
  func register(_ document: inout Document) {
    let key = key(of: document.id)
    if insert(key) { return }
    repeatCount += 1
    var number = nextNumbers[key] ?? 2
    while !insert(self.key(of: "\(document.id)~\(number)")) { number += 1 }
    nextNumbers[key] = number + 1
    document.id += "~\(number)"
  }

  private func key(of id: String) -> ParagraphKey { hash.key(of: Array(id.utf8)) }

  /// True if the identifier is new.
  private func insert(_ key: ParagraphKey) -> Bool {
    seen.insert(key, at: ParagraphIndex.Place(document: 0, paragraph: 0)) == nil
  }
}
