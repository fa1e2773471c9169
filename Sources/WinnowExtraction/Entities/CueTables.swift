import WinnowCore
import WinnowResources

/// The two lexicons of entity extraction, read from the built-in lists.
///
/// The small one is asked for every word and stays in the processor's first cache; the large one, of names, places and
/// ordinary words, only for words with a capital.
struct CueTables: Sendable {
  /// Titles, roles, heads of names and function words.
  let words: CueLexicon
  /// First names, surnames, places and ordinary words.
  let names: CueLexicon

  /// The tables of the built-in lists, read once: they do not depend on options.
  static let builtin = Result { () throws(DiagnosticError) in
    let lists = try CueLists()
    return CueTables(words: CueLexicon(lists.words), names: CueLexicon(lists.names))
  }
}

/// The built-in lists of words, read.
private struct CueLists {
  private(set) var words = CueWords()
  private(set) var names = CueWords()

  init() throws(DiagnosticError) {
    names.reserveCapacity(150_000)
    try readCues()
    try readHeads()
    try readNames("persons/first_names.tsv", certain: .firstName, doubtful: .doubtfulFirstName)
    try readNames("persons/surnames.tsv", certain: .surname, doubtful: [])
    try readWords("persons/places.txt", .place)
    try readWords("entities/words.txt", .word)
    try readTraps()
  }

  private mutating func readCues() throws(DiagnosticError) {
    let lines = try DataLines("entities/cues.tsv")
    for line in lines.ranges {
      let cells = lines.cells(of: line)
      guard cells.count == 2, let cue = Cue(name: lines.text(cells[0])) else { continue }
      for word in lines.cells(of: cells[1], separator: 0x20) { words.add(lines.bytes[word], cue) }
    }
  }

  private mutating func readHeads() throws(DiagnosticError) {
    let lines = try DataLines("entities/heads.tsv")
    for line in lines.ranges {
      let cells = lines.cells(of: line).map(lines.text)
      guard cells.count == 4 else { continue }
      var cue: Cue = []
      switch cells[1] {
      case "ORG": cue = .organizationHead
      case "INSTRUMENT": cue = .instrumentHead
      case "EVENT": cue = .eventHead
      default: cue = .programmeHead
      }
      if cells[2] != "after" { cue.formUnion(.headsFirst) }
      if cells[2] != "before" { cue.formUnion(.headsLast) }
      if cells[3] == "strong" { cue.formUnion(.strongHead) }
      words.add(cells[0], cue)
    }
  }

  /// A line is a folded name, or a name and `ambiguous` or `usual`.
  private mutating func readNames(
    _ list: String, certain: Cue, doubtful: Cue
  ) throws(DiagnosticError) {
    let lines = try DataLines(list)
    for line in lines.ranges {
      var end = line.lowerBound
      while end < line.upperBound, lines.bytes[end] != 0x09 { end += 1 }
      var cue = certain
      if end + 1 < line.upperBound {
        cue = lines.bytes[end + 1] == UInt8(ascii: "u") ? [certain, .usualFirstName] : doubtful
      }
      names.add(hash: lines.hash(line.lowerBound..<end), cue)
    }
  }

  /// A line is a folded word; lines of several words are left to others.
  private mutating func readWords(_ list: String, _ cue: Cue) throws(DiagnosticError) {
    let lines = try DataLines(list)
    for line in lines.ranges where !lines.bytes[line].contains(0x20) {
      names.add(hash: lines.hash(line), cue)
    }
  }

  private mutating func readTraps() throws(DiagnosticError) {
    let lines = try DataLines("entities/acronym_traps.txt")
    for line in lines.ranges {
      for word in lines.cells(of: line, separator: 0x20) {
        names.add(lines.bytes[word], .acronymTrap)
      }
    }
  }
}

/// The lines of a built-in list, without those that are empty or begin with `#`.
struct DataLines {
  /// The whole list.
  let bytes: [UInt8]
  /// Where each line stands.
  private(set) var ranges: [Range<Int>] = []

  /// The lines of the built-in file `name`.
  init(_ name: String) throws(DiagnosticError) {
    bytes = try Resources.map(name).array()
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      if index > start, bytes[start] != 0x23 { ranges.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count, bytes[start] != 0x23 { ranges.append(start..<bytes.count) }
  }

  /// The parts of a range, by tabs or another separator.
  func cells(of range: Range<Int>, separator: UInt8 = 0x09) -> [Range<Int>] {
    bytes[range].split(separator: separator).map { $0.startIndex..<$0.endIndex }
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The token hash of a range that is folded already.
  func hash(_ range: Range<Int>) -> UInt64 { TokenHash.value(bytes.span.extracting(range)) }
}
