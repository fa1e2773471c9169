import WinnowCore

/// Finds for every document of the gold what the run made of it.
enum RunMatching {
  /// The finds for each document of the gold, in its order; found by identifier, else by equal text.
  static func match(_ gold: Gold, _ documents: [RunDocument], isSource: Bool) throws(RunFailure)
    -> [PositionedDocument]
  {
    let byID = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    lazy var byText = Dictionary(
      documents.map { (solid($0.text), $0) }, uniquingKeysWith: { first, _ in first })
    var matched: [PositionedDocument] = []
    var faults: [Diagnostic] = []
    for document in gold.documents {
      guard let run = byID[document.id] ?? byText[solid(document.text)] else {
        faults.append(
          Diagnostic(
            code: .e007, path: document.path, line: document.line,
            message: "the run has no document '\(document.id)', and none with its text"))
        continue
      }
      do {
        matched.append(try PositionedDocument(run, gold: document, isSource: isSource))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw RunFailure(.input, DiagnosticError(faults)) }
    return matched
  }

  /// The text without white space.
  private static func solid(_ text: IndexedText) -> String {
    String(String.UnicodeScalarView(text.scalars.filter { !$0.properties.isWhitespace }))
  }
}

/// Checks that the labels of the gold are ones that the run knows.
enum LabelCheck {
  /// The labels that the built-in stages give to entities and paragraphs.
  private static let known: Set<String> = [
    "PERSON", "ORG", "EVENT", "INSTRUMENT", "PROGRAMME", "main", "title", "heading", "caption",
    "navigation", "related", "comments", "footer", "toc", "note", "DATE", "TIME", "DURATION",
    "SET", "LOC",
  ]

  /// Throws `E011` with all labels of the gold that neither the built-in stages nor the run give.
  static func check(_ gold: Gold, _ documents: [RunDocument]) throws(RunFailure) {
    var given = known
    for document in documents {
      for found in document.layers[.entities] ?? [] { given.insert(found.span.label) }
    }
    var unknown: [String: Int] = [:]
    for document in gold.documents {
      for layer in [EvaluationLayer.entities, .dates, .paragraphs] {
        for span in document.spans[layer] ?? [] where !given.contains(span.label) {
          unknown[span.label, default: 0] += 1
        }
      }
    }
    guard let first = unknown.keys.sorted().first else { return }
    let list = unknown.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
    throw RunFailure(
      .input,
      Diagnostic(
        code: .e011,
        message: "labels of the gold that the run never gives: "
          + list.joined(separator: ", "),
        hint: "rename them, for instance --map \(first)=PERSON, or leave them out: --map \(first)=")
    )
  }
}
