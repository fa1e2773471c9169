/// What a paragraph is for.
public enum Zone: String, Sendable, CaseIterable {
  case main, title, heading, caption, navigation, related, comments, footer, toc, note

  /// True if text of this zone speaks for the document, so that extractors look at it.
  ///
  /// The others are boilerplate: kept only with `boilerplate: mark` or `keep`.
  public var isContent: Bool {
    switch self {
    case .main, .title, .heading, .caption, .note, .toc: true
    case .navigation, .related, .comments, .footer: false
    }
  }
}

/// A paragraph of the text, its zone and its language.
public struct Paragraph: Hashable, Sendable {
  /// Where it stands, without the line ends around it.
  public var span: TextSpan
  /// What it is for.
  public var zone: Zone
  /// ISO 639 code of its language, where that was looked for; `und` where it has too few letters to tell.
  public var language: String?

  /// A paragraph; `main` unless said otherwise.
  public init(span: TextSpan, zone: Zone = .main) {
    self.span = span
    self.zone = zone
  }
}
