package import WinnowCore

/// The counts of a run: plain values that add up whatever the order.
///
/// `merge` is associative and commutative, and an empty value is its identity.
package struct Statistics: Sendable, Equatable {
  /// How often something occurs, and in how many documents.
  package struct Count: Sendable, Equatable {
    package var mentions = 0
    package var documents = 0
    /// The document counted last, so that each counts once; no part of the value.
    private var lastDocument = -1

    package init(mentions: Int = 0, documents: Int = 0) {
      self.mentions = mentions
      self.documents = documents
    }

    /// Counts mentions in the document that has this number among those of one worker.
    package mutating func add(_ mentions: Int = 1, inDocument number: Int) {
      self.mentions += mentions
      guard lastDocument != number else { return }
      lastDocument = number
      documents += 1
    }

    package static func == (a: Count, b: Count) -> Bool {
      a.mentions == b.mentions && a.documents == b.documents
    }
  }

  /// How many pieces of text, and how many bytes.
  package struct Amount: Sendable, Equatable {
    package var count = 0
    package var bytes = 0
  }

  /// What a name stands for.
  package struct Name: Hashable, Sendable {
    package var label: String
    package var id: String
    package var name: String
    package var country: String?
    /// Where a place is, in degrees.
    package var latitude: Double?
    package var longitude: Double?

    /// Identifier and name tell nearly all apart, and hashing is what counting costs.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(name)
    }
  }

  /// What is left of the run's text behind a stage.
  package struct Remainder: Sendable, Equatable {
    package var documents = 0
    package var paragraphs = 0
    package var bytes = 0

    /// Adds a document as it is now.
    package mutating func add(_ document: borrowing Document) {
      documents += 1
      paragraphs += document.paragraphs.count
      bytes += document.text.count
    }
  }

  /// A rule of a stage.
  package struct Rule: Hashable, Sendable {
    package var stage: String
    package var rule: String

    /// With its parts.
    package init(stage: String, rule: String) {
      self.stage = stage
      self.rule = rule
    }
  }

  /// How many edits and marks a rule made.
  package func editCount(_ rule: LedgerRule) -> Int {
    edits.reduce(0) { count, edit in
      let isOfStage = rule.stage.map { $0 == edit.key.stage } ?? true
      return edit.key.rule == rule.name && isOfStage ? count + edit.value.count : count
    }
  }

  /// Behind the reader, and behind each stage by its number in the plan, from 1.
  package var remainders: [Remainder] = []
  package var sourceCount = 0
  package var inputByteCount = 0
  package var writtenCount = 0
  package var rejectedCount = 0
  package var textByteCount = 0
  package var paragraphsOut = 0
  package var sentenceCount = 0
  package var tokenCount = 0
  package var zones: [String: Int] = [:]
  /// Text that went, by rule.
  package var drops: [Rule: Amount] = [:]
  /// Text that was replaced, inserted or marked, by rule.
  package var edits: [Rule: Amount] = [:]
  package var entityLabels: [String: Int] = [:]
  package var dateTypes: [String: Int] = [:]
  package var locationKinds: [String: Int] = [:]
  package var countries: [String: Count] = [:]
  /// Dates by year.
  package var years: [Int: Int] = [:]
  /// Dates by month: twelve times the year, and the month from 0.
  package var months: [Int: Int] = [:]
  package var undatedCount = 0
  package var topics: [Name: Count] = [:]
  package var languages: [String: Int] = [:]
  /// Documents by the number of code points of their text.
  package var lengths: [Int: Int] = [:]
  package var rejectCauses: [String: Int] = [:]
  package var passedOver: [String: Int] = [:]

  /// No counts.
  package init() {}

  /// The number of mentions of all kinds.
  package var mentionCount: Int {
    [entityLabels, dateTypes, locationKinds].reduce(0) { $0 + $1.values.reduce(0, +) }
  }

  /// Adds what the reader gave.
  package mutating func count(read sources: Int, bytes: Int) {
    sourceCount += sources
    inputByteCount += bytes
  }

  /// Adds what the reader has passed over.
  package mutating func count(passedOver counts: [String: Int]) {
    passedOver.merge(counts, uniquingKeysWith: +)
  }

  /// Adds a document as the reader (0) or a stage (from 1) left it.
  package mutating func count(_ document: borrowing Document, behind step: Int) {
    while remainders.count <= step { remainders.append(Remainder()) }
    remainders[step].add(document)
  }

  /// Adds a reject.
  package mutating func count(rejected reject: Reject) {
    rejectedCount += 1
    rejectCauses[reject.cause, default: 0] += 1
  }

  /// Adds a document as it is written.
  package mutating func count(written document: Document) {
    writtenCount += 1
    textByteCount += document.text.count
    paragraphsOut += document.paragraphs.count
    sentenceCount += document.sentences.count
    tokenCount += document.tokens.count
    document.paragraphs.tally(\.zone.rawValue, into: &zones)
    let text = document.text.span
    lengths[UTF8Scanner.codePointCount(text, in: 0..<text.count), default: 0] += 1
    if let language = document.language { languages[language, default: 0] += 1 }
    count(ledger: document.ledger)
    document.entities.tally(\.label, into: &entityLabels)
    count(places: document.locations)
    count(topics: document.topics)
    count(dates: document.dates)
  }

  private mutating func count(ledger: Ledger) {
    let arena = ledger.arena
    for entry in ledger.entries {
      let rule = Rule(stage: entry.stage, rule: entry.rule)
      let isDrop =
        entry.action == .edit && !Self.isBlank(arena[entry.before.range])
        && Self.isBlank(arena[entry.after.range])
      if isDrop {
        drops[rule, default: Amount()].count += 1
        drops[rule, default: Amount()].bytes += entry.before.count
      } else {
        edits[rule, default: Amount()].count += 1
        edits[rule, default: Amount()].bytes += entry.before.count
      }
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private mutating func count(places: [LocationMention]) {
    places.tally(\.kind.rawValue, into: &locationKinds)
    for place in places {
      guard let country = place.country else { continue }
      countries[country, default: Count()].add(inDocument: writtenCount)
    }
  }

  private mutating func count(topics found: [TopicTag]) {
    for topic in found {
      let name = Name(label: "", id: topic.id, name: topic.label)
      topics[name, default: Count()].add(topic.evidence.count, inDocument: writtenCount)
    }
  }

  /// A date counts for the year, and for the month, in which all of it lies.
  private mutating func count(dates: [DateMention]) {
    dates.tally(\.kind.rawValue, into: &dateTypes)
    for date in dates {
      guard let first = date.earliest, let last = date.latest, first.year == last.year,
        (0...9_999).contains(first.year)
      else {
        undatedCount += 1
        continue
      }
      years[first.year, default: 0] += 1
      if first.month == last.month { months[first.year * 12 + first.month - 1, default: 0] += 1 }
    }
  }
}

extension Array {
  /// Counts the elements by a key of which neighbours mostly share one: one look-up a run of equal keys.
  fileprivate func tally(_ key: (Element) -> String, into counts: inout [String: Int]) {
    var run = 0
    for index in indices {
      run += 1
      if index + 1 < count, key(self[index]) == key(self[index + 1]) { continue }
      counts[key(self[index]), default: 0] += run
      run = 0
    }
  }
}
