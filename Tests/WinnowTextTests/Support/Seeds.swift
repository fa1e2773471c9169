import WinnowFormats
import WinnowResources

/// The seed documents of the project.
enum Seeds {
  /// The bytes of the seed whose name begins with `prefix`.
  static func text(_ prefix: String) throws -> String {
    let names = [
      "000": "000_b0757d0f4104356f", "001": "001_74e1953c0cd0000a", "002": "002_5818013125663a2c",
      "003": "003_4de1c0041778163b", "004": "004_be8489d355595877",
    ]
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(folder)/seeds/\(names[prefix] ?? prefix).txt"
    return String(decoding: try MappedFile(path: path).array(), as: UTF8.self)
  }
}
