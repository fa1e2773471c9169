import WinnowCore

/// One call of the tokenizer: the tokens so far, and what the next one needs to know of them.
struct TokenRun {
  let tokens: TokenBuffer
  private let splitPossessives: Bool
  private let segmenter = WordSegmenter(colon: .parts)
  private let kinds = ByteKinds.shared
  private let folding = FoldingTable.shared
  private var scratch: [UInt8] = []
  private var dictionary: DictionaryBreaker?
  /// Traits of the next token that come from what stands before it.
  private var pending: TokenTraits = []
  private var quotes = SingleQuotes()

  /// A call that will read about `byteCount` bytes.
  init(splitPossessives: Bool, byteCount: Int) {
    self.splitPossessives = splitPossessives
    tokens = TokenBuffer(capacity: byteCount / 5 + 8)
  }

  /// Reads one paragraph.
  mutating func read(_ bytes: Span<UInt8>, in range: Range<Int>) {
    pending = [.spaceBefore, .paragraphStart]
    quotes = SingleQuotes()
    let limit = range.upperBound
    var position = range.lowerBound
    while position < limit {
      let byte = bytes[position]
      let kind = kinds[byte]
      // A mark or joiner may be attached to anything but a word's last letter only outside ASCII.
      let isPlain = position + 1 >= limit || bytes[position + 1] < 0x80
      if kind & ByteKinds.word != 0 {
        position = readWord(bytes, from: position, limit: limit)
        // A space follows most words.
        if position + 1 < limit, bytes[position] == 0x20, bytes[position + 1] < 0x80 {
          pending.insert(.spaceBefore)
          position += 1
        }
      } else if kind & ByteKinds.high != 0 || !isPlain {
        position = readSegment(bytes, from: position, limit: limit)
      } else {
        position = readMark(bytes, at: position, byte, kind, limit: limit)
      }
    }
  }
}

// MARK: - ASCII

extension TokenRun {
  /// A byte that is no part of a word: white space, a control character, or a mark by itself.
  @inline(__always)
  private mutating func readMark(
    _ bytes: Span<UInt8>, at position: Int, _ byte: UInt8, _ kind: UInt8, limit: Int
  ) -> Int {
    if kind & ByteKinds.space != 0 {
      pending.insert(.spaceBefore)
    } else if byte == 0x27 {
      return emitApostrophe(bytes, position..<position + 1, limit: limit)
    } else if byte > 0x20 && byte != 0x7F {
      let state = TokenHash.mix(TokenHash.start ^ UInt64(byte))
      append(position, position + 1, TokenHash.finish(state, count: 1), .punctuation)
    }
    return position + 1
  }

  /// A word that begins with an ASCII letter, digit or underscore.
  ///
  /// Most words end where their letters do; what may go on behind a mark or a character outside ASCII goes a byte at a
  /// time.
  @inline(__always)
  private mutating func readWord(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    guard let word = PlainWord(bytes, from: start, limit: limit) else {
      return readWordSlowly(bytes, from: start, limit: limit)
    }
    if word.end < limit {
      let next = kinds[bytes[word.end]]
      if next & (ByteKinds.middle | ByteKinds.middleOfDigits | ByteKinds.high) != 0 {
        return readWordSlowly(bytes, from: start, limit: limit)
      }
    }
    append(start, word.end, word.hash, word.traits)
    return word.end
  }

  /// Rules WB5 to WB13b for ASCII, with the hash on the way.
  private mutating func readWordSlowly(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    var byte = bytes[start]
    var kind = kinds[byte]
    var word = WordBits(first: kind)
    while true {
      word.add(byte, kind)
      position += 1
      guard position < limit else { break }
      byte = bytes[position]
      let next = kinds[byte]
      if next & ByteKinds.word != 0 {
        kind = next
        continue
      }
      if next & ByteKinds.high != 0 { return readSegment(bytes, from: start, limit: limit) }
      guard next & (ByteKinds.middle | ByteKinds.middleOfDigits) != 0, position + 1 < limit else {
        break
      }
      let after = kinds[bytes[position + 1]]
      if after & ByteKinds.high != 0 { return readSegment(bytes, from: start, limit: limit) }
      let joinsDigits = kind & after & ByteKinds.digit != 0
      let joinsLetters =
        next & ByteKinds.middle != 0 && kind & ByteKinds.letter != 0
        && after & ByteKinds.letter != 0
      guard joinsDigits || joinsLetters else { break }
      word.addMiddle(byte)
      position += 1
      byte = bytes[position]
      kind = after
    }
    if word.middles != 0 {
      emitParts(bytes, start..<position)
    } else {
      append(start, position, word.hash(count: position - start), word.traits)
    }
    return position
  }
}

/// What the ASCII path gathers over a word.
private struct WordBits {
  private let first: UInt8
  private var all: UInt8 = 0
  private var rest: UInt8 = 0
  private var upperCount = 0
  private var state = TokenHash.start
  private var block: UInt64 = 0
  private var shift: UInt64 = 0
  var middles = 0

  init(first: UInt8) { self.first = first }

  @inline(__always)
  mutating func add(_ byte: UInt8, _ kind: UInt8) {
    rest |= kind & (all == 0 ? 0 : 0xFF)
    all |= kind
    upperCount &+= Int(kind & ByteKinds.upper)
    // The bit of upper case, moved up, is the difference between the cases.
    fold(byte | (kind & ByteKinds.upper) << 4)
  }

