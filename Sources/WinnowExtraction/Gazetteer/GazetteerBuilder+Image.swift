import WinnowCore
import WinnowText

extension GazetteerBuilder {
  /// Compiles the names and empties the builder; O(n log n), about three seconds a million names.
  ///
  /// What is not needed any more is given up on the way: two million names take less than 300 MB.
  public mutating func build() -> [UInt8] {
    closeEntry()
    let nameCount = textEnds.count
    let longest = comparison == .keys ? 8 * keys.count + text.count : text.count
    var parts = GazetteerParts(nameCount: nameCount, textCount: longest)
    switch comparison {
    case .text: addTextNames(to: &parts)
    case .keys: addKeyedNames(to: &parts)
    }
    releaseNames()
    parts.releasePlaces()
    let table = SequenceTable(sequences: parts.sequences)
    let prefilter = parts.prefilter
    let pairs = FirstPairPrefilter(parts: parts)
    parts.releaseHashes()
    let identity = EntryColumns(builder: self, blob: &parts.bytes)
    var image = GazetteerImageWriter(
      capacity: parts.bytes.count + payload.count + lexicon.count + 22 * nameCount
        + 8 * entryCount + prefilter.bits.count + pairs.bits.count + (1 << 16))
    image.add(.prefilter, prefilter.bits)
    image.add(.lowers, prefilter.lowers)
    image.add(.pairs, pairs.bits)
    image.add(.tags, table.tags)
    image.add(.slots, table.slots)
    image.add(.groups, table.groups)
    image.add(.names, count: nameCount) {
      UInt64(parts.starts[$0]) | UInt64(parts.formNumbers[$0]) << 32
    }
    image.add(.forms, parts.forms)
    image.add(.firsts, identity.firsts)
    image.add(.ranks, identity.ranks)
    image.add(.idNumbers, count: entryCount) { identity.idNumber(ofEntry: $0, self) }
    if kindList.count <= 256 {
      image.add(.kinds, count: entryCount) { UInt8(truncatingIfNeeded: kinds[$0]) }
    } else {
      image.add(.kinds, kinds)
    }
    image.add(.kindTable, identity.kindTable)
    image.add(.longLengths, parts.longLengths)
    image.add(.payload, payload)
    image.add(.lexicon, lexicon)
    image.add(.bytes, parts.bytes)
    return image.finish([
      .source: sourceChecksum, .nameCount: UInt64(nameCount), .entryCount: UInt64(entryCount),
      .prefilterShift: UInt64(prefilter.shift), .isKeyed: comparison == .keys ? 1 : 0,
      .maximumTokens: UInt64(parts.maximumTokens),
    ])
  }

  /// Tokenises the names as a text is tokenised, a megabyte at a time, each name a paragraph.
  private func addTextNames(to parts: inout GazetteerParts) {
    let tokenizer = Tokenizer()
    var index = 0
    while index < textEnds.count {
      var chunk: [UInt8] = []
      var paragraphs: [Paragraph] = []
      let first = index
      while index < textEnds.count, chunk.count < 1 << 20 {
        let start = chunk.count
        chunk.append(contentsOf: text[nameRange(index)])
        paragraphs.append(Paragraph(span: TextSpan(start: start, end: chunk.count)))
        chunk.append(contentsOf: [0x0a, 0x0a])
        index += 1
      }
      let tokens = tokenizer.tokenize(chunk, in: paragraphs)
      var token = 0
      for offset in paragraphs.indices {
        let from = token
        while token < tokens.count, tokens.ends[token] <= paragraphs[offset].span.end { token += 1 }
        parts.addName(
          caseMatching: caseMatchings[first + offset], tokens: tokens, range: from..<token,
          text: chunk)
      }
    }
  }

  /// Takes the keys as they are; the keys are the bytes to compare, the shown name follows them.
  private func addKeyedNames(to parts: inout GazetteerParts) {
    for index in textEnds.indices {
      let start = index == 0 ? 0 : Int(keyEnds[index - 1])
      parts.addName(
        keys: keys[start..<Int(keyEnds[index])], shown: text[nameRange(index)])
    }
  }

  private func nameRange(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(textEnds[index - 1]))..<Int(textEnds[index])
  }
}

/// The columns of an image that grow name by name.
struct GazetteerParts {
  /// The hash of each name's token sequence; 0 for a name without tokens.
  private(set) var sequences: [UInt64] = []
  /// The hash of the first two tokens; that of the only one for a name of one token.
  private(set) var pairHashes: [UInt64] = []
  private(set) var starts: [UInt32] = []
  private(set) var formNumbers: [UInt32] = []
  private(set) var forms: [UInt64] = []
  private(set) var maximumTokens = 0
  var bytes: [UInt8] = []
  private var formIndex: [UInt64: UInt32] = [:]
  private var long: Set<UInt32> = []
  /// Where the bytes of the first name of each sequence stand, from 1.
  private var places: LineIndex
  /// The table of first tokens, which grows with the names.
  private(set) var prefilter: FirstTokenPrefilter

