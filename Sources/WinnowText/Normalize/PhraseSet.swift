import WinnowCore
import WinnowResources

/// A closed list of lower-case words or phrases, from a plain file with one a line.
struct PhraseSet: Sendable {
  private let hashes: Set<UInt64>
  /// The length of the longest phrase in bytes.
  private let longest: Int

  /// Reads the built-in file `name`; `#` begins a comment.
  init(_ name: String) throws(DiagnosticError) {
    let phrases = try DataLines.read(name)
    hashes = Set(phrases.map { TokenHash.value($0) })
    longest = phrases.reduce(0) { max($0, $1.utf8.count) }
  }

  /// True if the word whose lower-cased bytes have this `TokenHash` is in the list.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// True if `bytes[range]`, without regard to the case of ASCII letters, is in the list.
  func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= longest && hashes.contains(ASCII.hash(bytes, range))
  }
}

/// The lines of a built-in data file.
enum DataLines {
  /// The lines that are neither empty nor comments (`#` in the first column).
  static func read(_ name: String) throws(DiagnosticError) -> [String] {
    try Resources.map(name).array().split(separator: 0x0A).compactMap {
      $0.first == 0x23 ? nil : String(decoding: $0, as: UTF8.self)
    }
  }
}
