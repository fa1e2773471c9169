import WinnowCore

/// The `input.format` of a pipeline file.
public enum InputFormat: String, Sendable, CaseIterable {
  case auto, text, html, jsonl

  /// What a file holds: as declared, else by its name without `.gz`, else by its first bytes.
  func resolve(path: String, head: [UInt8]) -> Source.Format {
    switch self {
    case .text: return .text
    case .html: return .html
    case .jsonl: return .jsonl
    case .auto: break
    }
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) { return .jsonl }
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    if [".txt", ".text", ".md"].contains(where: name.hasSuffix) { return .text }
    return Self.sniff(head)
  }

  private static func sniff(_ head: [UInt8]) -> Source.Format {
    let start = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if start.first == UInt8(ascii: "{") { return .jsonl }
    let opening = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    let isHTML = ["<!doctype html", "<html", "<head", "<body"].contains(where: opening.hasPrefix)
    return isHTML ? .html : .text
  }
}
