import WinnowCore

/// The names that a document has given in full, by their short forms: acronyms, surnames, first parts.
///
/// A short form holds for the whole document, before its definition too: titles come before the text that explains them.
/// Where two names share a form, the one whose full form stood last is meant. Forms are found by the hash of their
/// token sequence, so that the work is linear in the text however many names there are.
struct KnownNames {
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
  }

  /// What a form stands for from the place on where the full name stood.
  private struct Meaning {
    var form: Int
    var place: Int
    var name: Int
    var rule: EntityRule
  }

  private var names: [Name] = []
  private var forms: [Form] = []
  private var meanings: [Meaning] = []
  private var hashes: [UInt64] = []
  /// The form by the hash of its token sequence.
  private var sequences = HashTable()
  /// By the hash of a first token: the lengths of the forms that begin with it, a bit each.
  private var lengths = HashTable()
  /// A bit by the top of a first token's hash, which tells nearly all tokens apart from those.
  private var firsts = InlineArray<4, UInt64>(repeating: 0)

  var isEmpty: Bool { forms.isEmpty }

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
    add(range.map { words.hashes[$0] }, of: name, rule: rule, place: place)
  }

  /// Registers the first word of `range` and the initials of those behind it: `Azerbaijan RC` for `Azerbaijan Red
  /// Crescent Society`.
  mutating func addInitials(of range: Range<Int>, of name: Int, in words: CuedTokens) {
    var initials: [UInt8] = []
    for index in range.dropFirst().prefix(4) where words.isCapital(index) {
      initials.append(words.text[Int(words.starts[index])] | 0x20)
      guard initials.count >= 2 else { continue }
      // The hash that the tokenizer gives to `RC`.
      let hash = TokenHash.value(initials.span)
      add(
        [words.hashes[range.lowerBound], hash], of: name, rule: .shortForm,
        place: range.lowerBound)
    }
  }

  private mutating func add(_ tokens: [UInt64], of name: Int, rule: EntityRule, place: Int) {
    guard let first = tokens.first, tokens.count <= Self.longestForm else { return }
    let sequence = Self.sequence(tokens[...])
    var form = sequences[sequence]
    if form < 0 {
      form = forms.count
      forms.append(Form(tokens: hashes.count..<hashes.count + tokens.count))
      hashes += tokens
      sequences[sequence] = form
      lengths[first] = max(0, lengths[first]) | 1 << (tokens.count - 1)
      firsts[Int(first >> 62)] |= 1 << (first >> 56 & 63)
    }
    meanings.append(Meaning(form: form, place: place, name: name, rule: rule))
  }

  /// Sorts what was registered; to be called before anything is looked for.
  mutating func seal() {
    let order = meanings.indices.sorted {
      let (a, b) = (meanings[$0], meanings[$1])
      if a.form != b.form { return a.form < b.form }
      return a.place != b.place ? a.place < b.place : $0 < $1
    }
    meanings = order.map { meanings[$0] }
    var start = 0
    while start < meanings.count {
      var end = start + 1
      while end < meanings.count, meanings[end].form == meanings[start].form { end += 1 }
      forms[meanings[start].form].meanings = start..<end
      start = end
    }
  }

  /// The name that the tokens of `range` are a form of, or nil.
  func name(of range: Range<Int>, in words: CuedTokens) -> Int? {
    guard !range.isEmpty, range.count <= Self.longestForm else { return nil }
    let form = sequences[Self.sequence(words.hashes[range])]
    guard form >= 0, stands(form, at: range.lowerBound, words) else { return nil }
    return forms[form].meanings.first.map { meanings[$0].name }
  }

  /// True if the tokens of `range` are a form already.
  func contains(_ range: Range<Int>, in words: CuedTokens) -> Bool {
    guard range.count <= Self.longestForm else { return false }
    let form = sequences[Self.sequence(words.hashes[range])]
    return form >= 0 && stands(form, at: range.lowerBound, words)
  }

  /// Adds a candidate wherever a form stands, the longest at each place.
  ///
  /// `paragraphs` are in text order. O(tokens); throws where there are more candidates than a document may have names.
  func find(
    in words: CuedTokens, _ paragraphs: [Range<Int>], _ limits: PartLimits,
    into candidates: inout [EntityCandidate]
  ) throws(StageError) {
    var cursors = forms.map(\.meanings.lowerBound)
    for paragraph in paragraphs {
      for index in paragraph where words.cues[index].has([.capital, .particle]) {
        let hash = words.hashes[index]
        guard firsts[Int(hash >> 62)] >> (hash >> 56 & 63) & 1 != 0 else { continue }
        let lengths = lengths[hash]
        guard lengths > 0, let (form, count) = longest(lengths, at: index, paragraph, words) else {
          continue
        }
        let range = forms[form].meanings
        var cursor = cursors[form]
        while cursor + 1 < range.upperBound, meanings[cursor + 1].place <= index { cursor += 1 }
        cursors[form] = cursor
        let meaning = meanings[cursor]
        candidates.append(
          EntityCandidate(
            tokens: index..<index + count, label: names[meaning.name].label, rule: meaning.rule,
            belief: meaning.rule == .repeatedName ? .usual : .certain,
            identity: .known(meaning.name)))
        try limits.check(candidates.count, atMost: limits.mentions, "names")
      }
    }
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

  private static func sequence(_ tokens: ArraySlice<UInt64>) -> UInt64 {
    tokens.reduce(TokenHash.start) { next($0, $1) }
  }

  @inline(__always)
  private static func next(_ sequence: UInt64, _ token: UInt64) -> UInt64 {
    TokenHash.mix(sequence ^ token) ^ token >> 32
  }
}
