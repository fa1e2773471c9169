import WinnowCore
import WinnowResources
import WinnowFormats

/// The list of the data files with their SHA-256, in the format of sha256sum(1): where Winnow is installed, `sha256sum -c`
/// can check it too.
///
/// Compiled files are listed as they stand in an installed tree: in `compiled` below the data files.
enum DataChecksums {
  /// In the folder of what is compiled.
  static let fileName = "SHA256SUMS"
  private static let prefix = "compiled/"

  /// The list of all data files and compiled files but itself, sorted by path in each of the two.
  static func list(_ folder: String, compiled: String) -> [UInt8] {
    let names =
      names(in: folder).filter { !$0.hasPrefix(prefix) }
      + names(in: compiled).filter { $0 != fileName }.map { prefix + $0 }
    let lines = names.compactMap { name in
      hash(path(name, folder, compiled)).map { "\($0)  \(name)\n" }
    }
    return Array(lines.joined().utf8)
  }

  /// The listed files that are missing or have another content.
  static func differences(_ folder: String, compiled: String, _ list: [UInt8]) -> [String] {
    rows(list).filter { hash(path($0.name, folder, compiled)) != $0.hash }.map(\.name)
  }

  private static func names(in folder: String) -> [String] {
    FileWalk.files(below: folder).files
      .map { Paths.relative($0, to: folder) }.filter { !$0.contains(".partial-") }
  }

  private static func path(_ name: String, _ folder: String, _ compiled: String) -> String {
    name.hasPrefix(prefix) ? compiled + "/" + name.dropFirst(prefix.count) : folder + "/" + name
  }

  /// How many files a list has.
  static func count(_ list: [UInt8]) -> Int { rows(list).count }

  private static func rows(_ list: [UInt8]) -> [(hash: String, name: String)] {
    String(decoding: list, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let space = line.firstIndex(of: " ") else { return nil }
      return (String(line[..<space]), String(line[space...].drop { $0 == " " }))
    }
  }

  private static func hash(_ path: String) -> String? {
    guard let file = try? MappedFile(path: path) else { return nil }
    let hash = SHA256Hash()
    withExtendedLifetime(file) { hash.update(file.unsafeBytes) }
    return Hexadecimal.string(hash.finish())
  }
}
