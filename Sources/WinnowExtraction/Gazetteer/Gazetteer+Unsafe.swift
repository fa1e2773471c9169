public import WinnowCore
import WinnowResources
public import WinnowFormats

/// A compiled list of names, read in place.
///
/// Opening checks version, length and checksum and costs a pass over the bytes, about 1 ms for 10 MB; nothing is
/// parsed or copied. Names and entries are numbered from 0 in the order in which they were added.
///
/// ```swift
/// let gazetteer = try Gazetteer(file: MappedFile(path: "world.gazetteer"))
/// gazetteer.id(ofEntry: gazetteer.entry(ofName: 0))
/// ```
public final class Gazetteer: @unchecked Sendable {
  // SAFETY: the bytes are never written, and live as long as `file` or `owned`, which this object holds. The bounds of
  // all sections are checked against the length when the image is opened; for what they hold its checksum vouches, and in a
  // user's file `GazetteerValidation`.
  private let file: MappedFile?
  private let owned: UnsafeMutableRawBufferPointer?
  let bytes: UnsafeBufferPointer<UInt8>
  let prefilter: UnsafeBufferPointer<UInt8>
  let lowers: UnsafeBufferPointer<UInt64>
  let pairs: UnsafeBufferPointer<UInt8>
  let tags: UnsafeBufferPointer<UInt8>
  let slots: UnsafeBufferPointer<UInt32>
  let groups: UnsafeBufferPointer<UInt32>
  let names: UnsafeBufferPointer<UInt64>
  let forms: UnsafeBufferPointer<UInt64>
  /// The payload of the list.
  let payload: UnsafeRawBufferPointer
  /// The words of the list.
  let lexicon: UnsafeRawBufferPointer
  let firsts: UnsafeBufferPointer<UInt64>
  let ranks: UnsafeBufferPointer<UInt32>
  let idNumbers: UnsafeBufferPointer<UInt32>
  let kinds: UnsafeBufferPointer<UInt8>
  private let labelNumbers: [Int]
  /// The beginnings of identifiers by kind; nil where they stand whole.
  let prefixes: [UnmanagedSpan<UInt8>?]
  let prefilterShift: UInt64
  let isKeyed: Bool
  let longLengths: [Int]

  /// The size of the image.
  public let byteCount: Int
  /// The number of names.
  public let nameCount: Int
  /// The number of entries.
  public let entryCount: Int
  /// The labels of all entries, each once.
  public let labels: [String]
  /// The number of tokens of the longest name.
  public let maximumTokens: Int
  /// The number that was given for the tables that the names came from.
  public let sourceChecksum: UInt64

  /// A gazetteer in a mapped file, read in place.
  public convenience init(file: MappedFile) throws(DiagnosticError) {
    try self.init(file.unsafeBytes, path: file.path, file: file, owned: nil)
  }

