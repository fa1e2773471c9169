import WinnowCore

/// Why a stretch of a page's source is passed over.
enum SkipReason: Equatable {
  case script, style, embedded
  /// The title of the page, which goes to the document's own.
  case title
  /// Buttons and fields.
  case form
  /// A block that a rule drops.
  case block(rule: String)

  /// What the content of an element is passed over for.
  init(_ tag: HTMLTag) {
    switch tag {
    case .script: self = .script
    case .style: self = .style
    case .title: self = .title
    case .button, .select, .option, .textarea, .datalist: self = .form
    default: self = .embedded
    }
  }

  /// The rule in the ledger.
  var rule: String {
    switch self {
    case .script: "script"
    case .style: "style"
    case .embedded: "embedded"
    case .title: LedgerRule.markup.name
    case .form: "form"
    case .block(let rule): rule
    }
  }

  /// True for what nobody would have read: it shares the edit of a neighbour.
  var isUnseen: Bool {
    switch self {
    case .script, .style, .embedded, .title: true
    case .form, .block: false
    }
  }
}
