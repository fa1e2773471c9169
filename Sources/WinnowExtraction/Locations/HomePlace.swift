import WinnowCore
import WinnowText

/// Reads the place where a source is at home: `Lexington, Kentucky`.
struct HomePlace {
  let lists: PlaceLists

  /// The first place that `name` names, or nil.
  func find(_ name: String) -> PlaceRecord? {
    guard let classes = lists.classes else { return nil }
    let text = Array(name.utf8)
    let whole = Paragraph(span: TextSpan(start: 0, end: text.count))
    return Tokenizer().tokenize(text, in: [whole]).withUnmanaged(text) { tokens in
      var memory = PlaceMemory()
      let view = TokenView(tokens, classes: classes, memory: &memory.classes)
      memory.recognition.read(0..<tokens.count, of: view, lists, memory.persons, scan: &memory.scan)
      for index in memory.recognition.candidates.indices {
        memory.recognition.candidates[index].standing = .sure
      }
      memory.resolve(home: nil)
      guard !memory.resolution.senses.isEmpty else { return nil }
      let best = memory.resolution.senses[0].readings.lowerBound
      return memory.recognition.readings[best].place
    }
  }
}
