public import WinnowCore
internal import WinnowText

/// Finds calendar dates, times, durations and recurring times, and gives each its value.
///
/// Three steps, all linear in the length of the text: a table look-up by token hash tells which tokens may begin a date;
/// at those the longest expression of all families is read; the readings are resolved in the order of the text against
/// the reference, the document's own dates and the tense around them. Values follow EDTF (ISO 8601-2) and TIMEX3
/// (TimeML 1.2.1). The wall clock is never asked.
///
/// ```swift
/// let dates = try DateExtraction(options: StageOptions(DateExtraction.declaration))
/// try dates.mentions(in: "from 3 to 5 May", reference: "2022-11-24")  // value 2022-05-03/2022-05-05
/// ```
///
/// The same from the command line, with the rule that fired: `winnow dates "from 3 to 5 May" --reference 2022-11-24`.
public struct DateExtraction: Stage {
  /// Name, layers and options.
  public static let declaration = StageDeclaration(
    name: "dates",
    summary: "find and resolve dates, times, durations and recurring times",
    requires: [.text, .paragraphs, .tokens],
    uses: [.entities],
    assigns: [.dates],
    options: Options.all
  )

  private let lexicon: DateLexicon
  private let tenses: TenseLexicon
  private let settings: DateSettings
  private let tokenization: Tokenization

  /// A stage with checked options; loads the tables of its locales.
  public init(options: StageOptions) throws(DiagnosticError) {
    var rows: [[DateLexiconRow]] = []
    for locale in options[Options.locales] { rows.append(try DateExtraction.rows(of: locale)) }
    lexicon = DateLexicon(locales: rows)
    tenses = try TenseLexicon()
    tokenization = try Tokenization()
    settings = DateSettings(
      source: try DateExtraction.source(options[Options.reference]),
      dayFirst: options[Options.isDayFirst], vague: options[Options.vague],
      boilerplate: options[Options.boilerplate],
      ranges: options[Options.ranges])
  }

  private static func rows(of locale: String) throws(DiagnosticError) -> [DateLexiconRow] {
    guard !locale.isEmpty, locale.utf8.allSatisfy(ASCII.isLetter) else {
      throw DiagnosticError(
        Diagnostic(
          code: .d003, message: "locale '\(locale)' of stage 'dates' is no language code",
          hint: "use some of en, es, fr, de"))
    }
    return try DateLexiconRow.load(locale: locale)
  }

  private static func source(_ text: String) throws(DiagnosticError) -> DateSettings.ReferenceSource
  {
    if text.isEmpty || text == "document" { return .document }
    if text == "none" { return .none }
    if text.hasPrefix("metadata."), text.utf8.count > 9 {
      return .metadata(String(text.dropFirst(9)))
    }
    guard let day = day(fromISO: text) else {
      throw DiagnosticError(
        Diagnostic(
          code: .d004, message: "reference '\(text)' of stage 'dates' is no day",
          hint: "use document, none, metadata.FIELD or a date as 2022-11-24"))
    }
    return .day(day)
  }

  /// The day of an ISO 8601 date or date and time, or nil.
  static func day(fromISO text: String) -> CivilDay? {
    let bytes = Array(text.utf8.drop { $0 == 0x20 })
    guard bytes.count >= 8, bytes.count < 64 else { return nil }
    var reader = DigitReader(position: 0, limit: bytes.count)
    guard let date = reader.date(in: bytes.span, dayFirst: true), date.rule == .isoDate,
      let year = date.fields.year, let month = date.fields.month, let day = date.fields.day
    else { return nil }
    if reader.position < bytes.count, bytes[reader.position] != 0x20, bytes[reader.position] != 0x54
    {
      return nil
    }
    return CivilDay(year: year, month: month, day: day)
  }

  /// Assigns the dates of one document.
  ///
  /// A reference field that is missing or spells no day leaves a mark in the ledger, `reference-missing` or
  /// `reference-unparsed`; the document's own dates serve instead.
  public func process(_ document: inout Document) throws(StageError) {
    let reference = reference(of: &document)
    document.dates = try mentions(of: document, reference: reference)
  }

  private func mentions(
    of document: Document, reference: Reference?
  ) throws(StageError) -> [DateMention] {
    guard !document.tokens.isEmpty else { return [] }
    var reader = DateReader(document, lexicon: lexicon, tenses: tenses, settings: settings)
    reader.find(in: document)
    let limits = document.limits
    try limits.check(reader.found.count, atMost: limits.mentions, "dates")
    return reader.found.isEmpty ? [] : reader.mentions(reference: reference)
  }

  /// The mentions of a text, for trying expressions out.
  ///
  /// - Parameters:
  ///   - text: what is read, of any length.
  ///   - reference: a date as any text spells it; nil for what the options say.
  /// - Throws: `DiagnosticError` if the reference spells no day.
  public func mentions(in text: String, reference: String? = nil) throws(DiagnosticError)
    -> [DateMention]
  {
    var document = Document(id: "", sourceText: Array(text.utf8))
    var given: Reference?
    if let reference {
      guard let day = day(spelledBy: reference) else {
        throw DiagnosticError(
          Diagnostic(
            code: .d005, message: "'\(reference)' spells no day", hint: "write it as 2022-11-24"))
      }
      given = Reference(day: day, anchor: .reference)
    }
    do throws(StageError) {
      try tokenization.process(&document)
      return try mentions(of: document, reference: given ?? self.reference(of: &document))
    } catch {
      throw DiagnosticError(Diagnostic(code: .x004, message: error.message))
    }
  }

  private func reference(of document: inout Document) -> Reference? {
    switch settings.source {
    case .none: return nil
    case .day(let day): return Reference(day: day, anchor: .reference)
    case .document: return published(document)
    case .metadata(let field):
      guard let text = document.metadata.string(field) else {
        mark(&document, rule: "reference-missing", text: "")
        return published(document)
      }
      guard let day = day(spelledBy: text) else {
        mark(&document, rule: LedgerRule.unparsedReference.name, text: text)
        return published(document)
      }
      return Reference(day: day, anchor: .reference)
    }
  }

  private func published(_ document: Document) -> Reference? {
    document.published.flatMap(day(spelledBy:)).map { Reference(day: $0, anchor: .document) }
  }

  private func mark(_ document: inout Document, rule: String, text: String) {
    document.ledger.append(
      stage: "dates", rule: rule, action: .mark, codePoints: 0..<0,
      source: TextSpan(start: 0, end: 0),
      before: Array(text.utf8.prefix(200))[...], after: [])
  }

  /// The day that a text spells in full, in ISO 8601 or as prose does (`Thu, 24 Nov 2022 10:00:00 GMT`).
  func day(spelledBy text: String) -> CivilDay? {
    if let day = DateExtraction.day(fromISO: text) { return day }
    let bytes = Array(text.utf8.prefix(200))
    var document = Document(id: "", sourceText: Array(String(decoding: bytes, as: UTF8.self).utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    var reader = DateReader(document, lexicon: lexicon, tenses: tenses, settings: settings)
    reader.find(in: document)
    for item in reader.found {
      guard case .point(let reading) = item.match, case .calendar(let fields) = reading.core,
        let year = fields.year, let month = fields.month, let day = fields.day
      else { continue }
      return CivilDay(year: year, month: month, day: day)
    }
    return nil
  }
}
