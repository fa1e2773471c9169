/// The checked options of one stage, defaults filled in; resources are given as paths that exist.
///
/// ```swift
/// let options = StageOptions(DateExtraction.declaration)
///   .setting(DateExtraction.Options.reference, "2022-11-24")
/// options[DateExtraction.Options.isDayFirst]  // true
/// ```
public struct StageOptions: Sendable, Equatable {
  /// The values by name.
  public private(set) var values: [String: OptionValue]

  /// The given values over the defaults of a declaration.
  public init(_ declaration: StageDeclaration, _ given: [String: OptionValue] = [:]) {
    self.init(declaration.options, given)
  }

  /// The given values over the defaults of some options.
  public init(_ options: [StageOption], _ given: [String: OptionValue] = [:]) {
    values = [:]
    for option in options { values[option.name] = option.defaultValue }
    values.merge(given) { _, new in new }
  }

  /// The value of an option, or its default where it is not among these.
  public subscript<Value>(_ key: OptionKey<Value>) -> Value {
    key.read(values[key.option.name] ?? key.option.defaultValue)
  }

  /// The same options with another value for one of them.
  public func setting<Value>(_ key: OptionKey<Value>, _ value: Value) -> StageOptions {
    var changed = self
    changed.values[key.option.name] = key.write(value)
    return changed
  }
}
