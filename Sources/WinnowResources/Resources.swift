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
  public static let folder: String? = candidates().first { access($0, R_OK) == 0 }

  /// The path of a built-in file, for instance `dates/en.tsv`.
  public static func path(_ name: String) throws(DiagnosticError) -> String {
    guard let folder else {
      throw DiagnosticError(
        Diagnostic(
          code: "R001", message: "the built-in data files are missing",
          hint: "reinstall, or set WINNOW_DATA to the folder that holds them"))
    }
    return folder + "/" + name
  }

  /// Maps a built-in file.
  public static func map(_ name: String) throws(DiagnosticError) -> MappedFile {
    try MappedFile(path: path(name))
  }

  static func missing(_ path: String, reason: Int32) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        code: "R002", path: path, message: "cannot be read: " + String(cString: strerror(reason))))
  }

  private static func candidates() -> [String] {
    var found: [String] = []
    if let set = getenv("WINNOW_DATA") { found.append(String(cString: set)) }
    guard let program = programFolder() else { return found }
    found.append(program + "/../share/winnow")
    found.append(program + "/winnow_WinnowResources.resources/Data")
    return found
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
