internal import WinnowCore

/// What an element of a page is for, as its tag, classes and attributes tell.
enum PageRole: UInt8, CaseIterable, Sendable {
  /// Nothing is known.
  case unknown
  /// The main text: `article-body`, `entry-content`.
  case content
  case comments, related, navigation, footer, share, promotion, notice, byline, caption, sidebar
  case advertisement, form, hidden, title, teaser

  /// The name in the lexicon, and of the rule in the ledger.
  var name: String {
    switch self {
    case .notice: "cookie-notice"
    default: "\(self)"
    }
  }

  /// True if text in it does not belong to the main text.
  var isBoilerplate: Bool {
    switch self {
    case .unknown, .content, .caption, .title: false
    default: true
    }
  }

  /// The zone of text in it.
  var zone: Zone {
    switch self {
    case .unknown, .content: .main
    case .title: .title
    case .caption: .caption
    case .comments: .comments
    case .related, .promotion, .advertisement, .sidebar, .teaser: .related
    case .navigation, .share, .byline, .form, .hidden: .navigation
    case .footer, .notice: .footer
    }
  }
}
