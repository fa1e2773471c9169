public import WinnowCore
import WinnowFormats

/// The dependency file of a run, for make.
public enum DependencyFile {
  /// Writes that the plan's `datapackage.json` depends on the pipeline file, the input files and their folders.
  ///
  /// Each prerequisite also gets an empty rule, so that one that is deleted causes a run and no error.
  public static func write(_ plan: Plan, to path: String) throws(RunFailure) {
    let inputs = plan.files.map(\.path).filter { $0 != "-" }
    let needed = ([plan.path] + inputs + plan.inputFolders).map(escape)
    var text = escape(plan.directory + "/datapackage.json") + ":"
    for name in needed { text += " \\\n  " + name }
    text += "\n"
    for name in needed { text += "\n\(name):\n" }
    do {
      try OutputFile.replace(path: path, with: Array(text.utf8))
    } catch {
      throw RunFailure(error)
    }
  }

  /// Escapes what make gives a meaning to.
  private static func escape(_ path: String) -> String {
    var out = ""
    for character in path {
      switch character {
      case " ", "#", ":", "%", "\\": out += "\\" + String(character)
      case "$": out += "$$"
      default: out.append(character)
      }
    }
    return out
  }
}
