internal import WinnowCore

/// Days seen from the reference, parts of the day, and words that only say past, present or future.
extension DateScan {
  /// `today`, `yesterday`, `the day after tomorrow`, `tonight`.
  func deictic(at index: Int) -> Reading? {
    let token = self[index]
    let range = index..<index + Int(token.length)
    if token.classes.contains(.deictic) {
      return Reading(.deictic(Int(token.value)), range, .deictic)
    }
    guard token.classes.contains(.tonight) else { return nil }
    var reading = Reading(.deictic(0), range, .deictic)
    reading.time = TimeOfDay(part: 5)
    return reading
  }

  /// `now`, `recently`, `the future`.
  func vague(at index: Int) -> Reading? {
    let token = self[index]
    let end = index + Int(token.length)
    if token.classes.contains(.vague) {
      // "the past two years", "the past and the present" are not this.
      if token.length > 1, at(end, [.unit, .cardinal, .integer, .vagueNumber, .season]) {
        return nil
      }
      return Reading(.vague(Int(token.value)), index..<end, .vague)
    }
    guard let direction = token.directionWord, direction == .recent || direction == .current else {
      return nil
    }
    guard !isCapital(index) || look(index).contains(.sentenceStart) else { return nil }
    return Reading(.vague(direction == .recent ? 2 : 1), index..<index + 1, .vague)
  }

  /// `in the morning`, `by the evening`: of the day last spoken of; `at night`: of any day.
  ///
  /// All 10 of TimeBank, AQUAINT and WikiWars are annotated. Before another word it may belong to that ("the night sky").
  func dayPartAlone(at index: Int) -> Reading? {
    let token = self[index]
    guard token.flags.isDisjoint(with: [.plural, .weak]), !look(index + 1).contains(.letters) else {
      return nil
    }
    if isWord(index - 1, "at"), token.value == 5 {
      var reading = Reading(.set(Quantity(1, .day)), index - 1..<index + 1, .dayPart)
      reading.time = TimeOfDay(part: 5)
      return reading
    }
    guard at(index - 1, .the), at(index - 2, [.inside, .until]) || isWord(index - 2, "by") else {
      return nil
    }
    var reading = Reading(.deictic(0), index..<index + 1, .dayPart)
    reading.time = TimeOfDay(part: Int(token.value))
    return reading
  }

  /// `the morning of 31 January 1965`, `afternoon Tuesday`.
  func dayPartOf(at index: Int, dayFirst: Bool) -> Reading? {
    let token = self[index]
    guard token.classes.contains(.dayPart), !token.flags.contains(.plural),
      at(index + 1, [.of, .preposition, .weekday, .deictic])
    else { return nil }
    // "late afternoon Tuesday", "mid-afternoon yesterday"
    let position = at(index + 1, [.weekday, .deictic]) ? index + 1 : skip(.the, index + 2)
    guard let day = dayReading(at: position, dayFirst: dayFirst), day.time == nil else {
      return nil
    }
    var joined = day.stretched(index..<day.end)
    joined.time = TimeOfDay(part: Int(token.value))
    joined.rule = .dayPart
    return joined
  }
}
