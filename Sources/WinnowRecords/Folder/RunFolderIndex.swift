package import WinnowCore
package import WinnowFormats

/// The index of a finished run folder, checked against the files it lists.
package struct RunFolderIndex: Sendable {
  /// A file as `datapackage.json` lists it.
  package struct File: Sendable {
    /// Its name in the folder.
    package var name: String
    /// Its size.
    package var byteCount: Int
    /// SHA-256 of the file, as hexadecimal digits.
    package var hash: String
    /// Rows, for tables.
    package var rowCount: Int?
    /// XXH128 of the rows before compression, for tables, as hexadecimal digits.
    package var contentHash: String?
  }

  /// A larger file is checked by its size and by the checksums of the parts that are read: hashing it takes longer than a page.
  package static let hashedByteCount = 256 << 20

  /// The folder.
  package let folder: String
  /// What the program that wrote it calls itself.
  package let creator: String
  /// The files, in the order of the index.
  package let files: [File]
  private let tables: [RunTable: RunTableFile]

  /// Reads the index and checks that every file is there, has its size and, up to 256 MiB, its hash.
  ///
  /// O(size of the smaller files); throws `I002` for a folder without an index, `I005` with the path of a file that is missing or
  /// broken, and `I006` for an index of another version.
  package init(_ folder: String) throws(RunFailure) {
    let path = Self.path(in: folder)
    guard WholeFile.exists(path) else {
      throw Self.incomplete(folder)
    }
    let package = try Self.json(at: path)
    guard let resources = package["resources"]?.items,
      let creator = package["created_by"]?.stringValue
    else { throw Self.otherVersion(path, "it lists no files of a run") }
    self.folder = folder
    self.creator = creator
    var files: [File] = []
    var tables: [RunTable: RunTableFile] = [:]
    for resource in resources {
      guard let file = File(resource) else {
        throw Self.otherVersion(path, "a file without its size or hash")
      }
      // The page is made from the other files: whatever became of the last one, the next one is right.
      if file.name == RunPage.name { continue }
      try Self.check(file, in: folder)
      files.append(file)
      guard let name = resource["name"]?.stringValue, let table = RunTable(rawValue: name) else {
        continue
      }
      tables[table] = try Self.table(resource, file, folder: folder, index: path)
    }
    for name in ["summary.json", "run.json"] where !files.contains(where: { $0.name == name }) {
      throw Self.otherVersion(path, "it does not list \(name)")
    }
    self.files = files
    self.tables = tables
  }

  /// A table; nil if the run wrote no rows to it.
  package subscript(table: RunTable) -> RunTableFile? { tables[table] }

  /// A JSON file of the folder; throws `I005` where it is none.
  package func json(_ name: String) throws(RunFailure) -> JSONValue {
    try Self.json(at: "\(folder)/\(name)")
  }

  /// The error for a folder without an index.
  package static func incomplete(_ folder: String) -> RunFailure {
    RunFailure(
      .input,
      Diagnostic(
        code: .i002, path: folder, message: "is no complete run folder",
        hint: "it has no datapackage.json"))
  }

  /// Throws `I008` if the run left out a table.
  package static func checkWritten(_ table: RunTable, in folder: String) throws(RunFailure) {
    let index = try json(at: path(in: folder))
    if let file = index["resources"]?.items?.first(where: {
      $0["name"]?.stringValue == table.rawValue
    }) {
      throw broken(
        "\(folder)/\(file["path"]?.stringValue ?? table.rawValue)",
        "is listed in the index, but gone")
    }
    let leftOut = index["left_out"]?.items?.compactMap(\.stringValue)
    guard leftOut?.contains(table.rawValue) ?? false else { return }
    throw RunFailure(
      .input,
      Diagnostic(
        code: .i008, path: folder, message: "the run left out the table '\(table.rawValue)'",
        hint: "add it to output.tables and run the pipeline again"))
  }

  /// The error for a file that is not what it should be.
  package static func broken(_ path: String, _ cause: String) -> RunFailure {
    RunFailure(
      .input,
      Diagnostic(
        code: .i005, path: path, message: cause, hint: "run the pipeline again to write it anew"))
  }

  /// The error for a file that another version of the program wrote.
  package static func otherVersion(_ path: String, _ what: String) -> RunFailure {
    RunFailure(
      .input,
      Diagnostic(
        code: .i006, path: path, message: "is of another version of run folders: \(what)",
        hint: "run the pipeline again with this program (winnow \(Version.current))"))
  }

  /// Where the index of a folder is.
  package static func path(in folder: String) -> String { "\(folder)/\(name)" }

  /// The name of the index in its folder.
  package static let name = "datapackage.json"

  /// A JSON file; throws `I005` where it is none.
  package static func json(at path: String) throws(RunFailure) -> JSONValue {
    guard WholeFile.exists(path) else { throw broken(path, "is missing or cannot be read") }
    do {
      return try JSONValue(parsing: try WholeFile.read(path))
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw broken(path, (error as? Diagnostic)?.message ?? "\(error)")
    }
  }

  private static func check(_ file: File, in folder: String) throws(RunFailure) {
    let path = "\(folder)/\(file.name)"
    guard !file.name.contains("/"), WholeFile.exists(path) else {
      throw broken(path, "is missing or cannot be read")
    }
    var (byteCount, hash) = (0, "")
    do throws(ReadFailure) {
      byteCount = try FileStream(path: path).size()
      if byteCount == file.byteCount, byteCount <= hashedByteCount {
        hash = try SHA256Hash.ofFile(path)
      }
    } catch {
      throw broken(path, error.cause)
    }
    guard byteCount == file.byteCount else {
      throw broken(path, "has \(byteCount) bytes, but datapackage.json says \(file.byteCount)")
    }
    guard hash.isEmpty || hash == file.hash else {
      throw broken(path, "is not the file that datapackage.json describes: its hash differs")
    }
  }

  private static func table(
    _ resource: JSONValue, _ file: File, folder: String, index: String
  ) throws(RunFailure) -> RunTableFile {
    let bytes = resource["batches"]?["bytes"]?.items?.compactMap(\.integer) ?? []
    let rows = resource["batches"]?["rows"]?.items?.compactMap(\.integer) ?? []
    guard bytes.count == rows.count, bytes.addsUp(to: file.byteCount),
      rows.addsUp(to: file.rowCount ?? -1)
    else { throw otherVersion(index, "the batches of \(file.name) do not add up to it") }
    return RunTableFile(path: "\(folder)/\(file.name)", byteCounts: bytes, rowCounts: rows)
  }
}

