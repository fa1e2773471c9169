import WinnowCore

/// One thing that a gazetteer names: an identifier, a label and all its names.
///
/// ```swift
/// GazetteerEntry(label: "ORG", id: "iom", names: [
///   GazetteerName("International Organization for Migration"),
///   GazetteerName("IOM", caseMatching: .exact),
/// ])
/// ```
public struct GazetteerEntry: Sendable, Equatable {
  /// What kind of thing, for instance `ORG`.
  public var label: String
  /// The identifier; may be empty.
  public var id: String
  /// Its names, the usual one first.
  public var names: [GazetteerName]

  /// An entry.
  public init(label: String, id: String = "", names: [GazetteerName]) {
    self.label = label
    self.id = id
    self.names = names
  }
}

/// A name and the capitals that it asks for.
public struct GazetteerName: Sendable, Equatable {
  /// The name as it is usually written.
  public var text: String
  /// Which capitals are asked for.
  public var caseMatching: CaseMatching

  /// A name; `usualCaseMatching` says how its case is matched unless that is given.
  public init(_ text: String, caseMatching: CaseMatching? = nil) {
    self.text = text
    self.caseMatching = caseMatching ?? Self.usualCaseMatching(text)
  }

  /// How the case of a name is matched of which nothing else is known.
  ///
  /// A name without small letters is taken as written (`WHO`, `US`), one with a capital asks for its capitals
  /// (`Prague Process`), one without any is found however it is written.
  public static func usualCaseMatching(_ text: String) -> CaseMatching {
    usualCaseMatching(Array(text.utf8)[...])
  }

  /// The same for the UTF-8 form of a name.
  static func usualCaseMatching(_ name: ArraySlice<UInt8>) -> CaseMatching {
    if name.allSatisfy({ $0 < 0x80 }) {
      return caseMatching(
        hasUpper: name.contains { ASCII.isUpper($0) }, hasLower: name.contains { ASCII.isLower($0) }
      )
    }
    let text = String(decoding: name, as: UTF8.self)
    var hasUpper = false
    var hasLower = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase { hasUpper = true }
      if scalar.properties.isLowercase { hasLower = true }
    }
    return caseMatching(hasUpper: hasUpper, hasLower: hasLower)
  }

  private static func caseMatching(hasUpper: Bool, hasLower: Bool) -> CaseMatching {
    guard hasUpper else { return .any }
    return hasLower ? .capitals : .exact
  }
}
