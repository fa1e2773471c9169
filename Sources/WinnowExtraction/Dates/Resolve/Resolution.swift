internal import WinnowCore

/// What a reading means once the reference is known.
struct Resolution: Sendable {
  var kind: DateMention.Kind
  /// The date; nil for lengths of time and sets.
  var moment: Moment?
  var time: TimeOfDay?
  /// The TIMEX3 value of lengths of time and sets.
  var timex: String?
  /// The days of a stretch that touches the reference.
  var days: ClosedRange<CivilDay>?
  var modifier: Modifier = .none
  /// The reference day, where the modifier counts from it.
  var today: CivilDay?
  var anchor: DateMention.Anchor = .explicit

  init(
    _ kind: DateMention.Kind, moment: Moment? = nil, timex: String? = nil,
    anchor: DateMention.Anchor = .explicit
  ) {
    self.kind = kind
    self.moment = moment
    self.timex = timex
    self.anchor = anchor
  }
}

/// The day from which relative dates count.
struct Reference: Hashable, Sendable {
  var day: CivilDay
  /// `reference` if the options gave it, `document` if the text did.
  var anchor: DateMention.Anchor
}
