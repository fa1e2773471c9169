import WinnowCore
import WinnowFormats

/// A list of patterns as spaCy's EntityRuler reads them: JSON Lines of `label`, `pattern` and, if need be, `id`.
///
/// A pattern that is a string is a name, found as it is written; a list describes one token after the other by `ORTH` (or
/// `TEXT`), `LOWER`, `IS_DIGIT`, `IS_TITLE`, `IS_UPPER`, `IS_LOWER`, `IS_ALPHA`, `IS_PUNCT`, `LENGTH` and `OP`.
///
/// ```
/// {"label": "ORG", "pattern": "Danish Refugee Council", "id": "drc"}
/// {"label": "EVENT", "pattern": [{"IS_TITLE": true, "OP": "+"}, {"LOWER": {"IN": ["forum", "summit"]}}]}
/// ```
enum PatternList {
  /// What is wrong with a line.
  private struct Fault: Error {
    var message: String
  }

  /// Adds the names of a list to a builder and gives its token patterns; all faults are thrown at once.
  static func read(
    _ bytes: [UInt8], path: String, into builder: inout GazetteerBuilder
  ) throws(DiagnosticError) -> [TokenPattern] {
    var faults = ListFaults(path: path)
    var patterns: [TokenPattern] = []
    var seen: [UInt64: Int] = [:]
    for row in TableRows(bytes) where row.bytes.contains(where: { $0 > 0x20 }) {
      if let first = seen.updateValue(row.line, forKey: TokenHash.value(Array(row.bytes).span)) {
        faults.add(row.line, .g004, "the pattern of line \(first) is here again")
        continue
      }
      do throws(Fault) {
        if let pattern = try add(try value(row.bytes), to: &builder) { patterns.append(pattern) }
      } catch {
        faults.add(row.line, .g009, error.message)
      }
    }
    try faults.check()
    return patterns
  }

  private static func value(_ line: ArraySlice<UInt8>) throws(Fault) -> JSONValue {
    do {
      return try JSONValue(parsing: Array(line))
    } catch {
      throw fault(error.message)
    }
  }

  private static func add(
    _ value: JSONValue, to builder: inout GazetteerBuilder
  ) throws(Fault) -> TokenPattern? {
    guard case .object(let fields) = value else { throw fault("a line is an object") }
    for (key, _) in fields where !["label", "pattern", "id"].contains(key) {
      throw fault("there is no field '\(key)'")
    }
    guard Set(fields.map(\.key)).count == fields.count else {
      throw fault("a field is there twice")
    }
    guard case .string(let label)? = value["label"], ListEntry.isLabel(label) else {
      throw fault("'label' is missing or no label")
    }
    let id = try text(value["id"])
    switch value["pattern"] {
    case .string(let name)?:
      guard name.utf8.contains(where: { $0 > 0x20 }) else { throw fault("the pattern is empty") }
      guard name.utf8.count <= GazetteerList.maximumNameBytes else {
        throw fault("the pattern is longer than \(GazetteerList.maximumNameBytes) bytes")
      }
      builder.beginEntry(label: label, id: id)
      builder.add(name, caseMatching: .exact)
      return nil
    case .array(let places)?:
      guard !places.isEmpty, places.count <= TokenPattern.maximumSteps else {
        throw fault("a pattern has 1 to \(TokenPattern.maximumSteps) tokens")
      }
      var steps: [TokenPattern.Step] = []
      for place in places { steps.append(try step(place)) }
      return TokenPattern(label: label, id: id, steps: steps)
    default: throw fault("'pattern' is missing, or neither a string nor a list")
    }
  }

  private static func text(_ value: JSONValue?) throws(Fault) -> String {
    switch value {
    case nil, .null?: return ""
    case .string(let text)?: return text
    case .integer(let number)?: return String(number)
    default: throw fault("'id' is no string")
    }
  }

  private static func step(
    _ value: JSONValue
  ) throws(Fault) -> TokenPattern.Step {
    guard case .object(let fields) = value else { throw fault("a token is described by an object") }
    var step = TokenPattern.Step(conditions: [], repetition: .one)
    for (name, value) in fields {
      if name == "OP" {
        guard case .string(let sign) = value,
          let repetition = TokenPattern.Repetition(rawValue: sign == "1" ? "" : sign)
        else { throw fault("'OP' is one of '?', '*', '+', '!' and '1'") }
        step.repetition = repetition
      } else {
        step.conditions.append(try condition(name, value))
      }
    }
    return step
  }

  private static func condition(
    _ name: String, _ value: JSONValue
  ) throws(Fault) -> TokenPattern.Condition {
    switch name {
    case "ORTH", "TEXT": return .text(try texts(name, value).map { Array($0.utf8) })
    case "LOWER": return .lower(try texts(name, value).map { Array($0.lowercased().utf8) })
    case "LENGTH": return .length(try length(value))
    case "IS_DIGIT": return .isDigit(try flag(name, value))
    case "IS_TITLE": return .isTitle(try flag(name, value))
    case "IS_UPPER": return .isUpper(try flag(name, value))
    case "IS_LOWER": return .isLower(try flag(name, value))
    case "IS_ALPHA": return .isAlpha(try flag(name, value))
    case "IS_PUNCT": return .isPunctuation(try flag(name, value))
    default: throw fault("'\(name)' is not known")
    }
  }

  private static func flag(
    _ name: String, _ value: JSONValue
  ) throws(Fault) -> Bool {
    guard case .flag(let flag) = value else { throw fault("'\(name)' is true or false") }
    return flag
  }

  /// A string, or those behind `IN`.
  private static func texts(
    _ name: String, _ value: JSONValue
  ) throws(Fault) -> [String] {
    if case .string(let text) = value { return [text] }
    guard case .object(let fields) = value, fields.count == 1, case .array(let list)? = value["IN"]
    else { throw fault("'\(name)' is a string or {\"IN\": […]}") }
    var texts: [String] = []
    for item in list {
      guard case .string(let text) = item else { throw fault("'\(name)' lists strings") }
      texts.append(text)
    }
    return texts
  }

  /// A number, or the comparisons of one.
  private static func length(
    _ value: JSONValue
  ) throws(Fault) -> ClosedRange<Int> {
    if case .integer(let count) = value, count >= 0 { return count...count }
    guard case .object(let fields) = value else {
      throw fault("'LENGTH' is a number or comparisons")
    }
    var low = 0
    var high = Int.max
    for (sign, value) in fields {
      guard case .integer(let count) = value, (0...1_000_000).contains(count) else {
        throw fault("'LENGTH' compares with a number")
      }
      switch sign {
      case "==": (low, high) = (max(low, count), min(high, count))
      case ">=": low = max(low, count)
      case ">": low = max(low, count + 1)
      case "<=": high = min(high, count)
      case "<": high = min(high, count - 1)
      default: throw fault("'LENGTH' does not know '\(sign)'")
      }
    }
    guard low <= high else { throw fault("no length satisfies 'LENGTH'") }
    return low...high
  }

  private static func fault(_ message: String) -> Fault {
    Fault(message: message)
  }
}
