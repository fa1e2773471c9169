import WinnowFormats
public import WinnowCore

/// The lines of a built-in data file, without those that are empty or begin with `#`.
///
/// ```swift
/// let lines = try DataLines("persons/surnames.tsv")
/// for line in lines { names.insert(lines.hash(line)) }
/// ```
public struct DataLines: Sequence, Sendable {
  /// The whole file.
  public let bytes: [UInt8]

  /// The lines of the built-in file `name`; O(size).
  public init(_ name: String) throws(DiagnosticError) {
    bytes = try Resources.map(name).array()
  }

  /// The places of the lines, in order.
  public func makeIterator() -> Iterator { Iterator(bytes) }

  /// The parts of a range, by tabs or another separator; empty ones count.
  public func cells(of range: Range<Int>, separator: UInt8 = 0x09) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<range.upperBound)
    return cells
  }

  /// The words of a range, parted by one space or more.
  public func words(of range: Range<Int>) -> [Range<Int>] {
    cells(of: range, separator: 0x20).filter { !$0.isEmpty }
  }

  /// The text of a range.
  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The token hash of a range that is folded already.
  public func hash(_ range: Range<Int>) -> UInt64 {
    TokenHash.value(bytes.span.extracting(range))
  }

  /// The line of the file, from 1, in which a range begins; O(size), for messages.
  public func number(of range: Range<Int>) -> Int {
    1 + bytes[..<range.lowerBound].count { $0 == 0x0A }
  }

  /// Gives one line after the other.
  public struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The place of the next line, without its line feed.
    public mutating func next() -> Range<Int>? {
      while position < bytes.count {
        let start = position
        var end = start
        while end < bytes.count && bytes[end] != 0x0A { end += 1 }
        position = end + 1
        if end > start && bytes[start] != 0x23 { return start..<end }
      }
      return nil
    }
  }
}
