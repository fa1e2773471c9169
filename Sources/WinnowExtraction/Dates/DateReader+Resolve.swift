internal import WinnowCore

/// The second pass: values for what was found.
extension DateReader {
  /// The mentions of the document, sorted by span.
  mutating func mentions(reference: Reference?) -> [DateMention] {
    var resolver = Resolver(holidays: lexicon.holidays)
    resolver.reference = reference
    resolver.mayBorrow = settings.usesDocument
    resolver.isNarrative = isNarrative(reference)
    var mentions: [DateMention] = []
    mentions.reserveCapacity(found.count)
    var next = 0
    for paragraph in paragraphs.indices {
      scan.limits = paragraphs[paragraph]
      enter(paragraph, next, &resolver)
      while next < found.count, found[next].paragraph == paragraph {
        append(found[next].match, &resolver, &mentions)
        next += 1
      }
    }
    return mentions
  }

  /// True if the text is a history: its years lie two or more from the reference, and hardly anything in it counts
  /// from the reference (weekdays, "yesterday", "last week", dates of the reference's year).
  private func isNarrative(_ reference: Reference?) -> Bool {
    guard let reference else { return false }
    var far = 0
    var near = 0
    for item in found {
      switch item.match.firstReading.core {
      case .calendar(let fields):
        if let year = fields.year {
          if abs(year - reference.day.year) >= 2 { far += 1 } else { near += 1 }
        } else if fields.weekday != nil {
          near += 2
        }
      case .deictic: if item.match.firstReading.rule != .clock { near += 2 }
      case .unit(let direction, _): if [.last, .this, .next].contains(direction) { near += 1 }
      default: break
      }
    }
    return far >= 3 && far > 3 * near
  }

  private func append(_ match: Match, _ resolver: inout Resolver, _ mentions: inout [DateMention]) {
    resolver.tense = needsTense(match) ? tenses.tense(around: match.range, in: scan) : .unknown
    switch match {
    case .point(let reading):
      for part in settings.ranges == .split ? DateReader.parts(reading) : [reading] {
        if let mention = mention(part, &resolver) { mentions.append(mention) }
      }
    case .pair(let first, let second):
      for reading in [first, second] {
        if let mention = mention(reading, &resolver) { mentions.append(mention) }
      }
    case .range(let lower, let upper, let range, let rule):
      guard settings.ranges == .join else {
        for reading in [lower, upper] {
          if let mention = mention(reading, &resolver) { mentions.append(mention) }
        }
        return
      }
      setAmbiguity(lower, &resolver)
      resolver.isAside = isAside(lower)
      if rule == .monthRange, resolver.isWithin(lower, upper) { resolver.tense = .unknown }
      guard var first = resolver.resolve(lower), var last = resolver.resolve(upper) else { return }
      if rule == .dayRange { first = Resolver.sharingYear(first, last, lower) }
      last = resolver.following(last, first, upper)
      mentions.append(MentionBuilder.range(first, last, span: scan.span(range), rule: rule))
    }
  }

  /// The length of time and the date that holds it, which TimeML annotates on their own.
  private static func parts(_ reading: Reading) -> [Reading] {
    let (quantity, container, joint): (Quantity, Core, Range<Int>)
    switch reading.core {
    case .edge(_, let length, let whole, let between):
      (quantity, container, joint) = (length, whole, between)
    case .lasting(let length, let first, let between):
      (quantity, container, joint) = (length, first, between)
    default: return [reading]
    }
    return [
      Reading(.duration(quantity), reading.start..<joint.lowerBound, .duration),
      Reading(container, joint.upperBound..<reading.end, .part(container)),
    ]
  }

  private func needsTense(_ match: Match) -> Bool {
    switch match {
    case .point(let reading), .pair(let reading, _): needsTense(reading.core)
    case .range(let lower, let upper, _, _): needsTense(lower.core) || needsTense(upper.core)
    }
  }

  /// False for what is whole without a look at the verbs around it.
  private func needsTense(_ core: Core) -> Bool {
    switch core {
    case .calendar(let fields): fields.year == nil && fields.decade == nil && fields.century == nil
    case .vague, .set, .recurring, .deictic, .unit: false
    default: true
    }
  }

  private func mention(_ given: Reading, _ resolver: inout Resolver) -> DateMention? {
    let reading = ahead(given, resolver.tense)
    setAmbiguity(reading, &resolver)
    resolver.isAside = isAside(reading)
    guard let resolution = resolver.resolve(reading) else { return nil }
    let range = withArticle(reading)
    return MentionBuilder.point(
      resolution, span: scan.span(range), rule: reading.rule,
      opening: opening(before: range.lowerBound, reading))
  }

  /// "in two weeks" with a verb in the future is a date, not a length of time.
  private func ahead(_ reading: Reading, _ tense: Tense) -> Reading {
    guard tense == .future, case .duration(let quantity) = reading.core, quantity.count != nil,
      scan.isWord(reading.start - 1, "in"), !scan.at(reading.end, [.of, .dash])
    else { return reading }
    var moved = reading
    moved.core = .fromReference(quantity, 1)
    moved.rule = .offset
    return moved
  }

