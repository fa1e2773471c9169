import WinnowCore
import WinnowResources
import WinnowFormats

/// English words by their hashes, for telling whether a string of letters is a word.
///
/// The file is an open-addressing table that is mapped, not read, and so one of its own: see
/// `Tools/build-tables/clean/english_words.py`. Of 75,000 words;
/// a string that is none is taken for one about once in 2^30 look-ups.
final class WordList: Sendable {
  private static let slotBits = 17
  private let file: MappedFile

  /// Maps the built-in list.
  init() throws(DiagnosticError) {
    file = try Resources.map("clean/words-en.hash")
    guard file.count == 4 << Self.slotBits else {
      throw DiagnosticError(
        Diagnostic(code: .r003, path: file.path, message: "is not a word list of this version"))
    }
  }

  /// What the list knows of a word.
  enum Entry {
    /// Not in the list.
    case unknown
    /// Always written with a capital.
    case name
    /// Written in lower case.
    case word
  }

  /// Looks up the word whose lower-cased bytes have this `TokenHash`.
  subscript(hash: UInt64) -> Entry {
    let mask = (1 << Self.slotBits) - 1
    let key = UInt32(truncatingIfNeeded: hash) & ~1
    var slot = Int(hash >> UInt64(64 - Self.slotBits))
    let bytes = file.unsafeBytes
    for _ in 0...mask {
      // SAFETY: the file has `mask + 1` slots of four bytes, checked when it was mapped.
      let mark = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: slot * 4, as: UInt32.self))
      if mark == 0 { return .unknown }
      if mark & ~1 == key { return mark & 1 == 1 ? .word : .name }
      slot = (slot + 1) & mask
    }
    return .unknown
  }

  /// Looks up `bytes[range]` without regard to the case of ASCII letters.
  func entry(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Entry {
    range.isEmpty ? .unknown : self[ASCII.hash(bytes, range)]
  }
}
