import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// The closed list of verb forms from which the tense around a date is read.
struct TenseLexicon: Sendable {
  private let tenses: [UInt64: Tense]
  private let filter: KeyFilter

  /// How many tokens are looked at on each side.
  private static let reach = 12

  /// The built-in list of English.
  init() throws(DiagnosticError) {
    let file = try Resources.map("dates/tense/en.tsv")
    var tenses: [UInt64: Tense] = [:]
    for line in file.array().split(separator: 0x0A) where line.first != 0x23 {
      let cells = line.split(separator: 0x09)
      guard cells.count == 2, let number = Int32(String(decoding: cells[1], as: UTF8.self)),
        let tense = Tense(rawValue: number)
      else {
        throw DiagnosticError(
          Diagnostic(code: .d002, path: file.path, message: "a row needs a word and a tense"))
      }
      tenses[TokenHash.value(Array(cells[0]).span)] = tense
    }
    self.tenses = tenses
    filter = KeyFilter(tenses.keys)
  }

  /// The tense of the nearest verb before the tokens of a mention in its sentence, else of the first one behind it.
  ///
  /// "until" asks for a day to come. An infinitive behind a verb in the present is a plan ("is to resume Monday"), and behind
  /// "set", "planning" and the like in any tense: in TimeBank and AQUAINT three weekdays hang on that, all three to come.
  func tense(around range: Range<Int>, in scan: borrowing DateScan) -> Tense {
    if scan.at(range.lowerBound - 1, .until),
      !scan.look(range.lowerBound - 1).contains(.sentenceStart)
    {
      return .future
    }
    var index = range.lowerBound
    var isInfinitive = false
    while index > scan.limits.lowerBound, range.lowerBound - index < TenseLexicon.reach {
      if scan.traits[index].contains(.sentenceStart) { break }
      index -= 1
      if scan.at(index, .to), range.lowerBound - index < 9, index + 1 < range.lowerBound,
        !scan.isCapital(index + 1),
        scan[index + 1].classes.isEmpty
      {
        isInfinitive = true
      }
      guard let tense = tense(of: index, in: scan) else { continue }
      if tense == .intended {
        if isInfinitive { return .future }
        continue
      }
      // "to be held", "could be published": the participle tells nothing, what stands before it does.
      if tense == .past, scan.isWord(index - 1, "be") { continue }
      if tense == .planned { return isPastPlan(index, in: scan) ? .past : .future }
      // "will have a meeting Monday"
      if tense == .present, index > scan.limits.lowerBound,
        known(scan.hashes[index - 1]) == .future
      {
        return .future
      }
      return tense == .present && isInfinitive ? .future : tense
    }
    index = range.upperBound
    while index < scan.limits.upperBound, index - range.upperBound < TenseLexicon.reach {
      if scan.traits[index].contains(.sentenceStart) { break }
      if let tense = tense(of: index, in: scan), tense != .intended {
        return behind(tense, at: index, in: scan)
      }
      index += 1
    }
    return .unknown
  }

  /// The tense of the first verb behind a mention: "On Friday it is expected to vote" is a plan, "On Friday it planned a
  /// vote" is none.
  private func behind(_ tense: Tense, at index: Int, in scan: borrowing DateScan) -> Tense {
    if tense == .planned { return .past }
    guard tense == .present, index + 1 < scan.limits.upperBound,
      known(scan.hashes[index + 1]) == .planned
    else { return tense }
    return .future
  }

  /// `had been scheduled`, `was previously planned`.
  private func isPastPlan(_ index: Int, in scan: borrowing DateScan) -> Bool {
    for back in 1...3 where index - back >= scan.limits.lowerBound {
      if let tense = known(scan.hashes[index - back]) { return tense == .past }
    }
    return false
  }

  /// The tense of a word of the list; most words are told apart from them by one look.
  private func known(_ hash: UInt64) -> Tense? {
    filter.mayContain(hash) ? tenses[hash] : nil
  }

  private func tense(of index: Int, in scan: borrowing DateScan) -> Tense? {
    let look = scan.traits[index]
    let isUpper = look.contains(.initialUpper)
    guard look.contains(.letters), !isUpper || look.contains(.sentenceStart) else { return nil }
    if let tense = known(scan.hashes[index]) { return tense }
    guard !isUpper else { return nil }
    let length = scan.byteRange(index).count
    guard length > 3 else { return nil }
    if scan.endsIn(index, "'ll") { return .future }
    // "a proposed merger" has a participle for an adjective.
    guard length > 4, scan.endsIn(index, "ed"), !scan.at(index - 1, [.a, .the])
    else { return nil }
    return .past
  }
}
