import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// Phrases by which short lines of boilerplate are known: `Subscribe to`, `All rights reserved`, `Leggi anche`.
struct LineLexicon: Sendable {
  private struct Phrase {
    var role: PageRole
    var text: [UInt8]
  }

  /// The longest line that a phrase speaks for, in bytes.
  static let longestLine = 240

  private var starts: [Phrase] = []
  private var wholes: [Phrase] = []
  private var anywhere: [Phrase] = []

  /// The phrases that come with Winnow; none if the data files are missing.
  static let builtIn: LineLexicon = {
    let file = try? Resources.map("html/lines.tsv")
    return LineLexicon(table: file?.array() ?? [])
  }()

  /// Phrases from lines `role<TAB>start, whole or anywhere<TAB>phrase`, in lower case.
  init(table: [UInt8]) {
    let names = Dictionary(uniqueKeysWithValues: PageRole.allCases.map { ($0.name, $0) })
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let role = names[String(columns[0])] else { continue }
      let phrase = Phrase(role: role, text: Array(columns[2].utf8))
      switch columns[1] {
      case "whole": wholes.append(phrase)
      case "anywhere": anywhere.append(phrase)
      default: starts.append(phrase)
      }
    }
  }

  /// The role of a line of plain text, or nil if no phrase speaks for one.
  func role(of line: [UInt8]) -> PageRole? {
    let text = line.map(ASCII.lowercased)
    // A count may stand before the words: "12 comments".
    guard let first = text.firstIndex(where: { Self.isWordByte($0) && !ASCII.isDigit($0) }) else {
      return nil
    }
    for phrase in starts where Self.matches(phrase.text, text, at: first) { return phrase.role }
    let last = text.lastIndex { Self.isWordByte($0) } ?? first
    for phrase in wholes where text[first...last].elementsEqual(phrase.text) { return phrase.role }
    guard !anywhere.isEmpty else { return nil }
    for start in first..<text.count where start == first || !Self.isWordByte(text[start - 1]) {
      for phrase in anywhere where Self.matches(phrase.text, text, at: start) { return phrase.role }
    }
    return nil
  }

  private static func matches(_ phrase: [UInt8], _ text: [UInt8], at start: Int) -> Bool {
    let end = start + phrase.count
    guard end <= text.count, text[start] == phrase[0], text[start..<end].elementsEqual(phrase)
    else {
      return false
    }
    return end == text.count || !isWordByte(text[end]) || !isWordByte(text[end - 1])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isAlphanumeric(byte)
  }

}
