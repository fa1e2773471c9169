public import WinnowCore
import WinnowResources

/// The built-in lists that are compiled when Winnow is built.
public enum BuiltinGazetteers {
  /// Their names, in the order of the alphabet.
  public static let names = ["world"]

  /// The compiled word lists of the entities stage, in the folder of what is compiled.
  public static let lexiconFileName = CueTables.fileName

  /// True if the compiled word lists of the entities stage are there and fit their lists.
  public static func isLexiconCompiled() throws(DiagnosticError) -> Bool {
    try CueTables.compiled() != nil
  }

  /// The compiled form of the word lists of the entities stage.
  public static func compileLexicon() throws(DiagnosticError) -> [UInt8] {
    try CueTables.compile()
  }

  /// The compiled form of the list `name`, for the file `CompiledGazetteer.fileName(name)`.
  public static func compile(_ name: String) throws(DiagnosticError) -> [UInt8] {
    guard name == "world" else { throw unknown(name) }
    return try World.compile(folder: Resources.path("gazetteers/world"))
  }

  /// The list `name` from its compiled file; nil if that is not there or does not fit its tables.
  public static func compiled(_ name: String) throws(DiagnosticError) -> Gazetteer? {
    guard name == "world" else { throw unknown(name) }
    let folder = try Resources.path("gazetteers/world")
    return try CompiledGazetteer.current(name, tables: World.tables(in: folder))
  }

  private static func unknown(_ name: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: .g010, message: "there is no built-in gazetteer '\(name)'",
        hint: "one of: " + names.joined(separator: ", ")))
  }
}
