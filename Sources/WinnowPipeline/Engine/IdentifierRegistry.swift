import WinnowCore

/// Makes the identifiers of a run unique, in input order.
final class IdentifierRegistry {
  private var seen: Set<String> = []
  /// How many documents came with an identifier that another had already.
  private(set) var repeatCount = 0

  /// Gives `document` a suffix (`~2`, `~3`, …) if its identifier is taken.
  func register(_ document: inout Document) {
    if seen.insert(document.id).inserted { return }
    repeatCount += 1
    var number = 2
    while !seen.insert("\(document.id)~\(number)").inserted { number += 1 }
    document.id += "~\(number)"
  }
}
