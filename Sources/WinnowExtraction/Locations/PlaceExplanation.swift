public import WinnowCore

/// What was decided on a name that may be a place, and why.
public struct PlaceExplanation: Sendable, Equatable {
  /// Where the name stands.
  public let span: TextSpan
  /// True if it is given out as a place.
  public let isFound: Bool
  /// The rule that found it, or what speaks against it.
  public let reason: String
  /// The label of the longer name that holds it.
  public let inside: String?
  /// The places that it may mean, the best first.
  public let candidates: [LocationMention.Candidate]

  init(
    _ candidate: PlaceCandidate, span: TextSpan, _ entities: [Entity],
    _ candidates: [LocationMention.Candidate]
  ) {
    self.span = span
    self.candidates = candidates
    inside = candidate.inside?.label(entities)
    isFound = candidate.isPlace && (candidate.standing == .sure || candidates.isEmpty)
    reason =
      switch (candidate.isPlace, candidate.standing) {
      case (false, _), (true, .sure): candidate.rule.rawValue
      case (true, .supported): "asks for its country or division in the document"
      case (true, .doubtful):
        "asks for a parent behind a comma, a list of places or a word like 'in' before it"
      }
  }
}
