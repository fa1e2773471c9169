public import WinnowCore
import WinnowFormats

/// The dependency file of a run, for make.
public enum DependencyFile {
  /// Writes that the plan's `datapackage.json` depends on the pipeline file, the input files and their folders.
  ///
  /// Each prerequisite also gets an empty rule, so that one that is deleted causes a run and no error. Names that make has no
  /// way to write are left out, each with a comment, and given back for a warning: the rule does not see them change. Throws
  /// `O001` where the file cannot be written, or make cannot write the name of the target.
  @discardableResult
  public static func write(_ plan: Plan, to path: String) throws(RunFailure) -> [String] {
    let index = "\(plan.output.directory)/datapackage.json"
    guard let target = MakeName.escaped(index) else {
      throw RunFailure(
        .output,
        Diagnostic(
          code: .o001, path: path,
          message: "make has no way to write the name of the output folder \(index)"))
    }
    let inputs = plan.input.files.map(\.path).filter { $0 != "-" }
    let names = [plan.path] + inputs + plan.input.folders
    var (prerequisites, rules) = ("", "")
    var leftOut: [String] = []
    for name in names {
      guard let written = MakeName.escaped(name) else {
        leftOut.append(name)
        let shown = RawPath.shown(name).debugDescription
        rules += "\n# make has no way to write this name: \(shown)\n"
        continue
      }
      prerequisites += " \\\n  " + written
      rules += "\n\(written):\n"
    }
    let text = target + ":" + prerequisites + "\n" + rules
    do {
      // The bytes of names that are no text go to make as they are.
      try OutputFile.replace(path: path, with: RawPath.bytes(of: text))
    } catch {
      throw RunFailure(error)
    }
    return leftOut.map(RawPath.shown)
  }
}

/// Names of files as GNU make reads them, each way of writing one tried against make 4.3.
enum MakeName {
  /// The name as a target or prerequisite; nil for one that make has no way to write.
  ///
  /// There is none for tabs and ends of lines, for `%` (a pattern), `;` (a recipe) and `|` (order only), for a space at the end, for
  /// a backslash before what a backslash escapes, and for `a(b)`, a member of an archive.
  static func escaped(_ path: String) -> String? {
    let scalars = Array(path.unicodeScalars)
    guard scalars.last != " ", scalars.last != "\\" else { return nil }
    if scalars.last == ")", scalars.dropFirst().contains("(") { return nil }
    // A tilde in front is somebody's home.
    var out = scalars.first == "~" ? "./" : ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t", "\n", "\u{B}", "\u{C}", "\r", "%", ";", "|": return nil
      case " ", "#", ":": out += "\\" + String(scalar)
      case "$": out += "$$"
      // Would make an archive of this name and those behind it; the pattern finds the very file.
      case "(": out += "?"
      // An assignment, or a group of targets.
      case "=", "&": out += "$(or \(scalar))"
      case "\\":
        if [" ", "#", ":", "\\"].contains(scalars[index + 1]) { return nil }
        out += "\\"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
