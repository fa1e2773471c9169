import WinnowCore
import WinnowFormats

/// Checks the nodes of a taxonomy file and makes topics of them; collects all faults.
struct TaxonomyReader {
  private static let rootKeys = ["version", "name", "description", "topics"]
  private static let topicKeys = [
    "id", "label", "description", "parent", "minimum_evidence", "phrases", "exclude", "require",
  ]

  let path: String
  private(set) var faults: [Diagnostic] = []
  /// Where each topic's identifier and parent stand.
  private var idNodes: [String: YAMLNode] = [:]
  private var parentNodes: [(topic: String, node: YAMLNode)] = []

  init(path: String) { self.path = path }

  /// The taxonomy, complete only if there are no faults.
  mutating func taxonomy(_ root: YAMLNode) -> Taxonomy {
    var taxonomy = Taxonomy(name: "", topics: [])
    for (key, value) in entries(root, "the file", allowed: Self.rootKeys) {
      switch key {
      case "version":
        if value.text != "1" {
          fault(value, .t003, "version \(value.text ?? "?") is not known", "write version: 1")
        }
      case "name": taxonomy.name = string(value, "name")
      case "topics":
        for node in list(value, "topics") {
          if let topic = topic(node) { taxonomy.topics.append(topic) }
        }
        if case .sequence(let nodes) = value.content, nodes.isEmpty {
          fault(value, .t006, "there are no topics")
        }
      default: break
      }
    }
    if faults.isEmpty, taxonomy.topics.isEmpty { fault(root, .t006, "there are no topics") }
    checkParents(taxonomy)
    faults.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return taxonomy
  }

  private mutating func topic(_ node: YAMLNode) -> Taxonomy.Topic? {
    var topic = Taxonomy.Topic(id: "", label: "")
    var hasPhrases = false
    for (key, value) in entries(node, "a topic", allowed: Self.topicKeys) {
      switch key {
      case "id": topic.id = string(value, "id")
      case "label": topic.label = string(value, "label")
      case "description": topic.summary = string(value, "description")
      case "parent":
        topic.parent = string(value, "parent")
        parentNodes.append((topic.id, value))
      case "minimum_evidence": topic.minimumEvidence = number(value, "minimum_evidence") ?? 0
      case "phrases":
        topic.phrases = phrases(value)
        hasPhrases = true
      case "exclude": topic.excluded = strings(value, "exclude")
      case "require": topic.required = strings(value, "require")
      default: break
      }
    }
    guard case .mapping = node.content else { return nil }
    if topic.id.isEmpty { fault(node, .t007, "a topic has no id") }
    if topic.label.isEmpty { topic.label = topic.id }
    if !hasPhrases { fault(node, .t007, "topic '\(topic.id)' has no phrases") }
    if let first = idNodes[topic.id], !topic.id.isEmpty {
      fault(node, .t008, "topic '\(topic.id)' is there already, in line \(first.place?.line ?? 1)")
    }
    if idNodes[topic.id] == nil { idNodes[topic.id] = node }
    return topic
  }

  /// A list of phrases of weight 1, or a mapping from weights to lists.
  private mutating func phrases(_ node: YAMLNode) -> [Taxonomy.Phrase] {
    switch node.content {
    case .sequence:
      return strings(node, "phrases").map { Taxonomy.Phrase($0, weight: 1) }
    case .mapping(let pairs):
      var found: [Taxonomy.Phrase] = []
      for (key, value) in pairs {
        guard let weight = number(key, "a weight") else { continue }
        guard weight > 0, weight <= 1_000 else {
          fault(key, .t005, "a weight is \(weight); it must be above 0 and at most 1000")
          continue
        }
        found += strings(value, "phrases").map { Taxonomy.Phrase($0, weight: weight) }
      }
      return found
    case .scalar:
      fault(node, .t004, "phrases are a list, or lists by weight")
      return []
    }
  }

  private mutating func checkParents(_ taxonomy: Taxonomy) {
    let parents = Dictionary(
      taxonomy.topics.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    for (topic, node) in parentNodes {
      let parent = node.text ?? ""
      guard parents[parent] != nil else {
        fault(node, .t009, "there is no topic '\(parent)'")
        continue
      }
      var above: String? = parent
      var steps = 0
      while let name = above, steps <= parents.count {
        if name == topic {
          fault(node, .t010, "topic '\(topic)' is above itself")
          break
        }
        above = parents[name] ?? nil
        steps += 1
      }
    }
  }

  // MARK: Values

  private mutating func entries(
    _ node: YAMLNode, _ what: String, allowed: [String]
  ) -> [(String, YAMLNode)] {
    guard case .mapping(let pairs) = node.content else {
      fault(node, .t004, "\(what) must be a mapping")
      return []
    }
    var found: [(String, YAMLNode)] = []
    for (key, value) in pairs {
      let name = key.text ?? ""
      if allowed.contains(name) {
        found.append((name, value))
      } else {
        fault(
          key, .t011, "'\(name)' is no key of \(what)",
          "there are " + allowed.joined(separator: ", "))
      }
    }
    return found
  }

  private mutating func list(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let nodes) = node.content else {
      fault(node, .t004, "'\(what)' must be a list")
      return []
    }
    return nodes
  }

  private mutating func strings(_ node: YAMLNode, _ what: String) -> [String] {
    var found: [String] = []
    for item in list(node, what) {
      let text = string(item, what)
      if item.text != nil, TaxonomyCompiler.keys(text).isEmpty {
        fault(item, .t012, "a phrase has no words")
      } else if !text.isEmpty {
        found.append(text)
      }
    }
    return found
  }

  private mutating func string(_ node: YAMLNode, _ what: String) -> String {
    guard let text = node.text else {
      fault(node, .t004, "'\(what)' must be text")
      return ""
    }
    return text
  }

  private mutating func number(_ node: YAMLNode, _ what: String) -> Double? {
    guard let text = node.text, let value = Double(text), value.isFinite else {
      fault(node, .t005, "\(what) must be a number")
      return nil
    }
    return value
  }

  private mutating func fault(
    _ node: YAMLNode, _ code: DiagnosticCode, _ message: String, _ hint: String? = nil
  ) {
    faults.append(
      Diagnostic(
        code: code, path: path, line: node.place?.line, column: node.place?.column,
        message: message,
        hint: hint))
  }
}
