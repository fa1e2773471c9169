import WinnowCore

/// Runs of link labels: site menus, breadcrumbs, language choices.
///
/// Short lines alone are no menu: verse, lists and addresses have them too. A run is one only with signs: labels that
/// every site has, labels that stand twice, lone dashes, or a teaser that begins with the label before it.
enum MenuRuns {
  private static let fewest = 3

  /// Marks the runs among `units`.
  static func add(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook],
    _ verdicts: inout [Int: BoilerplateRules.Verdict]
  ) {
    // What has nothing but labels is a list, or all that there is.
    guard looks.contains(where: \.isProse) else { return }
    var start = 0
    while start < units.count {
      guard verdicts[start] == nil, isPart(text, units, looks, start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < units.count, verdicts[end] == nil, isPart(text, units, looks, end) { end += 1 }
      mark(text, units, looks, start..<end, &verdicts)
      start = end
    }
  }

  private static func isPart(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook], _ index: Int
  ) -> Bool {
    if isDash(text, units[index].span) || looks[index].isLabel { return true }
    if looks[index].match != nil && !looks[index].isProse { return true }
    if isBreadcrumb(text, units[index].span) { return true }
    return index > 0
      && GluedHeadings.gluedEnd(text, units[index].span, units[index - 1].span) != nil
  }

  private static func mark(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook], _ run: Range<Int>,
    _ verdicts: inout [Int: BoilerplateRules.Verdict]
  ) {
    // A title may stand before a menu, a heading behind it: the run begins and ends with what is surely of the menu.
    func isBorder(_ index: Int) -> Bool {
      isSign(text, units, looks, index, in: run) || isDashed(text, units[index].span)
    }
    guard let first = run.first(where: isBorder), let last = run.last(where: isBorder) else {
      return
    }
    let menu = first...last
    var signs = menu.count { isSign(text, units, looks, $0, in: run) }
    // What a page surely has, next to the run, is a sign too.
    if verdicts[first - 1] != nil { signs += 1 }
    if verdicts[last + 1] != nil { signs += 1 }
    guard menu.count >= fewest, signs >= 3, signs * 3 >= menu.count else { return }
    // Lines that stand twice are no menu by themselves: answers and verse have them too.
    guard menu.count(where: { !isRepeated(text, units, $0) && isBorder($0) }) >= 2 else { return }
    for index in menu {
      verdicts[index] = BoilerplateRules.Verdict(rule: .menu, zone: .navigation)
    }
  }

  /// True for a label behind a dash, as lists have them too.
  private static func isDashed(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    span.count > 2 && text[Int(span.start)] == 0x2D && text[Int(span.start) + 1] == 0x20
  }

  /// True for a label that says by itself that the run is a menu.
  private static func isSign(
    _ text: Span<UInt8>, _ units: [TextUnit], _ looks: [UnitLook], _ index: Int, in run: Range<Int>
  ) -> Bool {
    let span = units[index].span
    if looks[index].match != nil || isDash(text, span) || isBreadcrumb(text, span) { return true }
    if run.contains(index - 1) {
      let before = units[index - 1].span
      if GluedHeadings.gluedEnd(text, span, before) != nil { return true }
      if isRepeated(text, units, index) { return true }
    }
    return false
  }

  /// True for a label that stands twice, one right after the other.
  private static func isRepeated(_ text: Span<UInt8>, _ units: [TextUnit], _ index: Int) -> Bool {
    guard index > 0, units[index - 1].span.count == units[index].span.count else { return false }
    return TextCompare.begins(text, units[index].span, with: units[index - 1].span)
  }

  private static func isDash(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    switch span.count {
    case 1: return text[Int(span.start)] == 0x2D || text[Int(span.start)] == 0x7C
    case 3:
      let scalar = UTF8Scanner.decode(text, at: Int(span.start)).scalar
      return scalar >= 0x2010 && scalar <= 0x2022
    default: return false
    }
  }

  /// True for short labels with `>`, `»`, `|` or `/` between them, three at least.
  private static func isBreadcrumb(_ text: Span<UInt8>, _ span: TextSpan) -> Bool {
    guard span.count <= 160, span.count >= 8 else { return false }
    var separators = 0
    var words = 0
    var index = Int(span.start)
    while index + 2 < span.end {
      if text[index] == 0x20 {
        words += 1
        let (scalar, length) = UTF8Scanner.decode(text, at: index + 1)
        let isSeparator =
          scalar == 0x3E || scalar == 0xBB || scalar == 0x7C || scalar == 0x203A
        if isSeparator, index + 1 + length < span.end, text[index + 1 + length] == 0x20 {
          separators += 1
          index += length
        }
      }
      index += 1
    }
    return separators >= 2 && words - separators <= separators * 5
  }
}
