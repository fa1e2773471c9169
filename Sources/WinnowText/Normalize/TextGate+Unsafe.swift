import WinnowCore

/// What may need repair somewhere in a text.
struct TextFeatures: OptionSet {
  let rawValue: UInt8

  /// A byte outside ASCII.
  static let nonASCII = TextFeatures(rawValue: 1 << 0)
  /// A control character other than the line feed and the tab.
  static let controls = TextFeatures(rawValue: 1 << 1)
  /// `&`.
  static let ampersand = TextFeatures(rawValue: 1 << 2)
  /// Two spaces, or white space at a line end.
  static let spaces = TextFeatures(rawValue: 1 << 3)
  /// A word that may be what followed an apostrophe.
  static let endings = TextFeatures(rawValue: 1 << 4)
  /// A digit, a space and what may be the ending of an ordinal.
  static let ordinals = TextFeatures(rawValue: 1 << 5)
  /// A letter, a hyphen and a space.
  static let hyphens = TextFeatures(rawValue: 1 << 6)
  /// Two words of one letter, one after the other.
  static let singleLetters = TextFeatures(rawValue: 1 << 7)
}

/// Finds out in one pass which steps have anything to do.
enum TextGate {
  private typealias Block = SIMD32<UInt8>

  /// The features of `text`: none is missed, some may turn out to be nothing.
  ///
  /// 32 bytes a step and branch-free within it: a gate that looked at every space by itself would cost more than the
  /// steps behind it.
  static func features(_ text: [UInt8]) -> TextFeatures {
    var found: TextFeatures = []
    let count = text.count
    var index = 0
    // SAFETY: every load below reads from two bytes before `index` to four bytes past the block, and the loop runs only
    // where those lie within the buffer.
    text.withUnsafeBytes { bytes in
      index = min(2, count)
      while index + Block.scalarCount + 4 <= count {
        found.formUnion(block(bytes, index))
        index += Block.scalarCount
      }
    }
    let span = text.span
    for position in 0..<min(2, count) { found.formUnion(slowly(span, position)) }
    for position in min(index, count)..<count { found.formUnion(slowly(span, position)) }
    return found
  }

  @inline(__always)
  private static func block(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> TextFeatures {
    func load(_ offset: Int) -> Block {
      // SAFETY: see `features`.
      bytes.loadUnaligned(fromByteOffset: index + offset, as: Block.self)
    }
    let here = load(0)
    let odd = (here .< 0x20) .& (here .!= 0x0A) .| (here .>= 0x7F) .| (here .== 0x26)
    let next = load(1)
    let isSpace = here .== 0x20
    let afterNext = load(2)
    let lower = next | 0x20
    let isPlain = (lower &- 0x61) .< 26
    let blank = isSpace .& ((next .== 0x20) .| (next .== 0x0A))
    // A word of one letter, or the first letter of a short ending.
    let single =
      isSpace .& isPlain .& ((afterNext .< 0x41) .| shortEnding(next, afterNext, load(3)))
    let before = load(-1)
    let ordinal =
      isSpace .& ((before &- 0x30) .< 10) .& ordinalEnding(lower, afterNext | 0x20)
    let hyphen = isSpace .& (before .== 0x2D) .& (load(-2) .> 0x20)
    let any = odd .| blank .| single .| ordinal .| hyphen
    guard anyTrue(any) else { return [] }
    var found: TextFeatures = []
    for position in index..<index + Block.scalarCount {
      found.formUnion(slowly(bytes, position))
    }
    return found
  }

  @inline(__always)
  private static func anyTrue(_ mask: SIMDMask<SIMD32<Int8>>) -> Bool { any(mask) }

  /// `re`, `ve`, `ll` and a byte that ends the word.
  @inline(__always)
  private static func shortEnding(_ a: Block, _ b: Block, _ c: Block) -> SIMDMask<SIMD32<Int8>> {
    let e = ((a .== 0x72) .| (a .== 0x76)) .& (b .== 0x65)
    let l = (a .== 0x6C) .& (b .== 0x6C)
    return (e .| l) .& (c .< 0x41)
  }

  /// `st`, `nd`, `rd`, `th`.
  @inline(__always)
  private static func ordinalEnding(_ a: Block, _ b: Block) -> SIMDMask<SIMD32<Int8>> {
    let st = (a .== 0x73) .& (b .== 0x74)
    let nd = ((a .== 0x6E) .| (a .== 0x72)) .& (b .== 0x64)
    let th = (a .== 0x74) .& (b .== 0x68)
    return st .| nd .| th
  }

  /// The features that begin at `index`; the reference for the fast path.
  static func slowly(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> TextFeatures {
    // SAFETY: the bytes are borrowed for this call and not written to.
    slowly(bytes.bindMemory(to: UInt8.self).span, index)
  }

  /// The features that begin at `index`; the reference for the fast path.
  static func slowly(_ bytes: Span<UInt8>, _ index: Int) -> TextFeatures {
    func byte(_ offset: Int) -> UInt8 {
      let place = index + offset
      return place >= 0 && place < bytes.count ? bytes[place] : 0x0A
    }
    let here = byte(0)
    if here >= 0x80 { return .nonASCII }
    if here == 0x7F || (here < 0x20 && here != 0x0A && here != 0x09) { return .controls }
    if here == 0x26 { return .ampersand }
    if here == 0x09 { return byte(1) == 0x0A ? .spaces : [] }
    guard here == 0x20 else { return [] }
    var found: TextFeatures = []
    let (next, second, third) = (byte(1), byte(2), byte(3))
    if next == 0x20 || next == 0x0A { found.insert(.spaces) }
    if ASCII.isLetter(next), second < 0x41 {
      if next == 0x73 || next == 0x74 || next == 0x6D || next == 0x64 { found.insert(.endings) }
      if second == 0x20, ASCII.isLetter(third), byte(4) < 0x41 { found.insert(.singleLetters) }
    }
    let isShortEnding =
      ((next == 0x72 || next == 0x76) && second == 0x65) || (next == 0x6C && second == 0x6C)
    if isShortEnding, third < 0x41 { found.insert(.endings) }
    if ASCII.isDigit(byte(-1)), SplitOrdinals.isEnding(next, second) { found.insert(.ordinals) }
    if byte(-1) == 0x2D, byte(-2) > 0x20 { found.insert(.hyphens) }
    return found
  }
}
