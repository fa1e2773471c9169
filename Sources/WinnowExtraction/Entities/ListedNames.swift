import WinnowCore
import WinnowResources
import WinnowFormats

/// An entry of one of the lists of entity extraction.
struct ListedEntry: Equatable {
  /// The number of the list among those that are matched.
  var list: Int
  /// The number of the entry in it.
  var entry: Int
}

/// A list that names are looked up in: those of the pipeline compiled into one, or a compiled file of the user's.
struct ListedNames: Sendable {
  /// Who made an entry.
  enum Origin: UInt8, Sendable { case places, builtin, user }

  let gazetteer: Gazetteer
  /// Where the entries of each origin end, in the order of the entries.
  private let origins: [(end: Int, origin: Origin)]
  /// The numbers of the labels, by their numbers in the gazetteer; those of places are theirs alone.
  private let labels: [EntityLabel]
  /// Identifiers and names of a list that is short enough to keep them at hand.
  private let kept: [(id: String, name: String)]

  /// Up to this many entries have their names made once instead of once a mention.
  private static let keptEntries = 50_000

  /// A list; new labels are added to `names`.
  init(
    _ gazetteer: Gazetteer, origins: [(end: Int, origin: Origin)], labels names: inout [String]
  ) {
    self.gazetteer = gazetteer
    self.origins = origins
    var numbers: [EntityLabel] = []
    for label in gazetteer.labels { numbers.append(Self.number(of: label, in: &names)) }
    labels = numbers
    let count = gazetteer.entryCount
    kept =
      count > Self.keptEntries
      ? [] : (0..<count).map { (gazetteer.id(ofEntry: $0), gazetteer.name(ofEntry: $0)) }
  }

  /// Who made an entry.
  func origin(ofEntry entry: Int) -> Origin {
    for range in origins where entry < range.end { return range.origin }
    return .user
  }

  /// The label of an entry.
  func label(ofEntry entry: Int) -> EntityLabel {
    origin(ofEntry: entry) == .places ? .place : labels[gazetteer.labelNumber(ofEntry: entry)]
  }

  /// The identifier and the usual name of an entry.
  func identity(ofEntry entry: Int) -> (id: String, name: String) {
    entry < kept.count
      ? kept[entry] : (gazetteer.id(ofEntry: entry), gazetteer.name(ofEntry: entry))
  }

  /// The number of a label that is no place's, which is added if it is new.
  static func number(of label: String, in names: inout [String]) -> EntityLabel {
    let known = names.indices.first {
      names[$0] == label && $0 != Int(EntityLabel.place.number)
    }
    if known == nil { names.append(label) }
    return EntityLabel(number: UInt16(truncatingIfNeeded: known ?? names.count - 1))
  }
}
