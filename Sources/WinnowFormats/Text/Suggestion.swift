/// "Did you mean": the nearest of a list of words.
package enum Suggestion {
  /// A hint that names the nearest candidate, or all of them where none is near.
  package static func hint(for word: String, among candidates: [String], what: String) -> String {
    let nearest = candidates.min { (distance(word, $0), $0) < (distance(word, $1), $1) }
    if let nearest, distance(word, nearest) <= max(1, word.count / 3) {
      return "did you mean '\(nearest)'?"
    }
    return "\(what): " + candidates.joined(separator: ", ")
  }

  /// Edits between two words, a swap of neighbours counting once (optimal string alignment).
  package static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = i }
    for j in 0...b.count { rows[0][j] = j }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    for i in 1...a.count {
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
        }
      }
    }
    return rows[a.count][b.count]
  }
}