  init(nameCount: Int, textCount: Int) {
    places = LineIndex(capacity: nameCount)
    prefilter = FirstTokenPrefilter(nameCount: nameCount)
    bytes.reserveCapacity(textCount + textCount / 8 + 2 * nameCount)
    sequences.reserveCapacity(nameCount)
    pairHashes.reserveCapacity(nameCount)
    starts.reserveCapacity(nameCount)
    formNumbers.reserveCapacity(nameCount)
  }

  /// The lengths from eight tokens upward, longest first.
  var longLengths: [UInt32] { long.sorted(by: >) }

  /// Gives back the memory of what only the tables needed.
  mutating func releaseHashes() {
    sequences = []
    pairHashes = []
  }

  /// Gives back the memory of what only the bytes needed.
  mutating func releasePlaces() { places = LineIndex() }

  /// Adds a name of a tokenised text.
  mutating func addName(
    caseMatching: CaseMatching, tokens: TokenTable, range: Range<Int>, text: [UInt8]
  ) {
    var sequence = SequenceHash()
    var pair: UInt64 = 0
    var shapes: UInt64 = 0
    begin()
    for (position, index) in range.enumerated() {
      sequence.add(tokens.hashes[index])
      if position < 2 { pair = sequence.value }
      if position < NameForm.shapedTokens {
        shapes |= TokenShape.of(tokens.traits[index]) << UInt64(2 * position)
      }
      if position > 0 {
        let isSpaced = tokens.traits[index].contains(.spaceBefore)
        bytes.append(isSpaced ? GazetteerLayout.spaced : GazetteerLayout.touching)
      }
      bytes.append(contentsOf: text[tokens.span(index).range])
    }
    bytes.append(0)
    shareBytes(sequence.value)
    let count = UInt16(clamping: range.count)
    finish(
      NameForm(caseMatching: caseMatching, tokenCount: count, shapes: shapes),
      sequence: sequence.value, pair: pair,
      first: range.isEmpty ? nil : tokens.hashes[range.lowerBound])
  }

  /// Adds a name that is compared by keys.
  mutating func addName(keys: ArraySlice<UInt64>, shown: ArraySlice<UInt8>) {
    var sequence = SequenceHash()
    var pair: UInt64 = 0
    begin()
    for (position, key) in keys.enumerated() {
      sequence.add(key)
      if position < 2 { pair = sequence.value }
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: key >> shift))
      }
    }
    bytes.append(contentsOf: shown)
    bytes.append(0)
    finish(
      NameForm(caseMatching: .any, tokenCount: UInt16(clamping: keys.count), shapes: 0),
      sequence: sequence.value, pair: pair, first: keys.first)
  }

  /// Drops the bytes of the name just written if a name of that sequence has the same ones.
  private mutating func shareBytes(_ sequence: UInt64) {
    guard let start = starts.last.map({ Int($0) }) else { return }
    guard let known = places.insert(sequence, line: start + 1).map({ $0 - 1 }) else { return }
    let end = known + bytes.count - start
    guard end <= start, bytes[known..<end] == bytes[start...] else { return }
    bytes.removeSubrange(start...)
    starts[starts.count - 1] = UInt32(truncatingIfNeeded: known)
  }

  private mutating func begin() { starts.append(UInt32(truncatingIfNeeded: bytes.count)) }

  private mutating func finish(
    _ form: NameForm, sequence: UInt64, pair: UInt64, first: UInt64?
  ) {
    sequences.append(first == nil ? 0 : max(1, sequence))
    if let first { prefilter.add(first, form) }
    pairHashes.append(pair)
    maximumTokens = max(maximumTokens, Int(form.tokenCount))
    if form.tokenCount >= 8 { long.insert(UInt32(form.tokenCount)) }
    if let known = formIndex[form.packed] {
      formNumbers.append(known)
    } else {
      formNumbers.append(UInt32(forms.count))
      formIndex[form.packed] = UInt32(forms.count)
      forms.append(form.packed)
    }
  }
}

/// The hash of a token sequence.
struct SequenceHash {
  private(set) var value: UInt64 = TokenHash.start

  /// Goes on with one more token.
  @inline(__always)
  mutating func add(_ token: UInt64) { value = TokenHash.mix(value ^ token) }

  /// The slot for a hash in a table of `count` slots.
  @inline(__always)
  static func slot(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(count)).high)
  }

  /// The tag of a hash, never 0.
  @inline(__always)
  static func tag(_ hash: UInt64) -> UInt8 { max(1, UInt8(truncatingIfNeeded: hash)) }
}
