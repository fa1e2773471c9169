#if canImport(Glibc)
  import Glibc
#endif
public import WinnowCore
public import WinnowFormats

/// The built-in data files: gazetteers, lexicons, tables of dates, topics and languages.
///
/// They are looked for in `WINNOW_DATA`, then in `../share/winnow` beside the program's folder, then where the package
/// manager puts the resources of a build.
public enum Resources {
  /// The folder of the data files, or nil if there is none.
  public static var folder: String? { place?.data }

  /// The folder of what was compiled from the data files, or nil if there are none.
  ///
  /// It is `compiled` in the folder of the data files; in a build it stands beside that folder, which the package manager
  /// writes anew each time.
  public static var compiledFolder: String? { place?.compiled }

  /// The path of a built-in file, for instance `dates/en.tsv`.
  public static func path(_ name: String) throws(DiagnosticError) -> String {
    guard let folder else { throw noFolder() }
    return folder + "/" + name
  }

  /// The path of a file that is compiled from the built-in ones, for instance `world.gazetteer`.
  public static func path(compiled name: String) throws(DiagnosticError) -> String {
    guard let compiledFolder else { throw noFolder() }
    return compiledFolder + "/" + name
  }

  /// Maps a built-in file.
  public static func map(_ name: String) throws(DiagnosticError) -> MappedFile {
    try MappedFile(path: path(name))
  }

  /// Maps a file that was compiled from the built-in ones.
  public static func map(compiled name: String) throws(DiagnosticError) -> MappedFile {
    try MappedFile(path: path(compiled: name))
  }

  static func missing(_ path: String, reason: Int32) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: .r002, path: path, message: "cannot be read: " + String(cString: strerror(reason))))
  }

  private static func noFolder() -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: .r001, message: "the built-in data files are missing",
        hint: "reinstall, or set WINNOW_DATA to the folder that holds them"))
  }

  private static let place = candidates().first { access($0.data, R_OK) == 0 }

  private static func candidates() -> [(data: String, compiled: String)] {
    var found = getenv("WINNOW_DATA").map { [String(cString: $0)] } ?? []
    guard let program = programFolder() else { return found.map { ($0, $0 + "/compiled") } }
    found.append(program + "/../share/winnow")
    let bundle = program + "/winnow_WinnowResources.resources"
    return found.map { ($0, $0 + "/compiled") } + [(bundle + "/Data", bundle + "/compiled")]
  }

  private static func programFolder() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return String(path[..<slash])
  }
}
