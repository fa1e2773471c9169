import WinnowCore
import WinnowResources
import WinnowFormats

/// The list of the data files with their SHA-256, in the format of sha256sum(1): `sha256sum -c` can check it too.
enum DataChecksums {
  /// Below the data folder.
  static let fileName = "compiled/SHA256SUMS"

  /// The list of all files of a data folder but itself, sorted by path.
  static func list(_ folder: String) -> [UInt8] {
    var unreadable: [String] = []
    let lines = FileWalk.files(below: folder, unreadable: &unreadable)
      .map { Paths.relative($0, to: folder) }
      .filter { $0 != fileName && !$0.contains(".partial-") }
      .compactMap { name in hash("\(folder)/\(name)").map { "\($0)  \(name)\n" } }
    return Array(lines.joined().utf8)
  }

  /// The listed files that are missing or have another content.
  static func differences(_ folder: String, _ list: [UInt8]) -> [String] {
    rows(list).filter { hash("\(folder)/\($0.name)") != $0.hash }.map(\.name)
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
