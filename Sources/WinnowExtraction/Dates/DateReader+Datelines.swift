internal import WinnowCore

/// The days that the text itself sets: lines that are dates, and datelines of the press.
extension DateReader {
  /// At a heading an item begins, so nothing is borrowed from the one before; a line that is nothing but a date is the
  /// date of its item, and so is the date of a dateline unless the options gave another.
  func enter(_ paragraph: Int, _ next: Int, _ resolver: inout Resolver) {
    resolver.isCumulative = false
    if !resolver.isNarrative, zones[paragraph] == .title || zones[paragraph] == .heading {
      resolver.lastGiven = nil
      resolver.context = nil
    }
    guard settings.usesDocument else { return }
    if resolver.reference?.anchor != .reference, let day = openingDateline(paragraph, next) {
      resolver.reference = Reference(day: day, anchor: .document)
    }
    guard let day = dateline(paragraph, next) else { return }
    resolver.reference = Reference(day: day, anchor: .document)
    resolver.lastGiven = nil
    resolver.context = nil
  }

  /// The day of a paragraph that holds nothing but a date, or a date behind a word or two ("Published:").
  private func dateline(_ paragraph: Int, _ next: Int) -> CivilDay? {
    guard let (tokens, day) = firstDay(paragraph, next),
      next + 1 == found.count || found[next + 1].paragraph != paragraph,
      paragraphs[paragraph].count - tokens.count <= 3
    else { return nil }
    return day
  }

  /// The day of a dateline that opens its paragraph: `LISBON, 14 March 2023 (Agency) – The city …`.
  private func openingDateline(_ paragraph: Int, _ next: Int) -> CivilDay? {
    guard let (tokens, day) = firstDay(paragraph, next) else { return nil }
    let before = paragraphs[paragraph].lowerBound..<tokens.lowerBound
    guard before.count <= 8,
      before.allSatisfy({ scan.isCapital($0) || scan.look($0).contains(.punctuation) })
    else { return nil }
    var end = tokens.upperBound
    if scan.mark(end) == 0x28 {
      guard let close = (end..<end + 8).first(where: { scan.mark($0) == 0x29 }) else { return nil }
      end = close + 1
    }
    guard scan.at(end, .dash) else { return nil }
    while scan.at(end, .dash) { end += 1 }
    return scan.isCapital(end) ? day : nil
  }

  /// The whole date that stands first in a paragraph, if what stands first is one.
  private func firstDay(_ paragraph: Int, _ next: Int) -> (tokens: Range<Int>, day: CivilDay)? {
    guard next < found.count, found[next].paragraph == paragraph,
      case .point(let reading) = found[next].match, case .calendar(let fields) = reading.core,
      let year = fields.year, let month = fields.month, let number = fields.day
    else { return nil }
    return CivilDay(year: year, month: month, day: number).map { (reading.range, $0) }
  }
}
