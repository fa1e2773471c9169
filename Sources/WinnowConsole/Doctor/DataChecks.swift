import WinnowCore
import WinnowExtraction
import WinnowResources
import WinnowFormats

/// Looks at the built-in data files.
enum DataChecks {
  static func findings() -> [Finding] {
    let reinstall = "install Winnow anew, or set WINNOW_DATA to the folder of its data files"
    guard let folder = Resources.folder, let compiled = Resources.compiledFolder else {
      return [.problem("data.folder", "there is none", advice: reinstall)]
    }
    return [.good("data.folder", folder), files(in: folder, compiled: compiled, reinstall)]
      + BuiltinGazetteers.names.map(gazetteer) + [lexicon()]
  }

  /// Compares the files with the list that was written when Winnow was built.
  static func files(in folder: String, compiled: String, _ reinstall: String) -> Finding {
    let check = "data.files"
    guard let list = WholeFile.contents(of: "\(compiled)/\(DataChecksums.fileName)") else {
      return .warning(
        check, "there is no list of their checksums", advice: "run: winnow gazetteer compile")
    }
    let wrong = DataChecksums.differences(folder, compiled: compiled, list)
    guard let first = wrong.first else {
      return .good(check, "\(DataChecksums.count(list)) files, all as they were built")
    }
    return .problem(
      check, "\(wrong.count) missing or changed, first '\(first)'",
      advice: reinstall + "; after a change of yours run: winnow gazetteer compile")
  }

  /// A compiled list that is not there, or older than its tables, is compiled anew at every start.
  private static func gazetteer(_ name: String) -> Finding {
    compiled("data." + name) { () throws(DiagnosticError) in
      try BuiltinGazetteers.compiled(name).map { "\($0.nameCount) names, compiled from its tables" }
    }
  }

  private static func lexicon() -> Finding {
    compiled("data.lexicon") { () throws(DiagnosticError) in
      try BuiltinGazetteers.isLexiconCompiled() ? "word lists, compiled from their tables" : nil
    }
  }

  private static func compiled(
    _ check: String, _ found: () throws(DiagnosticError) -> String?
  ) -> Finding {
    do throws(DiagnosticError) {
      guard let found = try found() else {
        return .warning(
          check, "not compiled, or older than its tables",
          advice: "every start takes longer; run: winnow gazetteer compile")
      }
      return .good(check, found)
    } catch {
      let reason = error.diagnostics.first?.description ?? ""
      return .problem(check, reason, advice: "install Winnow anew")
    }
  }
}
