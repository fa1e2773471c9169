import WinnowFormats

/// Where a record stops being JSON, for messages.
enum JSONPlace {
  /// The line of the first fault in a part of a file that begins on `line`, and its column; empty where there is none.
  ///
  /// Columns count bytes from 1, on the first line from the beginning of the part.
  static func shown(_ bytes: [UInt8], _ range: Range<Int>, line: Int) -> String {
    guard let fault = JSONFault.place(bytes, range) else { return "" }
    let before = bytes[range.lowerBound..<fault]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
    return ", line \(line + before.count { $0 == 0x0A }), column \(fault - lineStart + 1)"
  }
}
