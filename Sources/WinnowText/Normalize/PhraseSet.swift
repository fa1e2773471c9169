import WinnowCore
import WinnowResources

/// A closed list of lower-case words or phrases, from a plain file with one a line.
struct PhraseSet: Sendable {
  private let hashes: Set<UInt64>
  /// The length of the longest phrase in bytes.
  private let longest: Int

  /// Reads the built-in file `name`; `#` begins a comment.
  init(_ name: String) throws(DiagnosticError) {
    let phrases = try DataLines(name)
    hashes = Set(phrases.map(phrases.hash))
    longest = phrases.reduce(0) { max($0, $1.count) }
  }

  /// True if the word whose lower-cased bytes have this `TokenHash` is in the list.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// True if `bytes[range]`, without regard to the case of ASCII letters, is in the list.
  func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= longest && hashes.contains(ASCII.hash(bytes, range))
  }
}
