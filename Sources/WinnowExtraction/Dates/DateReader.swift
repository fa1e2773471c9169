internal import WinnowCore

/// Reads one document: finds the matches of all paragraphs, then resolves them in order.
struct DateReader: ~Copyable {
  /// A match with the paragraph that holds it.
  struct Found {
    var match: Match
    var paragraph: Int
  }

  let lexicon: DateLexicon
  let tenses: TenseLexicon
  let settings: DateSettings
  var scan: DateScan
  var paragraphs: [Range<Int>] = []
  var zones: [Zone] = []
  var found: [Found] = []
  /// Beyond so many nothing is looked for: the document is put aside.
  private let limit: Int

  init(_ document: Document, lexicon: DateLexicon, tenses: TenseLexicon, settings: DateSettings) {
    self.lexicon = lexicon
    self.tenses = tenses
    self.settings = settings
    limit = document.limits.mentions
    scan = DateScan(text: document.text, tokens: document.tokens)
  }

  /// Finds the matches of all paragraphs that extractors look at; tokens in `blocked` belong to names.
  mutating func find(in document: Document) {
    var starters = DateStarters(tokenCount: document.tokens.count)
    let blocked = DateReader.names(in: document)
    let paragraphs = document.paragraphs
    for index in paragraphs.indices {
      let zone = paragraphs[index].zone
      let range = document.tokens.indices(ofParagraph: index)
      guard !range.isEmpty, settings.boilerplate || zone.isContent else { continue }
      starters.find(in: document, range, with: lexicon, lexemes: &scan.lexemes)
      guard starters.count > 0 else {
        if zone == .title || zone == .heading { note(range, zone) }
        continue
      }
      note(range, zone)
      match(starters, range, blocked: blocked)
    }
  }

  private mutating func note(_ range: Range<Int>, _ zone: Zone) {
    paragraphs.append(range)
    zones.append(zone)
  }

  private mutating func match(_ starters: DateStarters, _ range: Range<Int>, blocked: [TextSpan]) {
    scan.limits = range
    var position = range.lowerBound
    for number in 0..<starters.count {
      guard found.count <= limit else { return }
      let starter = Int(starters.found[number])
      guard starter >= position, let match = scan.match(at: starter, dayFirst: settings.dayFirst),
        match.range.lowerBound >= position
      else { continue }
      guard !DateReader.isInName(scan.span(match.range), blocked) else { continue }
      if !settings.vague, case .point(let reading) = match, case .vague = reading.core { continue }
      found.append(Found(match: match, paragraph: paragraphs.count - 1))
      position = match.range.upperBound
    }
  }

  /// The names whose years are no dates, in text order.
  private static func names(in document: Document) -> [TextSpan] {
    let entities = document.entities
    var names: [TextSpan] = []
    for index in entities.indices {
      switch entities[index].label {
      case "PROGRAMME", "INSTRUMENT", "EVENT", "ORG": names.append(entities[index].span)
      default: break
      }
    }
    return names
  }

  /// True if a name holds the span; by binary search.
  private static func isInName(_ span: TextSpan, _ names: [TextSpan]) -> Bool {
    let first = names.partitionPoint { $0.end < span.end }
    return first < names.count && names[first].contains(span)
  }
}
