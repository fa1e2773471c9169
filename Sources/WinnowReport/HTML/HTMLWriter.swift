/// Writes HTML as bytes, and escapes whatever is not part of the program's own text.
///
/// Markup comes from literals only: tags are an enumeration, names of attributes are `StaticString`, and every other string
/// goes through `EscapedText`. So no text of a document can become an element or an attribute, whatever it holds.
///
/// ```swift
/// var page = HTMLWriter()
/// page.element(.p, [.class("soft")]) { $0.text("1 < 2") }
/// page.bytes  // <p class="soft">1 &lt; 2</p>
/// ```
struct HTMLWriter {
  /// The elements that a page is made of.
  enum Tag: String {
    case html, head, body, title, header, nav, main, section, footer, article, div, p, h1, h2, h3
    case h4, ol, ul, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, details, summary
    case figure, figcaption, span, small, strong, code, pre, q, del, bdi, mark, a, svg, path, rect
    case circle, line
  }

  /// An attribute whose value is escaped.
  struct Attribute {
    fileprivate let name: StaticString
    fileprivate let value: String

    /// Classes of the style sheet.
    static func `class`(_ names: StaticString...) -> Attribute {
      Attribute(name: "class", value: names.map { "\($0)" }.joined(separator: " "))
    }
    /// The place that a link of the page leads to.
    static func id(_ id: String) -> Attribute { Attribute(name: "id", value: id) }
    /// A link within the page: there are no others.
    static func href(fragment: String) -> Attribute {
      Attribute(name: "href", value: "#" + fragment)
    }
    /// Any other attribute, its name from the program's text.
    static func value(_ name: StaticString, _ value: String) -> Attribute {
      Attribute(name: name, value: value)
    }
    /// A number of a drawing, with two digits after the point at most.
    static func number(_ name: StaticString, _ value: Double) -> Attribute {
      Attribute(name: name, value: Figures.plain(value))
    }
    /// Kept from screen readers, because text beside it says the same.
    static let isHidden = Attribute(name: "aria-hidden", value: "true")
  }

  /// The page so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Begins an element; `close` must follow.
  mutating func open(_ tag: Tag, _ attributes: [Attribute] = []) {
    bytes.append(UInt8(ascii: "<"))
    bytes += tag.rawValue.utf8
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      literal(attribute.name)
      bytes += "=\"".utf8
      EscapedText.append(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends an element.
  mutating func close(_ tag: Tag) {
    bytes += "</".utf8
    bytes += tag.rawValue.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element with its content.
  mutating func element(
    _ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element with text.
  mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
    open(tag, attributes)
    self.text(text)
    close(tag)
  }

  /// Text, escaped.
  mutating func text(_ text: String) { EscapedText.append(text, to: &bytes) }

  /// Text in UTF-8, escaped.
  mutating func text(_ utf8: ArraySlice<UInt8>) { EscapedText.append(utf8, to: &bytes) }

  /// Text whose direction must not spread to what stands around it.
  mutating func isolated(_ text: String) { element(.bdi, text: text) }

  /// Markup of the program itself: a literal, because nothing else can be one.
  mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// The style sheet, whose bytes were checked when it was read.
  mutating func style(_ sheet: StyleSheet) {
    literal("<style>")
    bytes += sheet.bytes
    literal("</style>")
  }

  /// A new line in the source of the page.
  mutating func newline() { bytes.append(0x0A) }
}

extension HTMLWriter {
  /// The policy of the page, before anything that it speaks of.
  mutating func policy(_ policy: String) {
    literal("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    text(policy)
    literal("\">")
  }
}
