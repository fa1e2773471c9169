public import WinnowCore
import WinnowResources

/// The compiled form of a built-in list: a file beside the tables that it was made from.
///
/// `winnow gazetteer compile` writes these files when Winnow is built. A file that is missing or older than its tables is
/// no fault: the tables are compiled in memory then, which takes a second.
///
/// ```swift
/// let list = try CompiledGazetteer.open("world", tables: paths) { () throws(DiagnosticError) in try compile(paths) }
/// ```
public enum CompiledGazetteer {
  /// Where the compiled form of a list stands, below the folder of the data files.
  public static func fileName(_ name: String) -> String { "compiled/" + name + ".gazetteer" }

  /// The list `name` from its compiled file, or compiled now if that does not fit its tables.
  public static func open(
    _ name: String, tables: [String], compile: () throws(DiagnosticError) -> [UInt8]
  ) throws(DiagnosticError) -> Gazetteer {
    let sum = try checksum(of: tables)
    if let file = try? Resources.map(fileName(name)), let gazetteer = try? Gazetteer(file: file),
      gazetteer.sourceChecksum == sum
    {
      return gazetteer
    }
    return try Gazetteer(image: compile())
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
