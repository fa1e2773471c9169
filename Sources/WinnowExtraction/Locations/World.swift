import WinnowCore
import WinnowResources
import WinnowText
import WinnowFormats

/// A list of places ready for use, with the words that help to read it.
final class World: Sendable {
  let gazetteer: Gazetteer
  let classes: WordClasses

  /// A list from its compiled form.
  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    classes = WordClasses(gazetteer)
  }
}

extension World {
  /// The list at a path: a folder of built-in tables or a table of the user's; `builtin/world` stands for the built-in one.
  static func open(_ path: String) throws(DiagnosticError) -> World {
    if path == "builtin/world" { return try open(Resources.path("gazetteers/world")) }
    if CompiledGazetteer.isCompiled(path) { return try open(compiled: path) }
    guard (try? MappedFile(path: path + "/places.tsv")) != nil else {
      return World(try Gazetteer(image: CompiledGazetteer.compile(places: [path]).image))
    }
    let gazetteer = try CompiledGazetteer.open("world", tables: tables(in: path)) {
      () throws(DiagnosticError) in try compile(folder: path)
    }
    return World(gazetteer)
  }

  private static func open(compiled path: String) throws(DiagnosticError) -> World {
    let gazetteer = try CompiledGazetteer.open(file: path)
    guard CompiledGazetteer.holdsPlaces(gazetteer) else {
      throw DiagnosticError(
        Diagnostic(
          code: .r011, path: path, message: "the compiled list is not one of places",
          hint: "compile it with 'winnow gazetteer compile --kind places'"))
    }
    return World(gazetteer)
  }

  /// The names of the built-in tables, in the order in which they are read.
  private static let placeTables = ["places.tsv", "cities.tsv"]
  private static let wordTables = ["persons.tsv", "words.tsv"]

  /// The image of the tables in a folder.
  static func compile(folder: String) throws(DiagnosticError) -> [UInt8] {
    var table = PlaceTable()
    for name in placeTables {
      try table.read(path: folder + "/" + name)
    }
    return try table.build(words: words(folder: folder), sourceChecksum: checksum(folder: folder))
  }

  /// The image of the tables in a folder with `towns` in the place of the long table of towns.
  static func compile(folder: String, towns: [UInt8]) throws(DiagnosticError) -> [UInt8] {
    var table = PlaceTable()
    try table.read(path: folder + "/places.tsv")
    try table.read(towns, path: "towns")
    return try table.build(words: words(folder: folder), sourceChecksum: 0)
  }

  /// Stands for the content of the tables in a folder.
  static func checksum(folder: String) throws(DiagnosticError) -> UInt64 {
    try CompiledGazetteer.checksum(of: tables(in: folder))
  }

  /// The paths of all tables of a folder.
  static func tables(in folder: String) -> [String] {
    (placeTables + wordTables).map { folder + "/" + $0 }
  }

  private static func words(folder: String) throws(DiagnosticError) -> [(UInt64, UInt32)] {
    var words: [(UInt64, UInt32)] = []
    for name in wordTables {
      for row in TableRows(try MappedFile(path: folder + "/" + name).array())
      where row.cells.count == 2 {
        let bits = row.text(1).split(separator: "|")
          .reduce(into: UInt32(0)) { $0 |= WordClass.names[String($1)]?.rawValue ?? 0 }
        for word in row.cells[0].split(separator: 0x20) {
          words.append((TokenFolding.hash(Array(word).span), bits))
        }
      }
    }
    return words
  }
}
