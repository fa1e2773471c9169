import WinnowCore
import WinnowRecords

/// The content of `summary.json`: the counts of a run.
struct SummaryContent: Sendable {
  /// What is left behind the reader or a stage.
  struct Step: Sendable {
    var stage: String
    var documents: Int
    var paragraphs: Int
    var bytes: Int
  }

  /// What a rule of a stage did.
  struct Rule: Sendable {
    var stage: String
    var rule: String
    var count: Int
    var bytes: Int
  }

  /// A name with its counts.
  struct Name: Sendable {
    var name: String
    var label: String
    var id: String
    var country: String?
    var mentions: Int
    var documents: Int
    /// Degrees north and east, for places that have a point.
    var point: (latitude: Double, longitude: Double)?
  }

  /// A paragraph that occurs more than once.
  struct Repeated: Sendable {
    var document: String
    var count: Int
    var text: String
  }

  /// A topic with its counts.
  struct Topic: Sendable {
    var id: String
    var label: String
    var documents: Int
    var evidence: Int
  }

  /// Counts by key, in the order of the file.
  typealias Counts = [(key: String, count: Int)]

  let name: String
  let sourceCount: Int
  let writtenCount: Int
  let rejectedCount: Int
  let rejectCauses: Counts
  let repeatedIdentifierCount: Int
  let inputByteCount: Int
  let textByteCount: Int
  let paragraphsIn: Int
  let paragraphsWritten: Int
  let steps: [Step]
  let sentenceCount: Int
  let tokenCount: Int
  let dropped: [Rule]
  let edited: [Rule]
  let repeatedParagraphs: [Repeated]
  let entityLabels: Counts
  let dateTypes: Counts
  let locationKinds: Counts
  let namesByLabel: [(label: String, names: [Name])]
  let places: [Name]
  let nameUndercount: Int
  let years: Counts
  let months: Counts
  let undatedCount: Int
  let topics: [Topic]
  let languages: Counts
  /// The length of the documents in code points by quantile, from 0 to 1; empty if there are none.
  let lengths: Counts

  /// The number of mentions of all kinds.
  var mentionCount: Int { (entityLabels + dateTypes + locationKinds).reduce(0) { $0 + $1.count } }

  /// Reads `summary.json` of a run folder; throws with its path where it is broken or of another version.
  init(_ index: RunFolderIndex) throws(RunFailure) {
    let path = index.folder + "/summary.json"
    let root = CheckedJSON(try index.json("summary.json"), path: path)
    guard try root.count("version") == 1 else {
      throw RunFolderIndex.otherVersion(path, "'version' is not 1")
    }
    name = try root.text("name")
    let documents = try root.at("documents")
    sourceCount = try documents.count("in")
    writtenCount = try documents.count("written")
    rejectedCount = try documents.count("rejected")
    rejectCauses = try documents.counts("reject_causes")
    repeatedIdentifierCount = try documents.count("repeated_identifiers")
    inputByteCount = try root.at("bytes").count("in")
    textByteCount = try root.at("bytes").count("text")
    paragraphsIn = try root.at("paragraphs").count("in")
    paragraphsWritten = try root.at("paragraphs").count("written")
    steps = try root.list("stages", Self.step)
    sentenceCount = try root.count("sentences")
    tokenCount = try root.count("tokens")
    dropped = try root.list("dropped", Self.rule)
    edited = try root.list("edited", Self.rule)
    repeatedParagraphs = try root.list("repeated_paragraphs", Self.repeated)
    let mentions = try root.at("mentions")
    entityLabels = try mentions.counts("entities")
    dateTypes = try mentions.counts("dates")
    locationKinds = try mentions.counts("locations")
    namesByLabel = try Self.namesByLabel(root)
    places = try root.list("locations", Self.place)
    nameUndercount = try root.count("name_undercount")
    let dates = try root.at("dates")
    years = try dates.counts("by_year")
    months = try dates.counts("by_month")
    undatedCount = try dates.count("undated")
    topics = try root.list("topics", Self.topic)
    languages = try root.counts("languages")
    lengths = try root.at("length").counts("quantiles")
  }

  private static func namesByLabel(
    _ root: CheckedJSON
  ) throws(RunFailure) -> [(label: String, names: [Name])] {
    var byLabel: [(label: String, names: [Name])] = []
    for (label, list) in try root.pairs("names_by_label") {
      byLabel.append((label, try list.asList(named)))
    }
    return byLabel
  }

  private static func step(_ json: CheckedJSON) throws(RunFailure) -> Step {
    Step(
      stage: try json.text("stage"), documents: try json.count("documents"),
      paragraphs: try json.count("paragraphs"), bytes: try json.count("bytes"))
  }

  private static func rule(_ json: CheckedJSON) throws(RunFailure) -> Rule {
    Rule(
      stage: try json.text("stage"), rule: try json.text("rule"), count: try json.count("count"),
      bytes: try json.count("bytes"))
  }

  private static func repeated(_ json: CheckedJSON) throws(RunFailure) -> Repeated {
    Repeated(
      document: try json.text("document"), count: try json.count("count"),
      text: try json.text("text"))
  }

  private static func topic(_ json: CheckedJSON) throws(RunFailure) -> Topic {
    Topic(
      id: try json.text("id"), label: try json.text("label"),
      documents: try json.count("documents"), evidence: try json.count("evidence"))
  }

  private static func named(_ json: CheckedJSON) throws(RunFailure) -> Name {
    Name(
      name: try json.text("name"), label: try json.text("label"), id: try json.text("id"),
      country: try json.optionalText("country"), mentions: try json.count("mentions"),
      documents: try json.count("documents"))
  }

  private static func place(_ json: CheckedJSON) throws(RunFailure) -> Name {
    var name = try named(json)
    if let latitude = try json.optionalNumber("latitude"),
      let longitude = try json.optionalNumber("longitude")
    {
      name.point = (latitude, longitude)
    }
    return name
  }
}
