/// Carries spans of a text over the edits made to it.
enum EditedSpans {
  /// The paragraphs with their new borders, without those of which nothing is left; O(both).
  ///
  /// A border inside an edit moves to the border of what replaced it.
  static func remap(_ paragraphs: [Paragraph], through edits: EditList) -> [Paragraph] {
    var walker = Walker(edits: edits)
    var result: [Paragraph] = []
    result.reserveCapacity(paragraphs.count)
    for paragraph in paragraphs {
      let start = walker.startAfterEdits(Int(paragraph.span.start))
      let end = walker.endAfterEdits(Int(paragraph.span.end))
      guard end > start else { continue }
      result.append(paragraph)
      result[result.count - 1].span = TextSpan(start: start, end: end)
    }
    return result
  }

  private struct Walker {
    let edits: EditList
    var next = 0
    var shift = 0

    /// The new place of a start: an edit that begins at it belongs to the span.
    mutating func startAfterEdits(_ offset: Int) -> Int {
      passEdits { Int($0.span.end) <= offset && Int($0.span.start) < offset }
      guard next < edits.edits.count else { return offset + shift }
      return min(offset, Int(edits.edits[next].span.start)) + shift
    }

    /// The new place of an end: an edit that ends at it belongs to the span.
    mutating func endAfterEdits(_ offset: Int) -> Int {
      passEdits { Int($0.span.end) <= offset }
      guard next < edits.edits.count, Int(edits.edits[next].span.start) < offset else {
        return offset + shift
      }
      return Int(edits.edits[next].span.start) + shift
    }

    private mutating func passEdits(while isBefore: (EditList.Edit) -> Bool) {
      while next < edits.edits.count && isBefore(edits.edits[next]) {
        shift += edits.edits[next].replacement.count - edits.edits[next].span.count
        next += 1
      }
    }
  }
}
