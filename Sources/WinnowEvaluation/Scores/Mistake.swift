/// A place where gold and run differ.
public struct Mistake: Sendable, Equatable {
  /// How they differ, the worst first.
  public enum Kind: String, Sendable, CaseIterable {
    /// In the gold and not found.
    case missed
    /// Found and not in the gold.
    case spurious
    /// Found with other borders.
    case borders
    /// Found with another label.
    case label
    /// A date with another value.
    case value
    /// A location taken for another place.
    case place
  }

  /// How they differ.
  public var kind: Kind
  /// In which layer.
  public var layer: EvaluationLayer
  /// The document.
  public var document: String
  /// The gold file.
  public var path: String
  /// The line of the gold file.
  public var line: Int?
  /// First code point, of the gold where there is one.
  public var start: Int
  /// One past the last code point.
  public var end: Int
  /// What the gold says: label, text and value; nil if it says nothing.
  public var gold: String?
  /// What was found; nil if nothing was.
  public var found: String?
  /// The place with the text around it.
  public var context: String

  /// What it is, for people: `missed DATE '3 May 2021'`.
  public var summary: String {
    switch (gold, found) {
    case (let gold?, nil): "missed \(gold)"
    case (nil, let found?): "spurious \(found)"
    default: "\(kind.rawValue): \(gold ?? "") was found as \(found ?? "")"
    }
  }

  /// The same in two runs if the gold and the find are the same in the same document.
  var key: String {
    "\(layer.rawValue)\t\(document)\t\(start)\t\(end)\t\(gold ?? "")\t\(found ?? "")"
  }
}
