public import WinnowCore
import WinnowResources
import WinnowFormats

/// Lists in their compiled form: built-in ones and files of users.
///
/// `winnow gazetteer compile` writes these files. A built-in one that is missing or older than its tables is no fault: the
/// tables are compiled in memory then, which takes a second.
///
/// ```swift
/// let list = try CompiledGazetteer.open("world", tables: paths) { () throws(DiagnosticError) in try compile(paths) }
/// ```
public enum CompiledGazetteer {
  /// The name of a list's compiled form, in the folder of what is compiled.
  public static func fileName(_ name: String) -> String { name + ".gazetteer" }

  /// The list `name` from its compiled file, or compiled now if that does not fit its tables.
  public static func open(
    _ name: String, tables: [String], compile: () throws(DiagnosticError) -> [UInt8]
  ) throws(DiagnosticError) -> Gazetteer {
    if let gazetteer = try current(name, tables: tables) { return gazetteer }
    return try Gazetteer(image: compile())
  }

  /// The list `name` from its compiled file; nil if that is not there, is damaged or does not fit its tables.
  public static func current(
    _ name: String, tables: [String]
  ) throws(DiagnosticError) -> Gazetteer? {
    let sum = try checksum(of: tables)
    guard let file = try? Resources.map(compiled: fileName(name)),
      let gazetteer = try? Gazetteer(file: file), gazetteer.sourceChecksum == sum
    else { return nil }
    return gazetteer
  }

  /// True if the path is that of a compiled list.
  public static func isCompiled(_ path: String) -> Bool { path.hasSuffix(".gazetteer") }

  /// The compiled list of a user's at `path`, read through once so that nothing in it leads outside of it.
  public static func open(file path: String) throws(DiagnosticError) -> Gazetteer {
    let gazetteer = try Gazetteer(file: MappedFile(path: path))
    guard GazetteerValidation(gazetteer).holds else {
      throw GazetteerImage.unusable(path, "is damaged")
    }
    guard !gazetteer.isKeyed else {
      throw DiagnosticError(
        Diagnostic(code: .r011, path: path, message: "the compiled list is not one of names"))
    }
    return gazetteer
  }

  /// Stands for the content of files: what a compiled list keeps as the checksum of its sources.
  public static func checksum(of paths: [String]) throws(DiagnosticError) -> UInt64 {
    var sum = TokenHash.start
    for path in paths {
      sum = TokenHash.mix(sum ^ Checksum.of(try MappedFile(path: path)))
    }
    return sum
  }
}
