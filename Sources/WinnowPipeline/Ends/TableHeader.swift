/// The first row of a table, which names the columns of all others.
final class TableHeader: Sendable {
  /// The names of the columns.
  let names: [String]
  /// The byte between two cells.
  let delimiter: UInt8
  /// The encoding of rows that are not in UTF-8; nil to find it out.
  let charset: String?
  /// The encoding that the whole file was decoded from, where it is one whose rows cannot be cut by bytes.
  let wideEncoding: String?

  /// A header.
  init(names: [String], delimiter: UInt8, charset: String?, wideEncoding: String?) {
    self.names = names
    self.delimiter = delimiter
    self.charset = charset
    self.wideEncoding = wideEncoding
  }
}
