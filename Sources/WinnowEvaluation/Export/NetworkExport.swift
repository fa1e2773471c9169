import WinnowFormats
import WinnowRecords

/// Who and what is named together, as a graph in GEXF 1.3 for Gephi.
///
/// A node is a name or a place by its identifier, with its mentions; an edge joins two that stand in one sentence, or in one paragraph
/// of a run without sentences, and weighs as many such stretches as there are. O(stretches × names in each, squared); of a stretch with
/// more than `mostNames` different ones the first are taken.
struct NetworkExport {
  /// A list of names is no company that they keep.
  private static let mostNames = 100

  private struct Node {
    var name: String
    var label: String
    var mentions = 0
    var documents = 0
  }

  private struct Edge: Hashable {
    var low: Int
    var high: Int
  }

  private let layers: Set<EvaluationLayer>
  private var numbers: [String: Int] = [:]
  private var ids: [String] = []
  private var nodes: [Node] = []
  private var weights: [Edge: Int] = [:]

  /// A network of the names of these layers.
  init(_ layers: Set<EvaluationLayer>) { self.layers = layers }

  /// Adds a record of the documents.
  mutating func add(_ record: JSONValue) {
    var found: [(start: Int, node: Int)] = []
    if layers.contains(.entities) { found += mentions(record["entities"], label: "label") }
    if layers.contains(.locations) { found += mentions(record["locations"], label: "kind") }
    for node in Set(found.map(\.node)) { nodes[node].documents += 1 }
    found.sort { $0 < $1 }
    let sentences = record["sentences"]?.items ?? []
    var next = 0
    for stretch in sentences.isEmpty ? record["paragraphs"]?.items ?? [] : sentences {
      let end = stretch["end"]?.integer ?? 0
      var together: [Int] = []
      while next < found.count, found[next].start < end {
        let node = found[next].node
        if together.count < Self.mostNames, !together.contains(node) { together.append(node) }
        next += 1
      }
      join(together)
    }
  }

  private mutating func join(_ together: [Int]) {
    for (index, first) in together.enumerated() {
      for second in together[(index + 1)...] {
        weights[Edge(low: min(first, second), high: max(first, second)), default: 0] += 1
      }
    }
  }

  /// The mentions of a list that lie in no longer name, each with its node.
  private mutating func mentions(_ list: JSONValue?, label: String) -> [(start: Int, node: Int)] {
    var found: [(start: Int, node: Int)] = []
    for item in list?.items ?? [] where item["inside"]?.stringValue == nil {
      guard let name = item["name"]?.stringValue, let kind = item[label]?.stringValue,
        let id = item["id"]?.stringValue
      else { continue }
      let key = id.isEmpty ? "name:" + name : id
      let number = numbers[key] ?? nodes.count
      if number == nodes.count {
        numbers[key] = number
        ids.append(key)
        nodes.append(Node(name: name, label: kind))
      }
      nodes[number].mentions += 1
      found.append((item["start"]?.integer ?? 0, number))
    }
    return found
  }

  /// The document, in the order in which the names first stand in the run.
  var gexf: [UInt8] {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<gexf xmlns="http://gexf.net/1.3" version="1.3">"#,
      #"<graph defaultedgetype="undirected">"#, #"<attributes class="node">"#,
      #"<attribute id="label" title="label" type="string"/>"#,
      #"<attribute id="mentions" title="mentions" type="integer"/>"#,
      #"<attribute id="documents" title="documents" type="integer"/>"#, "</attributes>", "<nodes>",
    ]
    for (id, node) in zip(ids, nodes) {
      lines.append(
        #"<node id="\#(Self.escaped(id))" label="\#(Self.escaped(node.name))"><attvalues>"#
          + #"<attvalue for="label" value="\#(Self.escaped(node.label))"/>"#
          + #"<attvalue for="mentions" value="\#(node.mentions)"/>"#
          + #"<attvalue for="documents" value="\#(node.documents)"/></attvalues></node>"#)
    }
    lines += ["</nodes>", "<edges>"]
    let edges = weights.sorted { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }
    for (number, (edge, weight)) in edges.enumerated() {
      lines.append(
        #"<edge id="\#(number)" source="\#(Self.escaped(ids[edge.low]))" target="\#(Self.escaped(ids[edge.high]))" weight="\#(weight)"/>"#
      )
    }
    lines += ["</edges>", "</graph>", "</gexf>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Text of an attribute (XML 1.0, 2.2 and 3.1): what XML has no way to write becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        "\u{FFFD}"
      default: nil
      }
    }
  }
}
