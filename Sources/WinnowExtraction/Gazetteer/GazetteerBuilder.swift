import WinnowCore

/// Collects names and compiles them into the image of a gazetteer.
///
/// Names are kept in flat arrays, about 30 bytes a name beside their text, so that two million of them fit into memory
/// with ease. The image depends on the names and their order alone.
///
/// ```swift
/// var builder = GazetteerBuilder()
/// builder.beginEntry(label: "EVENT", id: "prague-process")
/// builder.add("Prague Process")
/// let gazetteer = try Gazetteer(image: builder.build())
/// ```
public struct GazetteerBuilder: Sendable {
  /// How the names of a list are compared with a text.
  public enum Comparison: Sendable {
    /// By folded text: diacritics aside, and capitals where they do not matter.
    case text
    /// By token keys that the caller supplies, for instance hashes of stems.
    case keys
  }

  /// What the names are compared by.
  public let comparison: Comparison
  /// A number that stands for the tables that the names come from; kept in the image.
  public var sourceChecksum: UInt64 = 0

  /// Bytes that belong to the entries and stand in the image as they are.
  public var payload: [UInt8] = []
  /// Bytes of a table of words that stands in the image as it is.
  public var lexicon: [UInt8] = []

  /// The bytes of all names, one after the other.
  var text: [UInt8] = []
  /// Where the name at an index ends in `text`.
  var textEnds: [UInt32] = []
  var caseMatchings: [CaseMatching] = []
  /// A bit a name: set if it is the first of its entry.
  private(set) var firsts: [UInt64] = []
  /// True if the entry begun last has a name.
  private var hasName = true
  /// With comparison by keys, the keys of all names and where those of each name end.
  var keys: [UInt64] = []
  var keyEnds: [UInt32] = []

  private(set) var idNumbers: [UInt32] = []
  private(set) var kinds: [UInt16] = []
  /// Label and beginning of the identifier of each kind.
  private(set) var kindList: [Kind] = []
  private var kindNumbers: [Kind: UInt16] = [:]
  /// Identifiers that are kept whole, each ended by 0.
  private(set) var identifiers: [UInt8] = []

  struct Kind: Hashable {
    var label: String
    /// The identifier up to its number; nil where identifiers are kept whole.
    var prefix: String?
  }

  /// A builder without names.
  public init(comparison: Comparison = .text) { self.comparison = comparison }

  /// The number of entries so far.
  public var entryCount: Int { idNumbers.count }

  /// The number of names so far.
  public var nameCount: Int { textEnds.count }

  /// Begins an entry; the names that follow are its own, the usual one first.
  public mutating func beginEntry(label: String, id: String = "") {
    closeEntry()
    hasName = false
    let (prefix, number) = Self.split(id)
    // Past 60,000 kinds beginnings are no longer told apart, so that a kind's number stays two bytes.
    if let number, kindList.count < 60_000 || kindNumbers[Kind(label: label, prefix: prefix)] != nil
    {
      kinds.append(kindNumber(Kind(label: label, prefix: prefix)))
      idNumbers.append(number)
    } else {
      kinds.append(kindNumber(Kind(label: label, prefix: nil)))
      idNumbers.append(UInt32(truncatingIfNeeded: identifiers.count))
      identifiers.append(contentsOf: id.utf8)
      identifiers.append(0)
    }
  }

  /// Adds a name to the entry begun last.
  public mutating func add(_ name: String, caseMatching: CaseMatching? = nil) {
    let caseMatching = caseMatching ?? GazetteerName.usualCaseMatching(name)
    append(name.utf8, caseMatching: caseMatching)
  }

  /// Adds a name, as bytes, to the entry begun last.
  public mutating func add(_ name: ArraySlice<UInt8>, caseMatching: CaseMatching) {
    append(name, caseMatching: caseMatching)
  }

  /// Adds a name that is compared by `tokenKeys`; `name` is only shown.
  public mutating func add(_ name: String, keys tokenKeys: [UInt64]) {
    append(name.utf8, caseMatching: .any)
    keys.append(contentsOf: tokenKeys)
    keyEnds.append(UInt32(truncatingIfNeeded: keys.count))
  }

  /// Adds a whole entry.
  public mutating func add(_ entry: GazetteerEntry) {
    beginEntry(label: entry.label, id: entry.id)
    for name in entry.names { add(name.text, caseMatching: name.caseMatching) }
  }

  /// Gives an entry without names an empty one, which nothing matches: names and entries are told apart by counting.
  mutating func closeEntry() {
    guard !hasName else { return }
    append([], caseMatching: .exact)
    if comparison == .keys { keyEnds.append(UInt32(truncatingIfNeeded: keys.count)) }
  }

  /// Gives up the names, which the image holds now; entries stay.
  mutating func releaseNames() {
    text = []
    textEnds = []
    caseMatchings = []
    keys = []
    keyEnds = []
  }

  private mutating func append(_ bytes: some Sequence<UInt8>, caseMatching: CaseMatching) {
    precondition(!idNumbers.isEmpty, "a name belongs to an entry")
    // Control characters part tokens in an image, so that a name holds none.
    for byte in bytes { text.append(byte < 0x20 ? 0x20 : byte) }
    textEnds.append(UInt32(truncatingIfNeeded: text.count))
    caseMatchings.append(caseMatching)
    let name = textEnds.count - 1
    if name % 64 == 0 { firsts.append(0) }
    if !hasName { firsts[name / 64] |= 1 << UInt64(name % 64) }
    hasName = true
  }

  private mutating func kindNumber(_ kind: Kind) -> UInt16 {
    if let known = kindNumbers[kind] { return known }
    let number = UInt16(truncatingIfNeeded: kindList.count)
    kindList.append(kind)
    kindNumbers[kind] = number
    return number
  }

  /// An identifier as a beginning and a number without leading zeros, or nil if it has no such end.
  static func split(_ id: String) -> (prefix: String, number: UInt32?) {
    var digits = id.utf8.reversed().prefix(while: ASCII.isDigit).count
    let bytes = Array(id.utf8)
    while digits > 1, bytes[bytes.count - digits] == 0x30 { digits -= 1 }
    guard digits > 0, digits < 10 else { return (id, nil) }
    var number: UInt32 = 0
    for byte in bytes.suffix(digits) { number = number * 10 + UInt32(byte - 0x30) }
    return (String(decoding: bytes.dropLast(digits), as: UTF8.self), number)
  }
}
