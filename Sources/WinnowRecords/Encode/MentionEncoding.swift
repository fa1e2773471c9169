package import WinnowCore
package import WinnowFormats

/// The keys of mentions: the same in a record of a document and in a row of a table of their own.
extension JSONBuffer {
  /// The keys that spans of all kinds begin with: `start`, `end` and `text`.
  @inline(__always)
  func span(_ span: TextSpan, _ place: Range<Int>, of document: borrowing Document) {
    bounds(place)
    key("text")
    string(document.text, span.range)
  }

  /// The keys of an entity.
  @inline(__always)
  package func fields(
    of entity: borrowing Entity, _ place: MentionPosition, in document: borrowing Document
  ) {
    span(entity.span, place.text, of: document)
    key("label")
    string(entity.label)
    key("id")
    string(entity.id)
    key("name")
    string(entity.name)
    key("rule")
    string(entity.rule)
    key("inside")
    string(entity.inside)
    sourceBounds(place.source)
  }

  /// The keys of a date.
  @inline(__always)
  package func fields(
    of date: borrowing DateMention, _ place: MentionPosition, in document: borrowing Document
  ) {
    span(date.span, place.text, of: document)
    key("type")
    string(date.kind.rawValue)
    key("value")
    string(date.value)
    key("timex")
    string(date.timex)
    key("earliest")
    day(date.earliest)
    key("latest")
    day(date.latest)
    key("anchor")
    string(date.anchor.rawValue)
    key("rule")
    string(date.rule)
    sourceBounds(place.source)
  }

  /// The keys of a place, but for `candidates`.
  @inline(__always)
  package func fields(
    of location: borrowing LocationMention, _ place: MentionPosition,
    in document: borrowing Document
  ) {
    span(location.span, place.text, of: document)
    key("kind")
    string(location.kind.rawValue)
    key("id")
    string(location.id)
    key("name")
    string(location.name)
    key("country")
    string(location.country)
    key("admin1")
    string(location.admin1)
    key("latitude")
    number(location.latitude)
    key("longitude")
    number(location.longitude)
    key("confidence")
    number(location.confidence)
    key("inside")
    string(location.inside)
    key("rule")
    string(location.rule)
    sourceBounds(place.source)
  }

  /// A day as `YYYY-MM-DD`, or null.
  @inline(__always)
  private func day(_ day: CivilDay?) {
    guard let day else { return null() }
    guard (0...9_999).contains(day.year) else { return string(day.description) }
    date(day.year, day.month, day.day)
  }
}
