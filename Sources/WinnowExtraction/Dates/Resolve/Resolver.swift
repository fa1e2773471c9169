internal import WinnowCore

/// Gives readings their values, in the order of the text.
///
/// What it remembers: the reference, the last date that was spoken of, and the last year that the text itself gave.
/// Two kinds of text are told apart (`isNarrative`): news counts from the reference, history from the last date.
///
/// Each rule stands beside its code with its counts, taken from TimeBank and AQUAINT (news, 1,822 expressions) and half of
/// WikiWars (history, 1,031). How often the kinds come out right in the news, where the annotation has a value that TimeML
/// allows: weekdays 285 of 332 (their direction 317 of 330; most of the rest are texts that count from another day, or nights
/// that are annotated without their night), month and day 140 of 146, months 69 of 78, quarters 89 of 92, bare years 108 of
/// 109, offsets ("a year ago") 69 of 96, units with a direction ("last week") 157 of 179, lengths of time 129 of 143. Of the
/// 1,505 dates in the news 69 are annotated in a form that no reading can give ("1989-WXX" for last week).
struct Resolver: Sendable {
  let holidays: [HolidayRule]
  /// The reference, if there is one.
  var reference: Reference?
  /// False if nothing may be taken from the text's other dates either.
  var mayBorrow = true
  /// True if the dates of the text lie far from the reference, so that missing parts come from the text.
  var isNarrative = false
  /// The last date that was spoken of.
  var context: Moment?
  /// The quarter or half that a report is about: what "a year earlier" compares it with is the same one.
  ///
  /// Of 38 such phrases behind a quarter in TimeBank 36 mean a quarter, wherever in the text it stands.
  var reportPeriod: Moment?
  /// True behind "the nine months", whose comparisons are with the months of the year before.
  var isCumulative = false
  /// The last year that the text gave in full, and the month with it; nil at the start of a section.
  var lastGiven: (year: Int, month: Int?)?
  /// True if the sentence names two different years before this place, so that neither may be borrowed.
  var isAmbiguous = false
  /// True for a bare year inside a sentence, which does not move the story on: "a campaign planned for 1976".
  ///
  /// In WikiWars 18 dates without a year stand behind such a year; all 18 belong to the year of the date before it.
  var isAside = false
  /// The tense around the expression.
  var tense = Tense.unknown

  init(holidays: [HolidayRule]) { self.holidays = holidays }

  /// The meaning of a reading; nil if it has none here.
  mutating func resolve(_ reading: Reading) -> Resolution? {
    guard var resolution = meaning(of: reading) else { return nil }
    if case .vague? = resolution.moment, reading.time != nil {
      resolution.moment = .partialDay(year: nil, month: nil, day: nil)
    }
    if let time = reading.time, resolution.kind == .date {
      resolution.time = time
      resolution.kind = .time
    }
    resolution.modifier = reading.modifier
    if reading.modifier == .earlier || reading.modifier == .later, !isNarrative {
      resolution.today = reference?.day
    }
    noteReportPeriod(reading, resolution)
    if let moment = resolution.moment, !isComparison(reading.core) {
      remember(moment, anchor: resolution.anchor)
    }
    return resolution
  }

  /// A quarter begins to be reported on; a fiscal year ends that, the figures of "the nine months" interrupt it for
  /// their paragraph.
  ///
  /// Of 12 mentions in TimeBank that hang on these exceptions 11 come out right with them.
  ///
  /// A quarter that has not ended yet is an outlook: it does not take the place of one that has.
  private mutating func noteReportPeriod(_ reading: Reading, _ resolution: Resolution) {
    if case .duration(let quantity) = reading.core, quantity.unit == .month, quantity.count != nil {
      isCumulative = true
    }
    guard case .calendar(let fields) = reading.core else { return }
    switch resolution.moment {
    case .quarter? where fields.quarter != nil, .half? where fields.half != nil:
      if fields.isFiscal || supersedes(resolution.moment) { reportPeriod = resolution.moment }
    default:
      if fields.isFiscal { reportPeriod = nil }
    }
  }

  /// True for the first quarter that is named, and for one that has ended and is not earlier than that.
  private func supersedes(_ moment: Moment?) -> Bool {
    guard let given = reportPeriod?.firstDay else { return true }
    guard let reference, let first = moment?.firstDay, let last = moment?.lastDay else {
      return true
    }
    return last < reference.day && first >= given
  }

