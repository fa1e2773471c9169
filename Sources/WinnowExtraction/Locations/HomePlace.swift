import WinnowCore
import WinnowText

/// Reads the place where a source is at home: `Lexington, Kentucky`.
struct HomePlace {
  let worlds: [World]
  let matcher: GazetteerMatcher

  /// The first place that `name` names, or nil.
  func find(_ name: String) -> PlaceRecord? {
    let text = Array(name.utf8)
    let whole = Paragraph(span: TextSpan(start: 0, end: text.count))
    let tokens = Tokenizer().tokenize(text, in: [whole])
    guard let classes = worlds.last?.classes else { return nil }
    let view = TokenView(text: text, tokens: tokens, classes: classes)
    var recognition = PlaceRecognition(
      view: view, worlds: worlds, matcher: matcher, persons: PersonNames())
    recognition.read(0..<tokens.count)
    var candidates = recognition.candidates
    for index in candidates.indices { candidates[index].standing = .sure }
    var resolution = PlaceResolution(candidates, recognition.readings, home: nil)
    resolution.resolve()
    return resolution.senses.first.map { resolution.readings[$0.readings.lowerBound].place }
  }
}
