import WinnowCore
import WinnowFormats

/// Puts `--set KEY=VALUE` into the tree of a pipeline file.
enum Override {
  /// Sets one value; `stages.NAME.OPTION` finds the stage by its name.
  static func apply(_ setting: String, to root: inout YAMLNode, _ check: PlanCheck) {
    guard let equals = setting.firstIndex(of: "=") else {
      check.error(
        .p015, .set(setting), "there is no '=' in it",
        hint: "write --set stages.dates.day_first=false")
      return
    }
    let key = String(setting[..<equals])
    let text = String(setting[setting.index(after: equals)...])
    let path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    set(YAMLReader.readValue(text, key: key), at: path[...], in: &root, key: key, check)
  }

  private static func set(
    _ value: YAMLNode, at path: ArraySlice<String>, in node: inout YAMLNode,
    key: String, _ check: PlanCheck
  ) {
    guard let name = path.first else {
      node = value
      return
    }
    let rest = path.dropFirst()
    switch node.content {
    case .mapping(var pairs):
      if let index = pairs.firstIndex(where: { $0.key.string == name }) {
        set(value, at: rest, in: &pairs[index].value, key: key, check)
      } else {
        var added = YAMLNode(content: .mapping([]), origin: .set(key))
        set(value, at: rest, in: &added, key: key, check)
        let keyNode = YAMLNode(content: .scalar(name, isPlain: false), origin: .set(key))
        pairs.append((key: keyNode, value: added))
      }
      node.content = .mapping(pairs)
    case .sequence(var items):
      guard let index = items.firstIndex(where: { stageName($0) == name }) else {
        check.error(.p015, .set(key), "stage '\(name)' is not in the pipeline")
        return
      }
      setOption(value, rest, in: &items[index], name, key: key, check)
      node.content = .sequence(items)
    case .scalar:
      node = YAMLNode(content: .mapping([]), origin: .set(key))
      set(value, at: path, in: &node, key: key, check)
    }
  }

  /// Sets an option of a stage, which may stand there as its bare name.
  private static func setOption(
    _ value: YAMLNode, _ path: ArraySlice<String>, in item: inout YAMLNode,
    _ name: String, key: String, _ check: PlanCheck
  ) {
    if case .scalar = item.content {
      let options = YAMLNode(content: .mapping([]), origin: item.origin)
      item = YAMLNode(
        content: .mapping([(key: item, value: options)]), origin: item.origin)
    }
    guard case .mapping(var pairs) = item.content else { return }
    set(value, at: path, in: &pairs[0].value, key: key, check)
    item.content = .mapping(pairs)
  }

  private static func stageName(_ node: YAMLNode) -> String? {
    if case .mapping(let pairs) = node.content { return pairs.first?.key.string }
    return node.string
  }
}
