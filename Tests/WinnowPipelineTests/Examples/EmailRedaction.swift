import WinnowCore

/// Replaces e-mail addresses by a placeholder; each goes into the ledger.
///
/// O(n).
struct EmailRedaction: Stage {
  static let mark = OptionKey.string(
    "placeholder", "what stands in the place of an address", default: "[e-mail]")

  static let declaration = StageDeclaration(
    name: "redact",
    summary: "replace e-mail addresses by a placeholder",
    requires: [.text],
    edits: [.text],
    options: [mark])

  private let placeholder: [UInt8]

  init(options: StageOptions) throws(DiagnosticError) {
    placeholder = Array(options[Self.mark].utf8)
  }

  func process(_ document: inout Document) throws(StageError) {
    var edits = EditList(stage: Self.declaration.name)
    let text = document.text
    var position = 0
    while let at = text[position...].firstIndex(of: UInt8(ascii: "@")) {
      let name = text[position..<at].reversed().prefix(while: Self.isPartOfName).count
      var host = text[(at + 1)...].prefix(while: Self.isPartOfHost)
      // The point behind an address ends a sentence.
      while host.last == UInt8(ascii: ".") { host.removeLast() }
      position = host.endIndex
      guard name > 0, host.contains(UInt8(ascii: ".")) else { continue }
      edits.replace(TextSpan(at - name..<position), with: placeholder, rule: "e-mail")
    }
    document.apply(edits)
  }

  private static func isPartOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    isPartOfHost(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
