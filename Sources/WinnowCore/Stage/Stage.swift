/// One named step: reads some layers of a document and assigns or edits others.
///
/// A stage is made once a run and used by all workers at once: it is immutable, and its tables are shared.
public protocol Stage: Sendable {
  /// Name, layers and options.
  static var declaration: StageDeclaration { get }

  /// A stage with checked options; loads its tables.
  init(options: StageOptions) throws(DiagnosticError)

  /// Works on one document.
  func process(_ document: inout Document) throws(StageError)
}

/// A stage that has to see the documents in input order.
///
/// The engine calls `prepare` concurrently, then `CorpusIndex.decide` for one document after the other in input order,
/// then `process` concurrently. All that costs time belongs into the first and the last.
public protocol CorpusStage: Stage {
  /// Does what can be done without the other documents, above all hashing.
  func prepare(_ document: inout Document) throws(StageError)

  /// The state that grows over the documents of one run.
  func makeIndex() -> any CorpusIndex
}

/// What a corpus stage remembers of the documents before.
public protocol CorpusIndex: AnyObject {
  /// Compares one document with those before it, and remembers it; look-ups only.
  func decide(_ document: inout Document) throws(StageError)
}
