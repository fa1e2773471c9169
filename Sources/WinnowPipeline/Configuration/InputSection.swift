import WinnowText
import WinnowFormats

/// The `input` section of a pipeline file.
struct InputSection {
  var files: [InputFile] = []
  var folders: [String] = []
  var format = InputFormat.auto
  var fields = InputFields()
  /// The encoding of text and HTML files that are not in Unicode; nil to find it out.
  var charset: String?
  var maxByteCount = 64 << 20

  static let keys = ["paths", "format", "charset", "fields", "max_bytes"]

  static func read(
    _ root: MappingReader, _ overrides: PlanOverrides, _ check: PlanCheck
  ) -> InputSection {
    let reader = MappingReader(root.child("input"), key: "input", check, known: keys)
    var section = InputSection()
    section.readPaths(reader, overrides, check)
    section.format = reader.choice("format", default: InputFormat.auto)
    section.readCharset(reader, check)
    let fields = MappingReader(
      reader.child("fields"), key: "input.fields", check, known: ["id", "text"])
    section.fields = InputFields(
      id: fields.string("id", default: "id"), text: fields.string("text", default: "text"))
    // 32-bit offsets, with room for replacements that are longer than what they replace.
    let limit = 1 << 30
    section.maxByteCount =
      reader.integer("max_bytes", default: 64 << 20, range: 1...limit) ?? 64 << 20
    return section
  }

  private mutating func readCharset(_ reader: MappingReader, _ check: PlanCheck) {
    let label = reader.string("charset", default: "auto")
    guard label != "auto" else { return }
    guard TextDecoder.knows(label) else {
      check.error(
        "P004", reader.child("charset")?.origin ?? .defaultValue, "unknown charset '\(label)'",
        hint: "take a label of the Encoding Standard, such as windows-1252, or auto")
      return
    }
    charset = label
  }

  private mutating func readPaths(
    _ reader: MappingReader, _ overrides: PlanOverrides, _ check: PlanCheck
  ) {
    if !overrides.input.isEmpty {
      check.note("input.paths", YAMLText.list(overrides.input), .flag("--input"))
      for path in overrides.input { add(path, from: ".", .flag("--input \(path)"), check) }
      return
    }
    guard let node = reader.child("paths") else {
      check.error(
        "P005", reader.child("input")?.origin ?? .defaultValue, "'input.paths' is missing",
        hint: "name files, folders or globs, or give --input")
      return
    }
    let nodes: [YAMLNode]
    if case .sequence(let list) = node.content { nodes = list } else { nodes = [node] }
    check.note("input.paths", YAMLText.list(nodes.compactMap(\.string)), node.origin)
    if nodes.isEmpty { check.error("P005", node.origin, "'input.paths' is empty") }
    for node in nodes {
      guard let path = node.string else {
        check.error("P003", node.origin, "a path must be a string, not \(node.typeName)")
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
    case .file: append(resolved)
    case .folder: addFolder(resolved, path, origin, check)
    case .missing:
      check.error(
        "P008", origin, "there is no file or folder '\(path)'", hint: "looked for \(resolved)")
    case .unreadable(let reason):
      check.error("P008", origin, "'\(path)' cannot be read: \(reason)")
    }
  }

  private mutating func addGlob(
    _ pattern: String, _ path: String, _ origin: Origin, _ check: PlanCheck
  ) {
    var count = 0
    for match in FileWalk.matches(of: pattern) {
      switch FileWalk.kind(of: match) {
      case .file:
        append(match)
        count += 1
      case .unreadable(let reason):
        check.error("P008", origin, "'\(match)' cannot be read: \(reason)")
        count += 1
      case .folder, .missing: break
      }
    }
    let fixed = pattern.split(separator: "/").prefix { !FileWalk.isGlob(String($0)) }
    folders.append((pattern.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/"))
    if count == 0 {
      check.error("P009", origin, "no file matches '\(path)'", hint: "looked for \(pattern)")
    }
  }

  private mutating func addFolder(
    _ folder: String, _ path: String, _ origin: Origin, _ check: PlanCheck
  ) {
    var unreadable: [String] = []
    let found = FileWalk.files(below: folder, unreadable: &unreadable)
    for file in found { append(file) }
    folders.append(folder)
    for file in unreadable { check.error("P008", origin, "'\(file)' cannot be read") }
    if found.isEmpty && unreadable.isEmpty {
      check.error("P009", origin, "the folder '\(path)' holds no file")
    }
  }

  /// Adds a file unless it is there already.
  private mutating func append(_ path: String) {
    guard !seen.contains(path) else { return }
    seen.insert(path)
    let display = path == "-" ? "-" : Paths.relative(path, to: FileWalk.workingFolder())
    files.append(InputFile(path: path, displayPath: display))
  }

  private var seen: Set<String> = []
}

/// Values as YAML text, for `winnow explain`.
enum YAMLText {
  /// A flow list.
  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }
}
