/// Guards the YAML library, which works by recursion, against files that are nested without end.
enum YAMLDepth {
  /// The first line, from 1, where brackets, dashes or steps of indentation are nested deeper than `limit`.
  ///
  /// A rough measure, on the safe side: it counts brackets in plain text and comments, too, unless they close.
  static func firstLine(nestedDeeperThan limit: Int, in yaml: String) -> Int? {
    var line = 1
    var brackets = 0
    var indents: [Int] = [0]
    var column = 0
    var isLeading = true
    var dashes = 0
    for byte in yaml.utf8 {
      if byte == 0x0A {
        line += 1
        (column, isLeading, dashes) = (0, true, 0)
        continue
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      if isLeading {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") {
          dashes += 1
        } else if byte != 0x20 {
          isLeading = false
          while let last = indents.last, last >= column, indents.count > 1 { indents.removeLast() }
          if column > 0 { indents.append(column) }
        }
      }
      column += 1
      if brackets > limit || indents.count > limit || dashes > limit + 3 { return line }
    }
    return nil
  }
}
