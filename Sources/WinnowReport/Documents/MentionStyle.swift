/// How a mention is coloured: eight colours that people with the common kinds of colour blindness tell apart (after Okabe and
/// Ito 2008), and another line under dates and places, so that colour is not all there is.
struct MentionStyle {
  /// The class of the style sheet.
  private let hue: StaticString

  /// The style of a label, type or kind of place.
  init(kind: ShownDocument.Mention.Kind, label: String) {
    hue =
      switch kind {
      case .date: "k-date"
      case .location: "k-place"
      case .entity: Self.hue(ofEntity: label)
      }
  }

  private static func hue(ofEntity label: String) -> StaticString {
    switch label {
    case "PERSON": "k-person"
    case "ORG": "k-org"
    case "EVENT": "k-event"
    case "INSTRUMENT": "k-instrument"
    case "PROGRAMME": "k-programme"
    default: "k-other"
    }
  }

  /// The class of a mention.
  var markClass: HTMLWriter.Attribute { .class(hue) }
  /// The classes of a part of a mention that another one cuts off.
  var continuationClass: HTMLWriter.Attribute { .class("c", hue) }
  /// The classes of a label that stands for itself.
  var keyClass: HTMLWriter.Attribute { .class("key", hue) }
}
