import WinnowCore
import WinnowExtraction
import WinnowResources

/// Looks at the built-in data files.
enum DataChecks {
  static func findings() -> [Finding] {
    let reinstall = "install Winnow anew, or set WINNOW_DATA to the folder of its data files"
    guard let folder = Resources.folder else {
      return [.problem("data.folder", "there is none", advice: reinstall)]
    }
    return [.good("data.folder", folder), files(in: folder, reinstall)]
      + BuiltinGazetteers.names.map(gazetteer)
  }

  /// Compares the files with the list that was written when Winnow was built.
  static func files(in folder: String, _ reinstall: String) -> Finding {
    let check = "data.files"
    guard let list = FileWalk.contents(of: "\(folder)/\(DataChecksums.fileName)") else {
      return .warning(
        check, "there is no list of their checksums", advice: "run: winnow gazetteer compile")
    }
    let wrong = DataChecksums.differences(folder, list)
    guard let first = wrong.first else {
      return .good(check, "\(DataChecksums.count(list)) files, all as they were built")
    }
    return .problem(
      check, "\(wrong.count) missing or changed, first '\(first)'",
      advice: reinstall + "; after a change of yours run: winnow gazetteer compile")
  }

  /// A compiled list that is not there, or older than its tables, is compiled anew at every start.
  private static func gazetteer(_ name: String) -> Finding {
    let check = "data." + name
    let advice = "every start takes a second longer; run: winnow gazetteer compile"
    do {
      guard let gazetteer = try BuiltinGazetteers.compiled(name) else {
        return .warning(check, "not compiled, or older than its tables", advice: advice)
      }
      return .good(check, "\(gazetteer.nameCount) names, compiled from its tables")
    } catch {
      let reason = error.diagnostics.first?.description ?? ""
      return .problem(check, reason, advice: "install Winnow anew")
    }
  }
}