  /// A gazetteer from an image in memory, which is copied.
  public convenience init(image: [UInt8]) throws(DiagnosticError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: image.count, alignment: 8)
    copy.copyBytes(from: image)
    try self.init(UnsafeRawBufferPointer(copy), path: nil, file: nil, owned: copy)
  }

  private init(
    _ raw: UnsafeRawBufferPointer, path: String?, file: MappedFile?,
    owned: UnsafeMutableRawBufferPointer?
  ) throws(DiagnosticError) {
    self.file = file
    self.owned = owned
    if let problem = GazetteerImage.problem(raw) {
      owned?.deallocate()
      throw GazetteerImage.unusable(path, problem)
    }
    let image = GazetteerImage(raw)
    bytes = image.section(.bytes)
    prefilter = image.section(.prefilter)
    lowers = image.section(.lowers)
    pairs = image.section(.pairs)
    tags = image.section(.tags)
    slots = image.section(.slots)
    groups = image.section(.groups)
    names = image.section(.names)
    forms = image.section(.forms)
    firsts = image.section(.firsts)
    ranks = image.section(.ranks)
    idNumbers = image.section(.idNumbers)
    kinds = image.section(.kinds)
    payload = UnsafeRawBufferPointer(image.section(.payload) as UnsafeBufferPointer<UInt8>)
    lexicon = UnsafeRawBufferPointer(image.section(.lexicon) as UnsafeBufferPointer<UInt8>)
    prefilterShift = image.word(.prefilterShift)
    isKeyed = image.word(.isKeyed) != 0
    byteCount = raw.count
    nameCount = Int(image.word(.nameCount))
    entryCount = Int(image.word(.entryCount))
    maximumTokens = Int(image.word(.maximumTokens))
    sourceChecksum = image.word(.source)
    let long: UnsafeBufferPointer<UInt32> = image.section(.longLengths)
    longLengths = long.map { Int($0) }
    (labels, labelNumbers, prefixes) = image.kinds()
  }

  deinit { owned?.deallocate() }

  /// The entry that the name at `name` belongs to; O(1).
  public func entry(ofName name: Int) -> Int {
    let word = name / 64
    let upTo = firsts[word] << UInt64(63 - name % 64)
    return Int(ranks[word]) + upTo.nonzeroBitCount - 1
  }

  /// The first name of an entry; O(log n).
  public func firstName(ofEntry entry: Int) -> Int {
    var low = 0
    var high = ranks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(ranks[middle]) <= entry { low = middle } else { high = middle }
    }
    var rest = firsts[low]
    for _ in 0..<(entry - Int(ranks[low])) { rest &= rest &- 1 }
    return low * 64 + rest.trailingZeroBitCount
  }

  /// The number of an entry's label in `labels`.
  @inline(__always)
  public func labelNumber(ofEntry entry: Int) -> Int { labelNumbers[kind(ofEntry: entry)] }

  /// The kind of an entry, from one byte or two.
  @inline(__always)
  func kind(ofEntry entry: Int) -> Int {
    guard kinds.count > entryCount else { return Int(kinds[entry]) }
    return Int(kinds[2 * entry]) | Int(kinds[2 * entry + 1]) << 8
  }

  /// The label of an entry.
  public func label(ofEntry entry: Int) -> String { labels[labelNumber(ofEntry: entry)] }

  /// The identifier of an entry; may be empty.
  public func id(ofEntry entry: Int) -> String {
    if let prefix = prefixes[kind(ofEntry: entry)] {
      return Self.identifier(prefix, idNumbers[entry])
    }
    return String(decoding: cString(Int(idNumbers[entry])), as: UTF8.self)
  }

  /// A prefix with a number behind it, made in one piece.
  private static func identifier(_ prefix: UnmanagedSpan<UInt8>, _ number: UInt32) -> String {
    var digitCount = 1
    var limit = 10
    while Int(number) >= limit {
      limit *= 10
      digitCount += 1
    }
    let count = prefix.count + digitCount
    return String(unsafeUninitializedCapacity: count) { text in
      // SAFETY: the buffer has room for the prefix and the digits, which fill it.
      for index in prefix.indices { text[index] = prefix[index] }
      var rest = number
      for index in (prefix.count..<count).reversed() {
        text[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return count
    }
  }

  /// A name as it was given, runs of white space as one space.
  public func name(_ name: Int) -> String {
    var start = self.start(ofName: name)
    if isKeyed { start += 8 * Int(form(ofName: name).tokenCount) }
    var (end, isTouching) = (start, false)
    while end < bytes.count, bytes[end] != 0 {
      if bytes[end] == GazetteerLayout.touching { isTouching = true }
      end += 1
    }
    let stored = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard isTouching else { return String(decoding: stored, as: UTF8.self) }
    return String(decoding: stored.filter { $0 != GazetteerLayout.touching }, as: UTF8.self)
  }

  /// The first name of an entry, which is its usual one.
  public func name(ofEntry entry: Int) -> String { name(firstName(ofEntry: entry)) }

  /// How the case of a name is matched.
  public func caseMatching(ofName name: Int) -> CaseMatching { form(ofName: name).caseMatching }

  /// The number of tokens of a name.
  public func tokenCount(ofName name: Int) -> Int { Int(form(ofName: name).tokenCount) }

  /// The form of a name.
  @inline(__always)
  func form(ofName name: Int) -> NameForm { NameForm(packed: forms[Int(names[name] >> 32)]) }

  /// Where the bytes of a name begin.
  @inline(__always)
  private func start(ofName name: Int) -> Int { Int(UInt32(truncatingIfNeeded: names[name])) }

  /// The 32-bit words of the payload from an index on.
  @inline(__always)
  func payloadWords(_ index: Int, count: Int) -> UnmanagedSpan<UInt32> {
    // SAFETY: the words are checked against the length; sections begin at multiples of eight bytes. Images are little-endian,
    // as the machines are that read them in place.
    precondition(index >= 0 && (index + count) * 4 <= payload.count)
    let words = payload.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt32.self)
    return UnmanagedSpan(base: words + index, count: count)
  }

  private func cString(_ start: Int) -> UnsafeBufferPointer<UInt8> {
    let end = bytes[start...].firstIndex(of: 0) ?? bytes.endIndex
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

/// A view of an image while it is opened.
struct GazetteerImage {
  private let raw: UnsafeRawBufferPointer

  init(_ raw: UnsafeRawBufferPointer) { self.raw = raw }

  func word(_ word: GazetteerLayout.HeaderWord) -> UInt64 { Self.word(raw, word.rawValue) }

  private static func word(_ raw: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
  }

  func section<Element>(_ section: GazetteerLayout.Section) -> UnsafeBufferPointer<Element> {
    let index = GazetteerLayout.boundsWord(section)
    let start = Int(Self.word(raw, index))
    let length = Int(Self.word(raw, index + 1))
    // SAFETY: `problem` has checked that the section lies in the image, at a multiple of eight bytes.
    return UnsafeRawBufferPointer(rebasing: raw[start..<start + length])
      .assumingMemoryBound(to: Element.self)
  }

  /// The labels, and for each kind the number of its label and the beginning of its identifiers.
  func kinds() -> (labels: [String], numbers: [Int], prefixes: [UnmanagedSpan<UInt8>?]) {
    let bytes: UnsafeBufferPointer<UInt8> = section(.bytes)
    let table: UnsafeBufferPointer<UInt32> = section(.kindTable)
    var labels: [String] = []
    var known: [String: Int] = [:]
    var numbers: [Int] = []
    var prefixes: [UnmanagedSpan<UInt8>?] = []
    for kind in stride(from: 0, to: table.count - 1, by: 2) {
      let label = String(decoding: bytes[Int(table[kind])...].prefix { $0 != 0 }, as: UTF8.self)
      let number = known[label] ?? labels.count
      if number == labels.count { labels.append(label) }
      known[label] = number
      numbers.append(number)
      let prefix = table[kind + 1]
      prefixes.append(
        prefix == GazetteerLayout.wholeIdentifier
          ? nil
          : UnmanagedSpan(UnsafeBufferPointer(rebasing: bytes[Int(prefix)...].prefix { $0 != 0 })))
    }
    return (labels, numbers, prefixes)
  }

  /// What makes an image unusable, or nil.
  static func problem(_ raw: UnsafeRawBufferPointer) -> String? {
    guard raw.count >= GazetteerLayout.headerBytes else { return "is cut off" }
    guard word(raw, 0) == GazetteerLayout.magic else { return "is no compiled gazetteer" }
    guard word(raw, 1) == GazetteerLayout.version else {
      return "was compiled by another version of winnow"
    }
    let image = GazetteerImage(raw)
    guard image.word(.totalBytes) == UInt64(raw.count) else { return "is cut off" }
    let body = UnsafeRawBufferPointer(rebasing: raw[GazetteerLayout.checksumStart...])
    guard image.word(.checksum) == Checksum.of(body) else { return "is damaged" }
    for section in GazetteerLayout.Section.allCases {
      let index = GazetteerLayout.boundsWord(section)
      let (end, overflow) = word(raw, index).addingReportingOverflow(word(raw, index + 1))
      guard !overflow, end <= UInt64(raw.count), word(raw, index) % 8 == 0 else {
        return "is damaged"
      }
    }
    return image.numbersAreSmall && image.kindsLieInside ? nil : "is damaged"
  }

  /// True if the numbers of the header are what 32-bit numbers can count.
  private var numbersAreSmall: Bool {
    [.nameCount, .entryCount, .maximumTokens].allSatisfy { word($0) <= UInt64(UInt32.max) }
  }

  /// True if the labels and beginnings of identifiers stand among the bytes.
  private var kindsLieInside: Bool {
    let bytes: UnsafeBufferPointer<UInt8> = section(.bytes)
    let table: UnsafeBufferPointer<UInt32> = section(.kindTable)
    return table.count.isMultiple(of: 2)
      && table.allSatisfy { $0 == GazetteerLayout.wholeIdentifier || Int($0) < bytes.count }
      && stride(from: 0, to: table.count, by: 2).allSatisfy {
        table[$0] != GazetteerLayout.wholeIdentifier
      }
  }

  static func unusable(_ path: String?, _ problem: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: .r010, path: path, message: "the compiled gazetteer " + problem,
        hint: path.map { "rebuild it with 'winnow gazetteer compile LIST… --output \($0)'" }
          ?? "rebuild it with 'winnow gazetteer compile'"))
  }
}
