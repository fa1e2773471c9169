import WinnowCore

/// How the bytes of a compiled gazetteer are laid out.
///
/// A header of 64-bit words, then one section after the other, each aligned to eight bytes. All numbers are
/// little-endian. In the order of the file:
///
/// | section | element | content |
/// |---|---|---|
/// | prefilter | UInt8 | by the top bits of a first token's hash: the lengths of the names that begin so |
/// | lowers | UInt64 | a bit for the top 16 bits of a first token's hash: set if a name may begin so without a capital |
/// | pairs | UInt8 | by the hash of the first two tokens: the lengths of the names of two tokens and more that begin so |
/// | tags | UInt8 | by the hash of a token sequence, linear probing: eight bits of that hash, 0 for an empty slot |
/// | slots | UInt32 | beside the tags: the name, or with the top bit set the place of a group |
/// | groups | UInt32 | a count, then that many names of the same token sequence |
/// | names | UInt64 | where the bytes of each name begin and, from bit 32 up, the number of its form |
/// | forms | UInt64 | the forms |
/// | firsts | UInt64 | a bit a name: set if it is the first of its entry |
/// | ranks | UInt32 | entries before each word of `firsts` |
/// | idNumbers | UInt32 | the number at the end of each entry's identifier, or the place of the whole identifier |
/// | kinds | UInt8, UInt16 | the kind of each entry: its label and the beginning of its identifier; two bytes where there are more than 256 |
/// | kindTable | UInt32 | for each kind: the place of the label and that of the identifier's beginning |
/// | longLengths | UInt32 | the lengths in tokens from 8 upward, longest first |
/// | payload | UInt8 | whatever else belongs to the entries, laid out by whoever compiled the list |
/// | lexicon | UInt8 | words that help to read the names, laid out likewise |
/// | bytes | UInt8 | the names, tokens parted by a space or by 0x1F where none stands in the name, each ended by 0; then identifiers and labels |
enum GazetteerLayout {
  enum Section: Int, CaseIterable {
    case prefilter, lowers, pairs, tags, slots, groups, names, forms, firsts, ranks, idNumbers,
      kinds, kindTable, longLengths, payload, lexicon, bytes
  }

  /// The words of the header before the sections' bounds.
  enum HeaderWord: Int, CaseIterable {
    case magic, version, checksum, source, totalBytes, nameCount, entryCount, prefilterShift,
      isKeyed, maximumTokens
  }

  /// "WNWGAZET", read as a little-endian number.
  static let magic: UInt64 = 0x5445_5a41_4757_4e57
  static let version: UInt64 = 4
  static let headerWords = HeaderWord.allCases.count + 2 * Section.allCases.count
  static let headerBytes = headerWords * 8
  /// The checksum covers all that stands behind it.
  static let checksumStart = (HeaderWord.checksum.rawValue + 1) * 8

  /// How far a hash is shifted to give its bit among the first tokens without a capital.
  static let lowerShift: UInt64 = 48

  /// The mark of a slot that holds the place of a group.
  static let groupMark: UInt32 = 0x8000_0000
  /// The mark of an identifier that stands whole among the bytes.
  static let wholeIdentifier: UInt32 = 0xffff_ffff
  /// Between two tokens that touch.
  static let touching: UInt8 = 0x1f
  /// Between two tokens with white space between them.
  static let spaced: UInt8 = 0x20

  /// The word of the header where the bounds of a section begin: its offset, then its length, in bytes.
  static func boundsWord(_ section: Section) -> Int {
    HeaderWord.allCases.count + 2 * section.rawValue
  }

  /// The bit of the prefilters for names of `tokenCount` tokens; eight and more share one.
  @inline(__always)
  static func lengthBit(_ tokenCount: Int) -> UInt8 {
    1 << UInt8(min(tokenCount, 8) - 1)
  }
}

/// The checksum of compiled files, and of the tables that they were made from.
///
/// Four lanes of the mixing step of `TokenHash`, so that the processor overlaps their multiplications; it guards against
/// damage and against stale files, not against forgery.
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64)

  init() {
    let start = TokenHash.start
    lanes = (start, start ^ 1, start ^ 2, start ^ 3)
  }

  /// Takes in 32 bytes.
  @inline(__always)
  mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    lanes.0 = TokenHash.mix(lanes.0 ^ a)
    lanes.1 = TokenHash.mix(lanes.1 ^ b)
    lanes.2 = TokenHash.mix(lanes.2 ^ c)
    lanes.3 = TokenHash.mix(lanes.3 ^ d)
  }

  /// The sum over `count` bytes.
  func value(count: Int) -> UInt64 {
    let left = TokenHash.mix(lanes.0 ^ TokenHash.mix(lanes.1))
    let right = TokenHash.mix(lanes.2 ^ TokenHash.mix(lanes.3))
    return TokenHash.finish(left ^ TokenHash.mix(right), count: count)
  }
}
