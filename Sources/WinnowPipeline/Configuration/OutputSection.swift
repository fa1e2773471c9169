package import WinnowCore
import WinnowFormats
import WinnowRecords

/// The `output` section of a pipeline file.
enum OutputSection {
  /// The options of the section, from which its checking, schema and reference come.
  enum Options {
    static let directory = OptionKey<String?>.string(
      "directory", "where the run folder goes, relative to the pipeline file")
    static let compression = OptionKey.choice(
      "compression", "how hard the tables are compressed", default: Compression.balanced)
    static let tables = OptionKey.choices(
      "tables",
      "tables to write; mentions stands for entities, dates and locations, and rejects are always written",
      default: RunTable.allCases.map(TableChoice.init))
    static let tokens = OptionKey.flag(
      "tokens", "give each record the places of its tokens", default: false)
    static let report = OptionKey.flag(
      "report", "end the run with a page that shows it", default: false)

    static let all: [any DeclaredOption] = [directory, compression, tables, tokens, report]
  }

  static func read(
    _ root: MappingReader, _ overrides: PlanOverrides, _ check: PlanCheck
  ) -> OutputPlan {
    let node = root.child("output")
    let options = Options.all.map(\.option)
    var plan = OutputPlan()
    plan.directory = directory(node, overrides, check)
    let values = StageOptions(
      options,
      OptionReader.read(
        node, options, key: "output", check, skipping: [Options.directory.option.name]))
    plan.compression = values[Options.compression]
    // Whatever was asked for: what could not be processed is never passed over in silence.
    plan.tables = Set(values[Options.tables].flatMap(\.tables)).union([.rejects])
    plan.writesTokens = values[Options.tokens]
    plan.writesReport = values[Options.report]
    return plan
  }

  /// Refuses an output folder in which the next run would find its input.
  ///
  /// Hidden folders are never read, and so may stand anywhere.
  static func checkPlace(of output: OutputPlan, beside input: InputPlan, _ check: PlanCheck) {
    let place = Folders.real(output.directory)
    // Files by name alone: there may be very many.
    let folder = FileWalk.workingFolder()
    let plain = Paths.resolve(output.directory, from: folder)
    let isRead =
      input.walkedFolders.contains { walked in
        let above = Folders.real(walked)
        let inner = Paths.relative(place, to: above)
        return place == above
          || inner != place && !inner.split(separator: "/").contains { $0.hasPrefix(".") }
      } || input.files.contains { Paths.resolve($0.path, from: folder).hasPrefix(plain + "/") }
      || holds(output.directory, input.files)
    guard isRead, !output.directory.isEmpty else { return }
    let origin = check.values.last { $0.key == "output.directory" }?.origin ?? .defaultValue
    check.error(
      .p019, origin,
      "the output folder lies in a folder of the input, and the next run would read it",
      hint: "name one elsewhere")
  }

  /// True if a file stands in the folder, by whatever links it was reached; a look a folder.
  private static func holds(_ folder: String, _ files: [InputFile]) -> Bool {
    var last = ""
    return files.contains { file in
      let above = Paths.parent(file.path)
      guard file.path != "-", above != last else { return false }
      last = above
      return Folders.isSame(above, folder)
    }
  }

  private static func directory(
    _ node: YAMLNode?, _ overrides: PlanOverrides, _ check: PlanCheck
  ) -> String {
    if let output = overrides.output {
      let directory = Paths.normalize(output)
      check.note("output.directory", directory, .flag("--output"))
      return directory
    }
    guard let value = node?[Options.directory.option.name], let path = value.string else {
      guard check.ends == .files else { return "" }
      check.error(
        .p005, node?.origin ?? .defaultValue, "'output.directory' is missing",
        hint: "name a folder, or give --output")
      return ""
    }
    var folder = check.folder
    if case .set = value.origin { folder = "." }
    let directory = Paths.resolve(path, from: folder)
    check.note("output.directory", directory, value.origin)
    return directory
  }
}

/// The sections of a pipeline file beside its stages, for reference pages.
package enum PipelineSections {
  /// Each with its options, in the order of the file.
  package static let all: [(name: String, options: [StageOption])] = [
    ("input", InputSection.Options.all.map(\.option)),
    ("output", OutputSection.Options.all.map(\.option)),
  ]
}