extension [Int] {
  /// True if no number is negative and their sum is `total`.
  fileprivate func addsUp(to total: Int) -> Bool {
    var left = total
    for number in self {
      guard 0 <= number, number <= left else { return false }
      left -= number
    }
    return left == 0
  }
}

extension RunFolderIndex.File {
  fileprivate init?(_ resource: JSONValue) {
    guard let name = resource["path"]?.stringValue, let byteCount = resource["bytes"]?.integer,
      let hash = resource["hash"]?.stringValue
    else { return nil }
    self.init(
      name: name, byteCount: byteCount, hash: Self.digits(hash),
      rowCount: resource["rows"]?.integer,
      contentHash: resource["content_hash"]?.stringValue.map(Self.digits))
  }

  /// A hash without the name of what made it.
  private static func digits(_ hash: String) -> String {
    hash.split(separator: ":").last.map(String.init) ?? hash
  }
}

extension SHA256Hash {
  /// The digest of a file, as hexadecimal digits.
  fileprivate static func ofFile(_ path: String) throws(ReadFailure) -> String {
    let hash = SHA256Hash()
    let stream = try FileStream(path: path)
    var buffer: [UInt8] = []
    while try stream.read(into: &buffer, limit: 1 << 18) > 0 {
      hash.update(buffer, 0..<buffer.count)
      buffer.removeAll(keepingCapacity: true)
    }
    return Hexadecimal.string(hash.finish())
  }
}
