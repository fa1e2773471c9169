import WinnowCore

/// The elements that extraction tells apart; everything else is `other` or, with a hyphen in its name, `custom`.
enum HTMLTag: UInt8, CaseIterable {
  // Inline.
  case other, a, abbr, acronym, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, img, ins
  case kbd, label, mark, nobr, output, q, rp, rt, ruby, s, samp, small, span, strike, strong, sub,
    sup
  case time, tt, u, `var`, wbr, br, input, meter, picture, progress, source, track, param, area, map
  case embed
  // Blocks.
  case custom, html, body, address, article, aside, blockquote, caption, center, dd, details, dialog
  case dir, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header
  case hgroup, hr, legend, li, main, menu, nav, ol, p, pre, search, section, summary, table, tbody
  case td, tfoot, th, thead, tr, ul, col, colgroup, optgroup, listing, xmp, plaintext, frameset
  // The head.
  case head, meta, link, base
  // Elements whose content is no text of the page.
  case title, script, style, noscript, template, svg, iframe, object, canvas, select, option,
    textarea,
    math
  case audio, video, button, datalist, noframes, frame, applet, noembed

  /// True if a line break stands before and after it.
  var isBlock: Bool { rawValue >= HTMLTag.custom.rawValue }

  /// True if it never has content.
  var isVoid: Bool {
    switch self {
    case .br, .img, .input, .wbr, .source, .track, .param, .area, .embed, .hr, .col, .meta, .link,
      .base, .frame:
      true
    default: false
    }
  }

  /// True if what stands in it is never text of the page.
  var isSkipped: Bool { rawValue >= HTMLTag.title.rawValue || self == .rp }

  /// True if its content runs to its own end tag, whatever stands between.
  var isRawText: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title: true
    default: false
    }
  }

  /// The heading level, or 0.
  var headingLevel: Int {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue
      ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : 0
  }
}

/// Finds elements and attributes by name.
struct NameTable: Sendable {
  /// By the hash of the name; the letters are compared as well, since a page may have made-up names.
  private var values = HashTable()
  private let names: [[UInt8]]

  static let tags = NameTable(HTMLTag.allCases.map { "\($0)" })
  static let attributes = NameTable(HTMLAttribute.allCases.map { $0.htmlName })

  /// A table of names; the value of each is its place in the list.
  init(_ list: [String]) {
    names = list.map { Array($0.utf8) }
    for (value, name) in names.enumerated() { values.insert(TokenHash.value(name.span), value) }
  }

  /// The value of the name at `range`, in any case of its ASCII letters; O(length).
  func value(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt8? {
    guard range.count <= 16 else { return nil }
    let value = values[ASCII.hash(bytes, range)]
    guard value >= 0, matches(names[value], bytes, range) else { return nil }
    return UInt8(truncatingIfNeeded: value)
  }

  private func matches(_ name: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard name.count == range.count else { return false }
    for (offset, byte) in name.enumerated()
    where ASCII.lowercased(bytes[range.lowerBound + offset]) != byte {
      return false
    }
    return true
  }
}
