public import WinnowCore
import WinnowFormats

/// The page of a run folder, beside its tables.
public enum RunPage {
  /// The name of its file.
  public static let name = "report.html"

  /// What every page has near its beginning, so that one can be told from other files.
  public static let mark: StaticString = "<meta name=\"generator\" content=\"Winnow\">"

  /// True if the bytes are those of a page, of any version that has the mark.
  public static func isPage(_ bytes: [UInt8]) -> Bool {
    let wanted = mark.withUTF8Buffer { Array($0) }
    return bytes.prefix(256).indices.contains { bytes[$0...].starts(with: wanted) }
  }

  /// Where the page of a run folder is.
  public static func path(in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Writes the page into a run folder and lists it in the folder's index; throws `O001` where that is not possible.
  public static func write(_ page: [UInt8], in folder: String) throws(RunFailure) {
    let path = RunFolderIndex.path(in: folder)
    let index = try RunFolderIndex.json(at: path)
    guard case .object(var pairs) = index,
      let place = pairs.firstIndex(where: { $0.key == "resources" }),
      case .array(let resources) = pairs[place].value
    else { throw RunFolderIndex.otherVersion(path, "it lists no files of a run") }
    let listed: JSONValue = [
      "name": "report", "path": .string(name), "mediatype": "text/html", "encoding": "utf-8",
      "bytes": .integer(page.count),
      "hash": .string("sha256:" + Hexadecimal.string(ContentHash.sha256(page))),
    ]
    pairs[place].value = .array(
      resources.filter { $0["path"]?.stringValue != name } + [listed])
    try WholeFile.write(page, to: self.path(in: folder))
    try WholeFile.write(JSONValue.object(pairs).bytes(), to: path)
  }
}
