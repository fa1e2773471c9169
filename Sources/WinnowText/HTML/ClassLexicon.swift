import WinnowFormats

internal import WinnowCore
internal import WinnowResources

/// Tells the role of an element from its classes and identifier.
///
/// The names are split into words (`relatedPosts` and `related_posts` both read `-related-posts-`) and run through one
/// automaton over all patterns (Aho and Corasick 1975), a table look-up a byte.
struct ClassLexicon: Sendable {
  private static let width = 32
  /// The next state for each state and symbol.
  private var next: [UInt16]
  /// The roles whose patterns end in a state, as bits.
  private var roles: [UInt32]

  /// The lexicon that comes with Winnow; empty if the data files are missing.
  static let builtIn: ClassLexicon = {
    let file = try? Resources.map("html/classes.tsv")
    return ClassLexicon(table: file?.array() ?? [])
  }()

  /// A lexicon of lines `role<TAB>pattern pattern …`, where `-` in a pattern is the border of a word.
  init(table: [UInt8]) {
    next = [UInt16](repeating: 0, count: Self.width)
    roles = [0]
    let names = Dictionary(uniqueKeysWithValues: PageRole.allCases.map { ($0.name, $0) })
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let role = names[String(columns[0])] else { continue }
      for pattern in columns[1].split(separator: " ") { add(Array(pattern.utf8), role) }
    }
    link()
  }

  private mutating func add(_ pattern: [UInt8], _ role: PageRole) {
    var state = 0
    for byte in pattern {
      let slot = state * Self.width + Self.symbol(byte)
      if next[slot] == 0 {
        next[slot] = UInt16(roles.count)
        next.append(contentsOf: [UInt16](repeating: 0, count: Self.width))
        roles.append(0)
      }
      state = Int(next[slot])
    }
    roles[state] |= 1 << UInt32(role.rawValue)
  }

  /// Turns the tree of patterns into the automaton, breadth first.
  private mutating func link() {
    var fallBack = [Int](repeating: 0, count: roles.count)
    var queue = (0..<Self.width).map { Int(next[$0]) }.filter { $0 != 0 }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      roles[state] |= roles[fallBack[state]]
      for symbol in 0..<Self.width {
        let other = next[fallBack[state] * Self.width + symbol]
        let child = Int(next[state * Self.width + symbol])
        if child == 0 {
          next[state * Self.width + symbol] = other
        } else {
          fallBack[child] = Int(other)
          queue.append(child)
        }
      }
    }
  }

  /// The roles that `value` speaks for, as bits by their raw values; O(length).
  func match(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt32 {
    var state = Int(next[Self.border])
    var found: UInt32 = 0
    var last: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      let isUpper = ASCII.isUpper(byte)
      if isUpper && ASCII.isLower(last) {
        state = Int(next[state * Self.width + Self.border])
        found |= roles[state]
      }
      state = Int(next[state * Self.width + Self.symbol(byte)])
      found |= roles[state]
      last = byte
    }
    return found | roles[Int(next[state * Self.width + Self.border])]
  }

  private static let border = 0

  /// 1 to 26 for letters, 27 for digits, 0 for everything between words.
  private static func symbol(_ byte: UInt8) -> Int {
    if ASCII.isLetter(byte) { return Int(byte | 0x20) - 0x60 }
    return ASCII.isDigit(byte) ? 27 : border
  }
}
