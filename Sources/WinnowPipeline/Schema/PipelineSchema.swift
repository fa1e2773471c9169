import WinnowCore
import WinnowFormats
import WinnowRecords

/// The JSON Schema of pipeline files, made from the declarations of the stages.
enum PipelineSchema {
  static var json: JSONValue {
    [
      "$schema": .string(JSONSchema.dialect),
      "title": "a Winnow pipeline file, version 1",
      "type": "object",
      "additionalProperties": false,
      "required": ["version", "input", "stages", "output"],
      "properties": [
        "version": ["const": 1],
        "name": [
          "type": "string", "description": "name of the pipeline; default: the file's name",
        ],
        "input": section("input"),
        "stages": [
          "type": "array", "minItems": 1, "maxItems": .integer(StagesSection.mostStages),
          "items": ["anyOf": .array(stages)],
        ],
        "output": section("output"),
      ],
    ]
  }

  private static let strings: JSONValue = ["type": "array", "items": ["type": "string"]]

  private static func section(_ name: String) -> JSONValue {
    let options = PipelineSections.all.first { $0.name == name }?.options ?? []
    return closed(required: [], options.map { (key: $0.name, value: option($0)) })
  }

  /// Each stage as its name, or as its name with options.
  private static var stages: [JSONValue] {
    let names = StageCatalogue.stages.map { JSONValue.string($0.declaration.name) }
    return [["enum": .array(names)]]
      + StageCatalogue.stages.map { stage in
        let declaration = stage.declaration
        return closed(
          required: [.string(declaration.name)],
          [(declaration.name, options(declaration.options, declaration.summary))])
      }
  }

  private static func options(_ options: [StageOption], _ summary: String) -> JSONValue {
    guard
      case .object(let pairs) = closed(
        required: [], options.map { (key: $0.name, value: option($0)) })
    else { return .null }
    return .object(
      pairs.map { $0.key == "type" ? ("type", ["object", "null"]) : $0 }
        + [("description", .string(summary))])
  }

  private static func option(_ option: StageOption) -> JSONValue {
    var pairs: [(key: String, value: JSONValue)] = []
    switch option.kind {
    case .flag: pairs = [("type", "boolean")]
    case .integer(let range):
      pairs = [
        ("type", "integer"), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .number(let range):
      pairs = [
        ("type", "number"), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .choice(let allowed): pairs = [("enum", .array(allowed.map { .string($0) }))]
    case .choices(let allowed):
      pairs = [
        ("type", ["string", "array"]), ("items", ["enum": .array(allowed.map { .string($0) })]),
      ]
    case .string: pairs = [("type", "string")]
    case .strings, .resources: pairs = [("anyOf", [["type": "string"], strings])]
    case .mapping(let options):
      if case .object(let inner) = Self.options(options, option.summary) { return .object(inner) }
    }
    pairs.append(("description", .string(option.summary)))
    if option.defaultValue != .null { pairs.append(("default", json(option.defaultValue))) }
    return .object(pairs)
  }

  private static func json(_ value: OptionValue) -> JSONValue {
    switch value {
    case .null: .null
    case .flag(let flag): .flag(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .strings(let list): .array(list.map { .string($0) })
    case .mapping(let values):
      .object(values.sorted { $0.key < $1.key }.map { (key: $0.key, value: json($0.value)) })
    }
  }

  private static func closed(
    required: [JSONValue], _ properties: [(key: String, value: JSONValue)]
  ) -> JSONValue {
    [
      "type": "object", "additionalProperties": false, "required": .array(required),
      "properties": .object(properties),
    ]
  }
}
