import WinnowCore

/// The names that a document has given in full, by their short forms: acronyms, surnames, first parts.
///
/// A short form holds for the whole document, before its definition too: titles come before the text that explains them.
/// Where two names share a form, the one whose full form stood last is meant. Forms are found by the hash of their
/// token sequence, so that the work is linear in the text however many names there are.
struct KnownNames: ~Copyable {
  /// The most tokens of a form.
  static let longestForm = 31

  /// Where a name's text and identifier come from.
  enum Source {
    /// The tokens where it stands in full.
    case text(Range<Int>)
    /// An entry of the lists.
    case entry(ListedEntry)
  }

  private struct Name {
    var label: EntityLabel
    var source: Source
  }

  private struct Form {
    /// The hashes of the form's tokens, among `hashes`.
    var tokens: Range<Int>
    /// Its meanings, among `meanings` once they are sorted.
    var meanings = 0..<0
    /// The meaning of the last place where it was found.
    var cursor = 0
  }

  /// What a form stands for from the place on where the full name stood.
  private struct Meaning {
    var form: Int
    var place: Int
    /// Its number in the order in which they were registered.
    var number: Int
    var name: Int
    var rule: EntityRule
  }

  private var names = OwnedArray<Name>()
  private var forms = OwnedArray<Form>()
  private var meanings = OwnedArray<Meaning>()
  private var hashes = OwnedArray<UInt64>()
  /// The form by the hash of its token sequence.
  private var sequences = HashTable()
  /// By the hash of a first token: the lengths of the forms that begin with it, a bit each.
  private var lengths = HashTable()
  /// A bit by the top of a first token's hash, which tells nearly all tokens apart from those.
  private var firsts = InlineArray<4, UInt64>(repeating: 0)

  /// True if no name has a form.
  var isEmpty: Bool { forms.isEmpty }
  /// The number of names.
  var count: Int { names.count }
  /// The bytes that it holds.
  var byteCount: Int { meanings.byteCount + forms.byteCount + hashes.byteCount }

  /// Forgets all names.
  mutating func removeAll() {
    names.removeAll()
    forms.removeAll()
    meanings.removeAll()
    hashes.removeAll()
    sequences.removeAll()
    lengths.removeAll()
    firsts = InlineArray(repeating: 0)
  }

  /// Registers a name.
  mutating func add(label: EntityLabel, _ source: Source) -> Int {
    names.append(Name(label: label, source: source))
    return names.count - 1
  }

  /// Where the text and the identifier of a name come from.
  func source(of name: Int) -> Source { names[name].source }

  /// Registers the tokens of `range` as a form of a name whose full form stands at `place`.
  mutating func addForm(
    _ range: Range<Int>, of name: Int, rule: EntityRule, place: Int, in words: CuedTokens
  ) {
    words.hashes.extracting(range).withSpan { add($0, of: name, rule: rule, place: place) }
  }

  /// Registers the first word of `range` and the initials of those behind it: `Azerbaijan RC` for `Azerbaijan Red
  /// Crescent Society`.
  mutating func addInitials(of range: Range<Int>, of name: Int, in words: CuedTokens) {
    var initials: UInt64 = 0
    var count = 0
    for index in range.dropFirst().prefix(4) where words.isCapital(index) {
      let initial = words.text[Int(words.starts[index])] | 0x20
      initials |= UInt64(initial) << (8 * UInt64(count))
      count += 1
      guard count >= 2 else { continue }
      // The hash that the tokenizer gives to `RC`.
      let hash = TokenHash.finish(TokenHash.mix(TokenHash.start ^ initials), count: count)
      let form: InlineArray<2, UInt64> = [words.hashes[range.lowerBound], hash]
      add(form.span, of: name, rule: .shortForm, place: range.lowerBound)
    }
  }

  private mutating func add(_ tokens: Span<UInt64>, of name: Int, rule: EntityRule, place: Int) {
    guard !tokens.isEmpty, tokens.count <= Self.longestForm else { return }
    let sequence = Self.sequence(tokens)
    let form = sequences.insert(sequence, forms.count)
    if form == forms.count {
      let first = tokens[0]
      forms.append(Form(tokens: hashes.count..<hashes.count + tokens.count))
      for index in tokens.indices { hashes.append(tokens[index]) }
      lengths[first] = max(0, lengths[first]) | 1 << (tokens.count - 1)
      firsts[Int(first >> 62)] |= 1 << (first >> 56 & 63)
    }
    meanings.append(
      Meaning(form: form, place: place, number: meanings.count, name: name, rule: rule))
  }

