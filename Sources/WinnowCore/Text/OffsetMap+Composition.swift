extension OffsetMap {
  /// The map after `edits` were applied to the text of this one; O(runs + edits).
  public func applying(_ edits: EditList) -> OffsetMap {
    var builder = Composition(base: self)
    var position = 0
    for edit in edits.edits {
      builder.copy(position..<Int(edit.span.start))
      builder.replace(edit.span.range, textCount: edit.replacement.count)
      position = Int(edit.span.end)
    }
    builder.copy(position..<textCount)
    return builder.finish()
  }
}

/// Builds the composed map run by run.
///
/// An edit that cuts into a replaced run makes one replaced run of the whole: the source of its parts is not known.
private struct Composition {
  let base: OffsetMap
  var result: OffsetMap
  /// The base run that holds the next byte to be read.
  var cursor = 0
  /// Source bytes up to here belong to runs already written.
  var sourceEnd = 0

  init(base: OffsetMap) {
    self.base = base
    result = OffsetMap(identity: base.sourceCount)
    result.runs = []
    result.textCount = 0
    result.runs.reserveCapacity(base.runs.count + 8)
  }

  /// Takes over the bytes of `range` of the base text unchanged.
  mutating func copy(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      seek(position)
      let text = base.textSpan(cursor)
      let end = min(range.upperBound, Int(text.end))
      if base.runs[cursor].isCopied {
        let shift = Int(base.runs[cursor].sourceStart) - Int(text.start)
        append(count: end - position, source: position + shift..<end + shift, isCopied: true)
      } else {
        append(
          count: end - position, source: base.sourceSpan(cursor).range, isCopied: false)
      }
      position = end
    }
  }

  /// Puts `textCount` new bytes in the place of `range` of the base text.
  mutating func replace(_ range: Range<Int>, textCount: Int) {
    guard !range.isEmpty else {
      append(count: textCount, source: sourceOfInsertion(at: range.lowerBound), isCopied: false)
      return
    }
    let source = base.source(of: TextSpan(range))
    append(count: textCount, source: source.range, isCopied: false)
  }

  /// Nothing, but inside a replaced run that run's source: its parts can't be told apart.
  private mutating func sourceOfInsertion(at position: Int) -> Range<Int> {
    guard !base.runs.isEmpty else { return sourceEnd..<sourceEnd }
    seek(position)
    let isInside = !base.runs[cursor].isCopied && base.textSpan(cursor).range.contains(position)
    guard isInside, position > base.textSpan(cursor).start else { return sourceEnd..<sourceEnd }
    return base.sourceSpan(cursor).range
  }

  mutating func finish() -> OffsetMap {
    closeGap(to: base.sourceCount)
    return result
  }

  private mutating func seek(_ position: Int) {
    while cursor + 1 < base.runs.count && Int(base.runs[cursor + 1].textStart) <= position {
      cursor += 1
    }
  }

  /// Adds a run; a source span that starts before `sourceEnd` belongs to the replaced run before it.
  private mutating func append(count: Int, source: Range<Int>, isCopied: Bool) {
    closeGap(to: source.lowerBound)
    defer {
      result.textCount += count
      sourceEnd = max(sourceEnd, source.upperBound)
    }
    guard count > 0 || source.upperBound > sourceEnd else { return }
    if let last = result.runs.last {
      let continues = isCopied && last.isCopied && source.lowerBound == sourceEnd
      let sharesSource = !last.isCopied && source.lowerBound < sourceEnd
      if continues || sharesSource || (count == 0 && endsInDrop) { return }
    }
    result.runs.append(
      OffsetMap.Run(
        textStart: UInt32(result.textCount), sourceStart: UInt32(max(sourceEnd, source.lowerBound)),
        isCopied: isCopied))
  }

  /// Source bytes that no piece claims were dropped earlier: they get a replaced run without text.
  private mutating func closeGap(to source: Int) {
    guard source > sourceEnd else { return }
    if !endsInDrop {
      result.runs.append(
        OffsetMap.Run(
          textStart: UInt32(result.textCount), sourceStart: UInt32(sourceEnd), isCopied: false))
    }
    sourceEnd = source
  }

  /// True if the last run is a replaced one without text.
  private var endsInDrop: Bool {
    guard let last = result.runs.last else { return false }
    return !last.isCopied && Int(last.textStart) == result.textCount
  }
}
