import WinnowCore

/// The counts of a run: plain values that add up whatever the order.
///
/// `merge` is associative and commutative, and an empty value is its identity.
struct Statistics: Sendable, Equatable {
  /// How often something occurs, and in how many documents.
  struct Count: Sendable, Equatable {
    var mentions = 0
    var documents = 0
    /// The document counted last, so that each counts once; no part of the value.
    private var lastDocument = -1

    init(mentions: Int = 0, documents: Int = 0) {
      self.mentions = mentions
      self.documents = documents
    }

    /// Counts mentions in the document that has this number among those of one worker.
    mutating func add(_ mentions: Int = 1, inDocument number: Int) {
      self.mentions += mentions
      guard lastDocument != number else { return }
      lastDocument = number
      documents += 1
    }

    static func == (a: Count, b: Count) -> Bool {
      a.mentions == b.mentions && a.documents == b.documents
    }
  }

  /// How many pieces of text, and how many bytes.
  struct Amount: Sendable, Equatable {
    var count = 0
    var bytes = 0
  }

  /// What a name stands for.
  struct Name: Hashable, Sendable {
    var label: String
    var id: String
    var name: String
    var country: String?

    /// Identifier and name tell nearly all apart, and hashing is what counting costs.
    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(name)
    }
  }

  /// A rule of a stage.
  struct Rule: Hashable, Sendable {
    var stage: String
    var rule: String
  }

  var sourceCount = 0
  var inputByteCount = 0
  var writtenCount = 0
  var rejectedCount = 0
  var textByteCount = 0
  var paragraphsIn = 0
  var paragraphsOut = 0
  var sentenceCount = 0
  var tokenCount = 0
  var zones: [String: Int] = [:]
  /// Text that went, by rule.
  var drops: [Rule: Amount] = [:]
  /// Text that was replaced, inserted or marked, by rule.
  var edits: [Rule: Amount] = [:]
  var entityLabels: [String: Int] = [:]
  var dateTypes: [String: Int] = [:]
  var locationKinds: [String: Int] = [:]
  var names: [Name: Count] = [:]
  var locations: [Name: Count] = [:]
  var countries: [String: Count] = [:]
  var years: [String: Int] = [:]
  var months: [String: Int] = [:]
  var undatedCount = 0
  var topics: [Name: Count] = [:]
  var languages: [String: Int] = [:]
  /// Documents by the number of code points of their text.
  var lengths: [Int: Int] = [:]
  var rejectCauses: [String: Int] = [:]

  /// Adds what the reader gave.
  mutating func count(read batch: Batch) {
    sourceCount += batch.sourceCount
    inputByteCount += batch.byteCount
  }

  /// Adds a document as it came in.
  mutating func countInput(_ document: Document) { paragraphsIn += document.paragraphs.count }

  /// Adds a reject.
  mutating func count(rejected reject: Reject) {
    rejectedCount += 1
    rejectCauses[reject.cause, default: 0] += 1
  }

  /// Adds a document as it is written.
  mutating func count(written document: Document) {
    writtenCount += 1
    textByteCount += document.text.count
    paragraphsOut += document.paragraphs.count
    sentenceCount += document.sentences.count
    tokenCount += document.tokens.count
    for paragraph in document.paragraphs { zones[paragraph.zone.rawValue, default: 0] += 1 }
    let text = document.text.span
    lengths[UTF8Scanner.codePointCount(text, in: 0..<text.count), default: 0] += 1
    if let language = document.language { languages[language, default: 0] += 1 }
    count(ledger: document.ledger)
    countNames(document)
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

  private mutating func countNames(_ document: Document) {
    let number = writtenCount
    for entity in document.entities {
      entityLabels[entity.label, default: 0] += 1
      let name = Name(label: entity.label, id: entity.id, name: entity.name)
      names[name, default: Count()].add(inDocument: number)
    }
    for place in document.locations {
      locationKinds[place.kind.rawValue, default: 0] += 1
      let name = Name(
        label: place.kind.rawValue, id: place.id, name: place.name, country: place.country)
      locations[name, default: Count()].add(inDocument: number)
      guard let country = place.country else { continue }
      countries[country, default: Count()].add(inDocument: number)
    }
    for topic in document.topics {
      let name = Name(label: "", id: topic.id, name: topic.label)
      topics[name, default: Count()].add(topic.evidence.count, inDocument: number)
    }
  }

  /// A date counts for the year, and for the month, in which all of it lies.
  private mutating func count(dates: [DateMention]) {
    for date in dates {
      dateTypes[date.kind.rawValue, default: 0] += 1
      guard let first = date.earliest, let last = date.latest, first.count == 10,
        first.prefix(4) == last.prefix(4)
      else {
        undatedCount += 1
        continue
      }
      years[String(first.prefix(4)), default: 0] += 1
      if first.prefix(7) == last.prefix(7) { months[String(first.prefix(7)), default: 0] += 1 }
    }
  }
}
