public import WinnowCore
import WinnowResources

/// The built-in lists that are compiled when Winnow is built.
public enum BuiltinGazetteers {
  /// Their names, in the order of the alphabet.
  public static let names = ["world"]

  /// The compiled word lists of the entities stage, below the data folder.
  public static let lexiconFileName = CueTables.fileName

  /// The compiled form of the word lists of the entities stage.
  public static func compileLexicon() throws(DiagnosticError) -> [UInt8] {
    try CueTables.compile()
  }

  /// The compiled form of the list `name`, to be written to `CompiledGazetteer.fileName(name)` below the data folder.
  public static func compile(_ name: String) throws(DiagnosticError) -> [UInt8] {
    switch name {
    case "world": return try World.compile(folder: Resources.path("gazetteers/world"))
    default:
      throw DiagnosticError(
        Diagnostic(
          code: "G010", message: "there is no built-in gazetteer '\(name)'",
          hint: "one of: " + names.joined(separator: ", ")))
    }
  }
}
