/// A value for each of up to 48 languages, added at once.
///
/// 96 bytes: with 16 bits a value, all 41 languages of the Latin script are six additions of eight.
struct LanguageScores: Sendable {
  /// The most languages of a script.
  static let limit = 48
  /// The parts of a unit: the weights are whole numbers of them.
  static let scale: Float = 32

  private typealias Block = SIMD16<UInt16>
  private static let laneCount = Block.scalarCount

  private var first: Block = .zero
  private var second: Block = .zero
  private var third: Block = .zero

  /// The value of the language with this number.
  subscript(language: Int) -> UInt16 {
    get {
      switch language / Self.laneCount {
      case 0: first[language]
      case 1: second[language % Self.laneCount]
      default: third[language % Self.laneCount]
      }
    }
    set {
      switch language / Self.laneCount {
      case 0: first[language] = newValue
      case 1: second[language % Self.laneCount] = newValue
      default: third[language % Self.laneCount] = newValue
      }
    }
  }

  /// Adds the values of `other`; the sums must stay below 65,536.
  @inline(__always)
  mutating func add(_ other: LanguageScores) {
    first &+= other.first
    second &+= other.second
    third &+= other.third
  }
}

/// Sums of scores that do not overflow.
struct LanguageTotals {
  private var values = InlineArray<48, Int32>(repeating: 0)

  /// What leads, and by how much.
  struct Best {
    var language: Int
    var score: Int32
    var second: Int32

    /// By how much it is likelier than the second, as a logarithm of odds.
    var lead: Float { (Float(score) - Float(second)) / LanguageScores.scale }
  }

  /// Adds the values of all languages.
  mutating func add(_ scores: LanguageScores) {
    for language in 0..<LanguageScores.limit { values[language] += Int32(scores[language]) }
  }

  /// Adds to the value of one language.
  mutating func add(_ value: Float, to language: Int) {
    values[language] += Int32(value * LanguageScores.scale)
  }

  /// The best of the first `count` languages and the second; the first one where several have the same.
  func best(of count: Int) -> Best {
    var best = Best(language: 0, score: .min, second: .min)
    for language in 0..<count {
      let value = values[language]
      if value > best.score {
        best = Best(language: language, score: value, second: best.score)
      } else if value > best.second {
        best.second = value
      }
    }
    return best
  }
}
