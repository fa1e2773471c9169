import WinnowCore
import WinnowFormats
import WinnowText

/// The `input` section of a pipeline file.
struct InputSection {
  /// The options of the section, from which its checking, schema and reference come.
  enum Options {
    static let paths = OptionKey.strings(
      "paths", "files, folders or globs, relative to the pipeline file; - is standard input",
      default: [])
    static let format = OptionKey.choice(
      "format", "what the files hold; auto tells by name and first bytes",
      default: InputFormat.auto)
    static let charset = OptionKey.string(
      "charset",
      "encoding of text and HTML files that are not in Unicode, such as windows-1252, or auto",
      default: "auto")
    static let id = OptionKey.string(
      "id", "the field with the identifier; meta.id is the field id in meta", default: "id")
    static let text = OptionKey.string(
      "text",
      "the field with the text, a string or a list of strings; body.text is the one in body",
      default: "text")
    static let fields = OptionKey.section(
      "fields", "the fields of JSON records, or columns of tables; all others go to metadata",
      [id, text])
    // 32-bit offsets, with room for replacements that are longer than what they replace.
    static let maxByteCount = OptionKey.integer(
      "max_bytes", "the size, decompressed, from which a source is rejected", in: 1...1 << 30,
      default: 64 << 20)

    static let all: [any DeclaredOption] = [paths, format, charset, fields, maxByteCount]
  }

  private(set) var plan = InputPlan()
  private var seen: Set<[UInt8]> = []

  static func read(
    _ root: MappingReader, _ overrides: PlanOverrides, _ check: PlanCheck
  ) -> InputPlan {
    let options = Options.all.map(\.option)
    var section = InputSection()
    section.readPaths(root.child("input"), overrides, check)
    let values = StageOptions(
      options,
      OptionReader.read(
        root.child("input"), options, key: "input", check, skipping: [Options.paths.option.name]))
    section.plan.format = values[Options.format]
    section.plan.charset = charset(values[Options.charset], root.child("input"), check)
    let fields = values[Options.fields]
    section.plan.fields = InputFields(id: fields[Options.id], text: fields[Options.text])
    section.plan.maxByteCount = values[Options.maxByteCount]
    return section.plan
  }

  private static func charset(
    _ label: String, _ node: YAMLNode?, _ check: PlanCheck
  ) -> String? {
    guard label != "auto" else { return nil }
    guard TextDecoder.knows(label) else {
      check.error(
        .p004, node?[Options.charset.option.name]?.origin ?? .defaultValue,
        "unknown charset '\(label)'",
        hint: "take a label of the Encoding Standard, such as windows-1252, or auto")
      return nil
    }
    return label
  }

  private mutating func readPaths(
    _ input: YAMLNode?, _ overrides: PlanOverrides, _ check: PlanCheck
  ) {
    if !overrides.input.isEmpty {
      check.note("input.paths", YAMLText.list(overrides.input), .flag("--input"))
      for path in overrides.input { add(path, from: ".", .flag("--input \(path)"), check) }
      return
    }
    guard let node = input?[Options.paths.option.name], !node.isNull else {
      guard check.ends == .files else { return }
      check.error(
        .p005, input?.origin ?? .defaultValue, "'input.paths' is missing",
        hint: "name files, folders or globs, or give --input")
      return
    }
    let nodes: [YAMLNode]
    if case .sequence(let list) = node.content { nodes = list } else { nodes = [node] }
    check.note("input.paths", YAMLText.list(nodes.compactMap(\.string)), node.origin)
    if nodes.isEmpty { check.error(.p005, node.origin, "'input.paths' is empty") }
    for node in nodes {
      guard let path = node.string else {
        check.error(.p003, node.origin, "a path must be a string, not \(node.typeName)")
        continue
      }
      var folder = check.folder
      if case .set = node.origin { folder = "." }
      add(path, from: folder, node.origin, check)
    }
  }

  /// Adds the files of one path: a file, a folder, a glob or standard input.
  private mutating func add(
    _ path: String, from folder: String, _ origin: Origin, _ check: PlanCheck
  ) {
    guard path != "-" else {
      append("-")
      return
    }
    let resolved = Paths.resolve(path, from: folder)
    if FileWalk.isGlob(path), case .missing = FileWalk.kind(of: resolved) {
      addGlob(resolved, path, origin, check)
      return
    }
    switch FileWalk.kind(of: resolved) {
    // What is named is read, a pipe or a device too.
    case .file, .other: append(resolved)
    case .folder: addFolder(resolved, path, origin, check)
    case .missing:
      check.error(
        .p008, origin, "there is no file or folder '\(path)'", hint: "looked for \(resolved)")
    case .unreadable(let reason):
      check.error(.p008, origin, "'\(path)' cannot be read: \(reason)")
    }
  }

  private mutating func addGlob(
    _ pattern: String, _ path: String, _ origin: Origin, _ check: PlanCheck
  ) {
    var count = 0
    let found = FileWalk.matches(of: pattern)
    note(found.faults, origin, check)
    for match in found.paths {
      switch FileWalk.kind(of: match) {
      case .file:
        append(match)
        count += 1
      case .other(let what):
        check.error(
          .p008, origin, "'\(RawPath.shown(match))' cannot be read: it is \(what), not a file")
        count += 1
      case .unreadable(let reason):
        check.error(.p008, origin, "'\(RawPath.shown(match))' cannot be read: \(reason)")
        count += 1
      case .folder, .missing: break
      }
    }
    let fixed = pattern.split(separator: "/").prefix { !FileWalk.isGlob(String($0)) }
    plan.folders.append((pattern.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/"))
    if count == 0, found.faults.isEmpty {
      check.error(.p009, origin, "no file matches '\(path)'", hint: "looked for \(pattern)")
    }
  }

  private mutating func addFolder(
    _ folder: String, _ path: String, _ origin: Origin, _ check: PlanCheck
  ) {
    let found = FileWalk.files(below: folder)
    for file in found.files { append(file) }
    plan.folders.append(folder)
    plan.walkedFolders.append(folder)
    note(found.faults, origin, check)
    if found.files.isEmpty && found.faults.isEmpty {
      check.error(.p009, origin, "the folder '\(path)' holds no file")
    }
  }

  /// What cannot be read is an error, not passed over.
  private func note(_ faults: [FileWalk.Fault], _ origin: Origin, _ check: PlanCheck) {
    for fault in faults {
      check.error(.p008, origin, "'\(fault.path)' cannot be read: \(fault.cause)")
    }
  }

  /// Adds a file unless it is there already.
  private mutating func append(_ path: String) {
    // By bytes: to Swift two ways of writing one letter are equal, to the file system they are two names.
    guard seen.insert(Array(path.utf8)).inserted else { return }
    let display = path == "-" ? "-" : Paths.relative(path, to: FileWalk.workingFolder())
    plan.files.append(InputFile(path: path, displayPath: RawPath.shown(display)))
  }
}