  /// The article belongs to the expression where gold takes it in: parts of years, units, modifiers with "of".
  private func withArticle(_ reading: Reading) -> Range<Int> {
    guard scan.at(reading.start - 1, .the) else { return reading.range }
    switch reading.rule {
    case .quarter, .half, .decade, .century, .season, .definiteUnit, .ordinalUnit, .relativeUnit,
      .stretch,
      .relativeName, .offset, .offsetFromDate, .dayPart, .fiscalYear, .duration, .vagueDuration:
      return reading.start - 1..<reading.end
    default:
      return reading.modifier == .none ? reading.range : reading.start - 1..<reading.end
    }
  }

  /// The word before a date that makes it the open end of a range.
  private func opening(before start: Int, _ reading: Reading) -> MentionBuilder.Opening {
    // "before the year 2019", "after the 15th"
    let named = scan[start - 1].timeUnit == .year && reading.rule == .year ? start - 1 : start
    let index = scan.skipBack(.the, named)
    switch reading.core {
    case .calendar, .within, .directed, .deictic, .unit, .fromDate, .nth: break
    default: return .none
    }
    guard !scan.at(reading.end, .possessive) else { return .none }
    if let compared = comparison(before: index, behind: reading.end) { return compared }
    if scan.at(index - 1, .since) || scan[index - 1].flags.contains(.opening) { return .since }
    if scan.at(index - 1, .preposition), scan[index - 2].flags.contains(.opening) { return .since }
    if scan.at(index - 1, .until) { return .until }
    if scan.at(index - 1, .before) { return .before }
    if scan.at(index - 1, .after) { return .after }
    return .none
  }

  /// `later than 2018`, `no later than 3 May`, `2012 or later`, `2016 onwards`.
  private func comparison(before index: Int, behind end: Int) -> MentionBuilder.Opening? {
    if scan.isWord(index - 1, "than") {
      let isNegated = scan.isWord(index - 3, "no") || scan.isWord(index - 3, "not")
      if scan.at(index - 2, .later) { return isNegated ? .until : .after }
      if scan.at(index - 2, .earlier) { return isNegated ? .since : .before }
      return nil
    }
    if scan.isWord(end, "onwards") || scan.isWord(end, "onward") { return .since }
    // "after 2010 and before 2018" are two open ranges.
    guard scan.at(end, [.or, .and]), scan.look(end + 2).isDisjoint(with: [.letters, .digits]) else {
      return nil
    }
    if scan.at(end + 1, [.later, .after]) { return .since }
    return scan.at(end + 1, [.earlier, .before]) ? .until : nil
  }

  /// Looks for two years in the sentence only where a year has to be borrowed.
  private func setAmbiguity(_ reading: Reading, _ resolver: inout Resolver) {
    guard case .calendar(let fields) = reading.core, fields.year == nil,
      resolver.reference == nil || resolver.isNarrative
    else { return }
    resolver.isAmbiguous = isAmbiguous(before: reading.start)
  }

  /// True for a bare year that does not open its sentence, with a preposition and a modifier at most before it.
  private func isAside(_ reading: Reading) -> Bool {
    guard case .calendar(let fields) = reading.core, fields.isYearOnly else { return false }
    return !(0..<4).contains { back in
      scan.look(reading.start - back).contains(.sentenceStart)
    }
  }

  /// True if two different years stand before the place in its sentence.
  private func isAmbiguous(before index: Int) -> Bool {
    var years: Int32?
    var position = index
    while position > scan.limits.lowerBound, index - position < 60 {
      if scan.traits[position].contains(.sentenceStart) { break }
      position -= 1
      let token = scan[position]
      guard token.classes.contains(.integer), token.digits == 4,
        DateScan.plainYears.contains(Int(token.value)), !scan.isPartOfName(position)
      else { continue }
      if let seen = years, seen != token.value { return true }
      years = token.value
    }
    return false
  }
}

extension Match {
  /// Its first or only reading.
  var firstReading: Reading {
    switch self {
    case .point(let reading), .pair(let reading, _), .range(let reading, _, _, _): reading
    }
  }
}

extension Resolver {
  /// True if the months of a range without a year lie around the reference: the tense moves neither of its ends.
  func isWithin(_ lower: Reading, _ upper: Reading) -> Bool {
    guard case .calendar(let first) = lower.core, case .calendar(let last) = upper.core,
      last.year == nil, let start = first.month, let end = last.month, let reference
    else { return false }
    return start <= end && (start...end).contains(reference.day.month)
  }

  /// The earlier of two days of one month in the year of the later one, where neither was given.
  static func sharingYear(_ first: Resolution, _ last: Resolution, _ lower: Reading) -> Resolution {
    guard case .calendar(let fields) = lower.core, fields.year == nil, fields.month != nil,
      case .day(let start)? = first.moment, case .day(let end)? = last.moment,
      let day = CivilDay(year: end.year, month: start.month, day: start.day)
    else { return first }
    var moved = first
    moved.moment = .day(day)
    return moved
  }

  /// The later end of a range moved behind the earlier one, where only its weekday or month was given.
  func following(_ last: Resolution, _ first: Resolution, _ upper: Reading) -> Resolution {
    guard case .calendar(let fields) = upper.core, fields.year == nil,
      let start = first.moment?.firstDay, let end = last.moment?.firstDay, end < start
    else { return last }
    var moved = last
    switch last.moment {
    case .day(let day) where fields.weekday != nil && fields.day == nil:
      moved.moment = .day(start.adding(days: CivilDay.floorMod(day.weekday - start.weekday, 7)))
    case .month(let year?, let month): moved.moment = .month(year + 1, month)
    default: break
    }
    return moved
  }
}
