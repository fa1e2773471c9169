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
  let names: NameLexicon

  /// The tables of the built-in lists, made once: they do not depend on options.
  ///
  /// Read from the compiled file where it fits the lists, which takes a millisecond; or else from the lists, in seven.
  static let builtin = Result { () throws(DiagnosticError) in
    if let tables = try compiled() { return tables }
    return try read()
  }

  /// The tables from the compiled file; nil if that is not there, is damaged or does not fit the lists.
  static func compiled() throws(DiagnosticError) -> CueTables? {
    let sum = try checksum()
    return (try? Resources.map(compiled: fileName)).flatMap { CueTables($0, sourceChecksum: sum) }
  }

  /// The compiled form of the built-in lists.
  static func compile() throws(DiagnosticError) -> [UInt8] {
    try read().image(sourceChecksum: checksum())
  }

  /// The tables of the built-in lists, from the lists.
  static func read() throws(DiagnosticError) -> CueTables {
    let lists = try CueLists()
    return CueTables(words: CueLexicon(lists.words), names: NameLexicon(lists.names))
  }

  /// Stands for the content of the lists.
  private static func checksum() throws(DiagnosticError) -> UInt64 {
    var paths: [String] = []
    for name in CueLists.files { paths.append(try Resources.path(name)) }
    return try CompiledGazetteer.checksum(of: paths)
  }
}

/// The built-in lists of words, read.
private struct CueLists {
  private(set) var words = CueWords()
  private(set) var names = CueWords()

  /// All lists that are read.
  static let files = [
    "entities/cues.tsv", "entities/heads.tsv", "persons/first_names.tsv", "persons/surnames.tsv",
    "persons/places.txt", "entities/words.txt", "entities/acronym_traps.txt",
  ]

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
    for line in lines {
      let cells = lines.cells(of: line)
      guard cells.count == 2, let cue = Cue(name: lines.text(cells[0])) else { continue }
      for word in lines.words(of: cells[1]) { words.add(lines.bytes[word], cue) }
    }
  }

  private mutating func readHeads() throws(DiagnosticError) {
    let lines = try DataLines("entities/heads.tsv")
    for line in lines {
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
    for line in lines {
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
    for line in lines where !lines.bytes[line].contains(0x20) {
      names.add(hash: lines.hash(line), cue)
    }
  }

  private mutating func readTraps() throws(DiagnosticError) {
    let lines = try DataLines("entities/acronym_traps.txt")
    for line in lines {
      for word in lines.words(of: line) {
        names.add(lines.bytes[word], .acronymTrap)
      }
    }
  }
}
