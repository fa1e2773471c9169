import WinnowCore
import WinnowResources

/// A closed list of lower-case words or phrases, from a plain file with one a line.
struct PhraseSet: Sendable {
  private let hashes: Set<UInt64>

  /// Reads the built-in file `name`; `#` begins a comment.
  init(_ name: String) throws(DiagnosticError) {
    hashes = Set(try DataLines.read(name).map { TokenHash.value($0) })
  }

  /// True if the word whose lower-cased bytes have this `TokenHash` is in the list.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// True if `bytes[range]`, without regard to the case of ASCII letters, is in the list.
  func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    hashes.contains(ASCII.hash(bytes, range))
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
