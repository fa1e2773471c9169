import WinnowCore

/// The words beside a name, as far as they touch it without punctuation.
struct PlaceSurroundings: ~Copyable {
  let view: TokenView
  let paragraph: Range<Int>
  /// The name.
  private(set) var tokens = 0..<0
  /// True if another name of a place ends right before.
  private(set) var isAfterPlace = false
  /// The token before, if nothing but a space parts it from the name.
  private(set) var previous: Int?
  /// The token behind, likewise.
  private(set) var next: Int?

  /// The surroundings of the names in a paragraph; `look(at:)` comes first.
  init(view: TokenView, paragraph: Range<Int>) {
    self.view = view
    self.paragraph = paragraph
  }

  /// Goes on to a name.
  mutating func look(at tokens: Range<Int>, isAfterPlace: Bool) {
    self.tokens = tokens
    self.isAfterPlace = isAfterPlace
    let before = tokens.lowerBound - 1
    previous =
      before >= paragraph.lowerBound && view.tokens.traits[before].contains(.letters) ? before : nil
    let after = tokens.upperBound
    next =
      after < paragraph.upperBound && view.tokens.traits[after].contains(.letters)
        && !view.tokens.traits[after].contains(.possessive) ? after : nil
  }

  /// The classes of the word before.
  var previousClasses: WordClass { previous.map { view.classes($0) } ?? [] }
  /// The classes of the word behind.
  var nextClasses: WordClass { next.map { view.classes($0) } ?? [] }

  /// True if a capitalised word stands right before, within the sentence.
  var hasCapitalBefore: Bool {
    guard let previous, view.isCapital(previous) else { return false }
    if view.isSentenceStart(previous), view.classes(previous).contains(.function) { return false }
    return !view.isSentenceStart(tokens.lowerBound)
  }

  /// True if a capitalised word stands right behind, within the sentence.
  var hasCapitalBehind: Bool {
    guard let next, view.isCapital(next) else { return false }
    return !view.isSentenceStart(next) && view.tokens.traits[next].contains(.spaceBefore)
  }

  /// True if a word like `in` or `near` stands right before.
  var isLocated: Bool {
    guard let previous else { return false }
    return !view.isCapital(previous) && view.classes(previous).contains(.locative)
      || view.isSentenceStart(previous) && view.classes(previous).contains(.locative)
  }

  /// True if a word like `police`, `residents` or `Mayor` stands right behind.
  var isCivic: Bool {
    let bits = nextClasses
    return bits.contains(.civic) || hasCapitalBehind && bits.contains(.title)
  }

  /// True if a dash follows, as behind the place in the first line of a news item.
  var isDateline: Bool {
    guard
      view.tokens.traits[tokens.lowerBound].contains(.paragraphStart)
        || view.isSentenceStart(tokens.lowerBound), tokens.upperBound < paragraph.upperBound
    else { return false }
    let next = tokens.upperBound
    if view.isMark(next, 0x2d) {
      return view.tokens.traits[next].contains(.spaceBefore)
        || next + 1 < paragraph.upperBound && view.isMark(next + 1, 0x2d)
    }
    // The dashes of general punctuation, U+2013 to U+2015.
    return view.byteCount(next) == 3 && view.firstByte(next) == 0xe2
      && !view.tokens.traits[next].contains(.letters)
      && view.text[Int(view.tokens.starts[next]) + 1] == 0x80
      && (0x93...0x95).contains(view.text[Int(view.tokens.starts[next]) + 2])
  }

  /// True if an initial with a full stop, or without, stands before: `J. Paris`.
  var hasInitialBefore: Bool {
    var index = tokens.lowerBound - 1
    if index > paragraph.lowerBound, view.isMark(index, 0x2e) { index -= 1 }
    return index >= paragraph.lowerBound && view.isInitial(index) && view.firstByte(index) != 0x49
  }

  /// The classes of a title with a full stop before: `Dr. London`.
  var hasTitleBefore: Bool {
    var index = tokens.lowerBound - 1
    if index > paragraph.lowerBound, view.isMark(index, 0x2e) { index -= 1 }
    guard index >= paragraph.lowerBound, view.isCapital(index) else { return false }
    return view.classes(index).contains(.title)
  }

  /// The last token of the run of capitalised words that goes on behind the name, and `of` or `and` within it.
  var runEnd: Int {
    var end = tokens.upperBound
    while end < paragraph.upperBound, end < tokens.upperBound + 6, view.isCapital(end),
      view.tokens.traits[end].contains(.spaceBefore), !view.isSentenceStart(end)
    {
      end += 1
    }
    return end
  }
}