  /// "a year earlier" in a report compares; what follows goes on from the date before it.
  private func isComparison(_ core: Core) -> Bool {
    switch core {
    case .fromContext(let quantity, let sign), .fromReference(let quantity, let sign):
      sign < 0 && quantity.unit == .year
    case .fromDate(let quantity, let sign, .definite): sign < 0 && quantity.unit == .year
    case .unit(.last, .year): true
    case .calendar(let fields): fields.isReported
    default: false
    }
  }

  private mutating func remember(_ moment: Moment, anchor: DateMention.Anchor) {
    switch moment {
    case .vague, .weekday, .partialDay, .decade, .century: return
    case .month(nil, _), .quarter(nil, _), .season(nil, _), .half(nil, _): return
    default: break
    }
    context = moment
    guard anchor == .explicit, let year = moment.year else { return }
    if isAside, lastGiven?.month != nil { return }
    var month: Int?
    if case .day(let day) = moment { month = day.month }
    if case .month(_, let number) = moment { month = number }
    lastGiven = (year, month)
  }

  private func meaning(of reading: Reading) -> Resolution? {
    switch reading.core {
    case .calendar(let fields):
      if reading.rule == .clock { return clockDay() }
      return calendar(fields)
    case .within(let fields, let direction, let unit): return within(fields, direction, unit)
    case .directed(let direction, let fields): return directed(direction, fields)
    case .unit(let direction, let unit): return directedUnit(direction, unit)
    case .definite(.year) where reading.rule == .yearEnd:
      return yearEnd()
    case .definite(let unit): return definite(unit)
    case .fromReference(let quantity, let sign): return fromReference(quantity, sign)
    case .fromContext(let quantity, let sign): return fromContext(quantity, sign)
    case .fromDate(let quantity, let sign, let base): return fromDate(quantity, sign, base)
    case .deictic(let days):
      return reading.rule == .clock || isDayPartAlone(reading) ? clockDay() : deictic(days)
    case .nth(let ordinal, let unit, let container): return nth(ordinal, unit, container)
    case .edge(let ordinal, let quantity, let container, _):
      return edge(ordinal, quantity, container)
    case .lasting(let quantity, let base, _): return lasting(quantity, base)
    case .toDate(let unit): return toDate(unit)
    case .stretch(let direction, let quantity): return stretch(direction, quantity)
    case .duration(let quantity):
      return Resolution(.duration, timex: DurationValues.timex(quantity))
    case .set(let quantity): return recurring(quantity, reading.time)
    case .recurring(let fields): return recurring(fields)
    case .vague(let number): return Resolution(.date, moment: .vague(number), anchor: .none)
    }
  }

  /// "in the morning", but not "this morning" or "last night", which hang on the reference.
  private func isDayPartAlone(_ reading: Reading) -> Bool {
    reading.rule == .dayPart && reading.range.count == 1
  }

  private func recurring(_ quantity: Quantity, _ time: TimeOfDay?) -> Resolution {
    guard time?.part != nil else { return Resolution(.set, timex: DurationValues.timex(quantity)) }
    return Resolution(
      .set, timex: MomentValues.timex(.partialDay(year: nil, month: nil, day: nil), time: time))
  }

  private func recurring(_ fields: CalendarFields) -> Resolution? {
    if let weekday = fields.weekday {
      return Resolution(.set, timex: MomentValues.timex(.weekday(weekday)))
    }
    if let season = fields.season {
      return Resolution(.set, timex: MomentValues.timex(.season(nil, season)))
    }
    if let holiday = fields.holiday, case .fixed(let month, let day) = holidays[holiday] {
      return Resolution(
        .set, timex: MomentValues.timex(.partialDay(year: nil, month: month, day: day)))
    }
    if let month = fields.month {
      let moment: Moment =
        fields.day.map { .partialDay(year: nil, month: month, day: $0) } ?? .month(nil, month)
      return Resolution(.set, timex: MomentValues.timex(moment))
    }
    return Resolution(.set, timex: "P1Y")
  }

  /// The day of a time that stands alone: the day last spoken of in a history, else the reference.
  private func clockDay() -> Resolution {
    if case .day(let day)? = context, isNarrative || reference == nil {
      return Resolution(.date, moment: .day(day), anchor: .document)
    }
    guard let reference, !isNarrative else {
      return Resolution(.date, moment: .partialDay(year: nil, month: nil, day: nil), anchor: .none)
    }
    return Resolution(.date, moment: .day(reference.day), anchor: reference.anchor)
  }
}

/// The tense of the verbs around an expression.
enum Tense: Int32, Sendable {
  case unknown = 0
  case past, present, future
  /// A participle that points ahead, but for "had been scheduled".
  case planned
  /// A word that points ahead only with an infinitive behind it: "were planning to leave", "set to resume".
  case intended
}
