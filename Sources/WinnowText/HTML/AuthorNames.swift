internal import WinnowCore

/// The names of authors in what a page says of them.
enum AuthorNames {
  /// Longer texts are no list of names.
  private static let longest = 300
  /// A name has at most so many words in a line of text, where nothing else says that it is one.
  private static let mostWords = 5

  /// The names in a value that is there for them: of JSON-LD, a meta element, microdata.
  ///
  /// Addresses and handles are none. `Ann Lee and Bo Ek; Cy Oz` are three; a comma parts names of several words only, since
  /// `Lee, Ann` is one.
  static func stated(_ value: String) -> [String] {
    let text = withoutOpening(value)
    guard text.utf8.count <= longest else { return [] }
    return parts(text, at: [" and ", " & ", ";", " | "]).flatMap { part in
      let pieces = parts(part, at: [","])
      let areNames = pieces.count > 1 && pieces.allSatisfy { words($0).count > 1 }
      return areNames ? pieces : [part]
    }
    .filter(isPlausible)
  }

  /// The names in the text of an element that is there for them or for a byline.
  static func ofElement(_ text: String) -> [String] {
    let names = stated(text)
    let areNames = names.allSatisfy { name in
      words(name).count <= mostWords && !name.utf8.contains(where: { ASCII.isDigit($0) })
    }
    let inText = ofByline(text)
    return inText.isEmpty && areNames && words(text).count <= mostWords ? names : inText
  }

  /// The names at the beginning of a byline: `By Ann Lee and Bo Ek, Staff Writers | 3 May 2021`.
  ///
  /// Each is of two to five words with capitals, particles but for; what is none ends the list.
  static func ofByline(_ line: String) -> [String] {
    let text = withoutOpening(line)
    guard line.utf8.count <= longest,
      let first = parts(text, at: [" | ", "•", " · ", " – ", " — ", " - "]).first
    else { return [] }
    let pieces = parts(first, at: [" and ", " & ", ",", " und ", " et ", " y ", " e "])
    return Array(pieces.prefix(while: isNameInText))
  }

  /// True for what has letters and is no address, no handle and no word for a person unknown.
  private static func isPlausible(_ name: String) -> Bool {
    let lower = name.lowercased()
    let isAddress = ["http:", "https:", "www.", "@"].contains { lower.hasPrefix($0) }
    return !isAddress && !lower.utf8.contains(0x40) && !BylineWords.builtIn.nobody.contains(lower)
      && name.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func isNameInText(_ name: String) -> Bool {
    let words = words(name)
    guard (2...mostWords).contains(words.count),
      !words.contains(where: { BylineWords.builtIn.roles.contains($0.lowercased()) })
    else { return false }
    var capitals = 0
    for word in words {
      guard let first = word.unicodeScalars.first,
        !word.utf8.contains(where: { ASCII.isDigit($0) || $0 == 0x3A })
      else { return false }
      if first.properties.isUppercase
        || !first.properties.isLowercase && first.properties.isAlphabetic
      {
        capitals += 1
      } else if !BylineWords.builtIn.particles.contains(String(word)) {
        return false
      }
    }
    return capitals > 1
  }

  private static func withoutOpening(_ line: String) -> String {
    let text = trimmed(Substring(line))
    let lower = text.lowercased()
    for opening in BylineWords.builtIn.openings
    where lower == opening || lower.hasPrefix(opening + " ") {
      return trimmed(text.dropFirst(opening.count))
    }
    return text
  }

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text.unicodeScalars
    func isOuter(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar else { return false }
      return scalar.value <= 0x20 || scalar.value == 0xA0
        || ",;:|-–—•·".unicodeScalars.contains(scalar)
    }
    while isOuter(rest.first) { rest.removeFirst() }
    while isOuter(rest.last) { rest.removeLast() }
    return String(rest)
  }

  /// What stands between the separators, trimmed; empty parts go.
  private static func parts(_ text: String, at separators: [String]) -> [String] {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if let found = separators.first(where: { bytes[index...].starts(with: $0.utf8) }) {
        parts.append([])
        index += found.utf8.count
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return parts.map { trimmed(Substring(String(decoding: $0, as: UTF8.self))) }.filter {
      !$0.isEmpty
    }
  }
}