  @inline(__always)
  mutating func addMiddle(_ byte: UInt8) {
    middles += 1
    fold(byte)
  }

  @inline(__always)
  private mutating func fold(_ byte: UInt8) {
    block |= UInt64(byte) &<< shift
    shift &+= 8
    if shift == 64 {
      state = TokenHash.mix(state ^ block)
      block = 0
      shift = 0
    }
  }

  @inline(__always)
  func hash(count: Int) -> UInt64 {
    TokenHash.finish(shift > 0 ? TokenHash.mix(state ^ block) : state, count: count)
  }

  @inline(__always)
  var traits: TokenTraits {
    var traits: TokenTraits = []
    if all & ByteKinds.letter != 0 { traits.insert(.letters) }
    if all & ByteKinds.digit != 0 { traits.insert(.digits) }
    if all & (ByteKinds.letter | ByteKinds.digit) == 0 { traits.insert(.punctuation) }
    if all == ByteKinds.digit { traits.insert(.onlyDigits) }
    guard upperCount > 0 else { return traits }
    if first & ByteKinds.upper != 0 { traits.insert(.initialUpper) }
    if all & ByteKinds.lower == 0 {
      if upperCount > Int(ByteKinds.upper) { traits.insert(.allUpper) }
    } else if rest & ByteKinds.upper != 0 {
      traits.insert(.innerUpper)
    }
    return traits
  }
}

// MARK: - Beyond ASCII

extension TokenRun {
  /// A segment that holds or may hold characters outside ASCII.
  private mutating func readSegment(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    if let end = dictionaryRun(bytes, from: start, limit: limit) {
      let breaker = dictionary ?? DictionaryBreaker()
      dictionary = breaker
      var last = start
      breaker.forEachEnd(in: bytes.extracting(start..<end)) { offset in
        emitWhole(bytes, last..<start + offset)
        last = start + offset
      }
      return end
    }
    let end = segmenter.end(from: start, limit: limit, in: bytes)
    let scalar = UTF8Scanner.decode(bytes, at: start).scalar
    let look = segmenter.table[scalar]
    if look.isWhiteSpace {
      pending.insert(.spaceBefore)
    } else if SingleQuotes.isApostrophe(scalar) && end - start <= 3 {
      return emitApostrophe(bytes, start..<end, limit: limit)
    } else {
      emitParts(bytes, start..<end)
    }
    return end
  }

  /// The end of the run of characters at `start` whose words a dictionary must find; nil if there is none.
  ///
  /// Katakana counts only beside Han or Hiragana.
  private func dictionaryRun(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var position = start
    var isNeeded = false
    while position < limit {
      let (scalar, length) = UTF8Scanner.decode(bytes, at: position)
      let look = segmenter.table[scalar]
      if look.needsDictionary {
        isNeeded = true
      } else if look.wordBreak != .katakana && (position == start || !look.isIgnorable) {
        break
      }
      position += length
    }
    return isNeeded ? position : nil
  }
}

// MARK: - Emission

extension TokenRun {
  /// Adds a token or, where it holds a glued full stop or a possessive ending, its parts.
  private mutating func emitParts(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while let stop = TokenSplits.gluedStop(bytes, start..<range.upperBound, table: segmenter.table)
    {
      emitWord(bytes, start..<stop)
      emitWhole(bytes, stop..<stop + 1)
      start = stop + 1
    }
    emitWord(bytes, start..<range.upperBound)
  }

  private mutating func emitWord(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard splitPossessives,
      let ending = TokenSplits.possessive(bytes, range, table: segmenter.table)
    else { return emitWhole(bytes, range) }
    emitWhole(bytes, range.lowerBound..<ending)
    emitWhole(bytes, ending..<range.upperBound, .possessive)
  }

  /// Adds an apostrophe that no rule joins to a word; returns where to go on.
  private mutating func emitApostrophe(
    _ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int
  ) -> Int {
    let isGlued =
      tokens.count > 0 && !pending.contains(.spaceBefore)
      && tokens.lastEnd == range.lowerBound
    if splitPossessives && isGlued && tokens.lastTraits.contains(.onlyDigits),
      TokenSplits.isLoneS(bytes, at: range.upperBound, limit: limit)
    {
      emitWhole(bytes, range.lowerBound..<range.upperBound + 1, .possessive)
      return range.upperBound + 1
    }
    let isPossessive = quotes.read(bytes, range, isGlued: isGlued)
    emitWhole(bytes, range, splitPossessives && isPossessive ? .possessive : [])
    return range.upperBound
  }

  private mutating func emitWhole(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ added: TokenTraits = []
  ) {
    let token = bytes.extracting(range)
    guard let look = TokenLook.measure(token, table: segmenter.table) else { return }
    let hash: UInt64
    if look.contains(.nonASCII) {
      scratch.removeAll(keepingCapacity: true)
      TokenFolding.append(token, to: &scratch, table: folding)
      hash = TokenHash.value(scratch.span)
    } else {
      hash = ASCII.hash(token, token.indices)
    }
    append(range.lowerBound, range.upperBound, hash, look.union(added))
  }

  @inline(__always)
  private mutating func append(_ start: Int, _ end: Int, _ hash: UInt64, _ traits: TokenTraits) {
    tokens.append(TextSpan(start: start, end: end), hash, traits.union(pending))
    pending = []
  }
}
