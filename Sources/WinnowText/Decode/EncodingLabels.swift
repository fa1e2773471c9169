import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// The labels of character encodings as web pages and users write them.
///
/// From the Encoding Standard: `latin1` and `ascii` mean windows-1252 there, `gb2312` means GBK, and so on.
struct EncodingLabels: Sendable {
  /// One encoding.
  struct Encoding: Sendable, Equatable {
    /// Its name in the Encoding Standard.
    var name: String
    /// The ICU converter; nil for UTF-8 and UTF-16, which are decoded here.
    var converter: String?
  }

  private var encodings: [String: Encoding] = [:]

  /// The built-in table, or nil if the data files are missing.
  static let builtIn: EncodingLabels? = {
    guard let file = try? Resources.map("html/encodings.tsv") else { return nil }
    return EncodingLabels(table: file.array())
  }()

  /// The labels of a table with three columns: name, converter or `-`, labels.
  init(table: [UInt8]) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 3 else { continue }
      let encoding = Encoding(
        name: String(columns[0]), converter: columns[1] == "-" ? nil : String(columns[1]))
      for label in columns[2].split(separator: " ") { encodings[String(label)] = encoding }
    }
  }

  /// The encoding of a label; case and white space around it do not matter.
  func encoding(_ label: String) -> Encoding? {
    let bytes = label.utf8.map(ASCII.lowercased)
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return encodings[String(decoding: bytes[first...last], as: UTF8.self)]
  }
}