  /// Sorts what was registered; to be called before anything is looked for.
  mutating func seal() {
    meanings.sort { ($0.form, $0.place, $0.number) < ($1.form, $1.place, $1.number) }
    var start = 0
    while start < meanings.count {
      let form = meanings[start].form
      var end = start + 1
      while end < meanings.count, meanings[end].form == form { end += 1 }
      forms[form].meanings = start..<end
      forms[form].cursor = start
      start = end
    }
  }

  /// The name that the tokens of `range` are a form of, or nil.
  func name(of range: Range<Int>, in words: CuedTokens) -> Int? {
    guard !range.isEmpty, let form = form(at: range, in: words) else { return nil }
    return forms[form].meanings.first.map { meanings[$0].name }
  }

  /// True if the tokens of `range` are a form already.
  func contains(_ range: Range<Int>, in words: CuedTokens) -> Bool {
    form(at: range, in: words) != nil
  }

  private func form(at range: Range<Int>, in words: CuedTokens) -> Int? {
    guard range.count <= Self.longestForm else { return nil }
    let form = sequences[words.hashes.extracting(range).withSpan { Self.sequence($0) }]
    return form >= 0 && stands(form, at: range.lowerBound, words) ? form : nil
  }

  /// Adds a candidate wherever a form stands, the longest at each place.
  ///
  /// O(noted tokens); throws where there are more candidates than a document may have names.
  mutating func find(
    in words: CuedTokens, _ cues: borrowing CueMemory, _ limits: PartLimits,
    into candidates: inout OwnedArray<EntityCandidate>
  ) throws(StageError) {
    for paragraph in cues.paragraphs.unmanaged {
      for index in cues.noted.unmanaged.extracting(paragraph.noted).lazy.map(Int.init)
      where words.cues[index].has([.capital, .particle]) {
        let hash = words.hashes[index]
        guard firsts[Int(hash >> 62)] >> (hash >> 56 & 63) & 1 != 0 else { continue }
        let lengths = lengths[hash]
        guard lengths > 0,
          let (form, count) = longest(lengths, at: index, paragraph.tokens, words)
        else { continue }
        let meaning = meaning(of: form, at: index)
        candidates.append(
          EntityCandidate(
            tokens: index..<index + count, label: names[meaning.name].label, rule: meaning.rule,
            belief: meaning.rule == .repeatedName ? .usual : .certain,
            identity: .known(meaning.name)))
        try limits.check(candidates.count, atMost: limits.mentions, "names")
      }
    }
  }

  /// What a form means at a token, which stands behind those that were asked for before.
  private mutating func meaning(of form: Int, at index: Int) -> Meaning {
    var cursor = forms[form].cursor
    let end = forms[form].meanings.upperBound
    while cursor + 1 < end, meanings[cursor + 1].place <= index { cursor += 1 }
    forms[form].cursor = cursor
    return meanings[cursor]
  }

  /// The longest form that stands at `index`, and its number of tokens.
  private func longest(
    _ lengths: Int, at index: Int, _ paragraph: Range<Int>, _ words: CuedTokens
  ) -> (form: Int, count: Int)? {
    var best: (form: Int, count: Int)?
    var sequence = TokenHash.start
    for offset in 0..<min(Self.longestForm, paragraph.upperBound - index) {
      if lengths >> offset == 0 { break }
      let token = index + offset
      sequence = Self.next(sequence, words.hashes[token])
      guard lengths >> offset & 1 != 0 else { continue }
      let form = sequences[sequence]
      if form >= 0, stands(form, at: index, words) { best = (form, offset + 1) }
    }
    return best
  }

  private func stands(_ form: Int, at index: Int, _ words: CuedTokens) -> Bool {
    let tokens = forms[form].tokens
    for offset in 0..<tokens.count
    where words.hashes[index + offset] != hashes[tokens.lowerBound + offset] {
      return false
    }
    return true
  }

  private static func sequence(_ tokens: Span<UInt64>) -> UInt64 {
    var sequence = TokenHash.start
    for index in tokens.indices { sequence = next(sequence, tokens[index]) }
    return sequence
  }

  @inline(__always)
  private static func next(_ sequence: UInt64, _ token: UInt64) -> UInt64 {
    TokenHash.mix(sequence ^ token) ^ token >> 32
  }
}
