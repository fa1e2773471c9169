import WinnowCore
import WinnowFormats

/// The scores as JUnit XML, which CI servers show: a test case a layer, failed if a score of it is too low.
///
/// ```swift
/// JUnitReport.text(evaluation, gate: gate)
/// ```
public enum JUnitReport {
  /// The report, ending in a line feed.
  public static func text(_ evaluation: Evaluation, gate: QualityGate?) -> String {
    let failures = gate?.failures ?? []
    let failed = evaluation.layers.count { layer in
      failures.contains { $0.name.hasPrefix(layer.layer.rawValue + ".") }
    }
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="winnow evaluate" tests="\(evaluation.layers.count)" failures="\(failed)" errors="0">

      """
    for layer in evaluation.layers {
      let name = layer.layer.rawValue
      out += "    <testcase classname=\"winnow.evaluate\" name=\"\(name)\">\n"
      let own = failures.filter { $0.name.hasPrefix(name + ".") }
      if !own.isEmpty {
        let message = own.map(\.summary).joined(separator: "; ")
        let lines = (gate?.newMistakes ?? []).filter { $0.layer == layer.layer }.prefix(50).map {
          "\($0.path):\($0.line ?? 1): \($0.document): \($0.summary)"
        }
        out += "      <failure message=\"\(escape(message))\">"
        out += escape(lines.joined(separator: "\n")) + "</failure>\n"
      }
      let scores = layer.metrics.map { "\($0.name) \(Digits.decimal($0.value, places: 2))" }
      out += "      <system-out>\(escape(scores.joined(separator: "\n")))</system-out>\n"
      out += "    </testcase>\n"
    }
    return out + "  </testsuite>\n</testsuites>\n"
  }

  /// Text for XML 1.0, which has no place for most control characters.
  private static func escape(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": " "
      default: nil
      }
    }
  }
}
