import WinnowCore
import WinnowFormats

/// The records of a JSON Lines file, or of a JSON file with one record or an array of them.
struct JSONRecords {
  /// A record and where it begins.
  struct Record {
    var value: JSONValue
    var line: Int
    /// The lines on which the items of each array begin that a field of the record holds.
    var itemLines: [String: [Int]]

    /// The line of an item of a field.
    func line(_ field: String, _ index: Int) -> Int {
      guard let lines = itemLines[field], index < lines.count else { return line }
      return lines[index]
    }
  }

  /// All records; throws `E002` with the line on which a faulty one begins.
  static func read(_ bytes: [UInt8], path: String) throws(Diagnostic) -> [Record] {
    var records: [Record] = []
    for (range, line) in split(bytes) {
      let json = Array(bytes[range])
      do {
        let value = try JSONValue(parsing: json)
        records.append(
          Record(value: value, line: line, itemLines: JSONOutline(json, line: line).itemLines))
      } catch {
        var located = error
        located.path = path
        located.line = line
        throw located
      }
    }
    return records
  }

  /// The ranges of the values that stand one after the other, or in one array, each with its line.
  private static func split(_ bytes: [UInt8]) -> [(range: Range<Int>, line: Int)] {
    var outline = JSONOutline(bytes, line: 1)
    // An array of objects or arrays holds the records; one that begins with a text is a record itself (spaCy).
    if let only = outline.values.first, outline.values.count == 1,
      bytes[only.range.lowerBound] == 0x5B,
      outline.elements.allSatisfy({ [0x7B, 0x5B].contains(bytes[$0.range.lowerBound]) })
    {
      outline.values = outline.elements
    }
    return outline.values
  }
}

/// Where the values of a JSON text begin and end, found without reading them.
struct JSONOutline {
  /// The values at the top, one after the other.
  var values: [(range: Range<Int>, line: Int)] = []
  /// The items of those of them that are arrays.
  private(set) var elements: [(range: Range<Int>, line: Int)] = []
  /// The lines on which the items of arrays begin that fields of a top object hold.
  private(set) var itemLines: [String: [Int]] = [:]

  private var line: Int
  private var stack: [UInt8] = []
  private var key = ""
  private var starts: [Int] = [-1, -1]
  private var startLines = [0, 0]

  init(_ bytes: [UInt8], line: Int) {
    self.line = line
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A:
        if stack.isEmpty { close(level: 0, at: index) }
        self.line += 1
      case 0x20, 0x09, 0x0D, 0x3A: break
      case 0x2C: separate(at: index)
      case 0x7B, 0x5B:
        begin(at: index)
        stack.append(byte)
      case 0x7D, 0x5D:
        if stack.count == 1 { close(level: 1, at: index) }
        if !stack.isEmpty { stack.removeLast() }
        if stack.count < 2 { close(level: stack.count, at: index + 1) }
      case 0x22:
        begin(at: index)
        index = string(bytes, index)
      default: begin(at: index)
      }
      index += 1
    }
    close(level: 0, at: bytes.count)
  }

  /// Notes that a value or a part of one begins, unless it is inside one that began before.
  private mutating func begin(at index: Int) {
    if stack.count < 2, starts[stack.count] < 0 {
      starts[stack.count] = index
      startLines[stack.count] = line
    } else if stack == [0x7B, 0x5B], isItemNext {
      itemLines[key, default: []].append(line)
      isItemNext = false
    }
    if stack.count == 1 { isItemNext = true }
  }

  private var isItemNext = false

  private mutating func separate(at index: Int) {
    if stack == [0x5B] { close(level: 1, at: index) }
    if stack.count == 2 { isItemNext = true }
  }

  private mutating func close(level: Int, at index: Int) {
    guard starts[level] >= 0 else { return }
    let value = (range: starts[level]..<index, line: startLines[level])
    starts[level] = -1
    if level == 0 { values.append(value) } else if stack.first == 0x5B { elements.append(value) }
  }

  /// Skips a string; at the depth of a record's fields it may be the key of the next value.
  private mutating func string(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count && bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
    if stack == [0x7B] {
      let end = min(index, bytes.count)
      key = String(decoding: bytes[min(start + 1, end)..<end], as: UTF8.self)
    }
    return index
  }
}
