import CSimdJSON
public import WinnowCore

extension JSONValue {
  /// The value in JSON text, by simdjson; whole numbers beyond 64 bits become floating point.
  ///
  /// ```swift
  /// try JSONValue(parsing: Array("[1, 2]".utf8))  // .array([1, 2])
  /// ```
  /// For whatever is not a record on its way through a pipeline: small files, the lines of tables that are read again.
  /// O(n); throws `E002` where the text is no JSON, without a path.
  public init(parsing json: [UInt8]) throws(Diagnostic) {
    var padded = json
    padded.append(contentsOf: repeatElement(0, count: JSONPadding.byteCount))
    let builder = JSONTreeBuilder()
    guard let parser = csimdjson_create() else { fatalError("out of memory") }
    defer { csimdjson_destroy(parser) }
    // SAFETY: the builder outlives the call, which keeps no reference to it; 64 bytes follow the text.
    let result = padded.withUnsafeBufferPointer { raw in
      csimdjson_visit(
        parser, raw.baseAddress, json.count, Unmanaged.passUnretained(builder).toOpaque()
      ) { context, step in
        guard let context else { return }
        // SAFETY: the context is the builder that the caller of the visit holds.
        Unmanaged<JSONTreeBuilder>.fromOpaque(context).takeUnretainedValue().take(step)
      }
    }
    guard result == csimdjson_done, let root = builder.root else {
      let cause = String(cString: csimdjson_message(parser))
      throw Diagnostic(code: .e002, message: "not JSON: \(cause)")
    }
    self = root
  }
}

/// Builds a tree from the steps of a visit.
private final class JSONTreeBuilder {
  /// An array or object that is not complete, and the key of its next value.
  private struct Open {
    var key = ""
    var items: [JSONValue] = []
    var pairs: [(key: String, value: JSONValue)] = []
  }

  private(set) var root: JSONValue?
  private var open: [Open] = []
  private var isObject: [Bool] = []

  func take(_ step: csimdjson_step) {
    switch step.event {
    case csimdjson_key: open[open.count - 1].key = text(step)
    case csimdjson_begin:
      open.append(Open())
      isObject.append(step.type == csimdjson_object)
    case csimdjson_end:
      let closed = open.removeLast()
      add(isObject.removeLast() ? .object(closed.pairs) : .array(closed.items))
    default: add(plain(step))
    }
  }

  private func add(_ value: JSONValue) {
    guard let top = open.indices.last else {
      root = value
      return
    }
    if isObject[top] {
      open[top].pairs.append((key: open[top].key, value: value))
    } else {
      open[top].items.append(value)
    }
  }

  private func plain(_ step: csimdjson_step) -> JSONValue {
    switch step.type {
    case csimdjson_string: .string(text(step))
    case csimdjson_integer: .integer(Int(step.integer))
    case csimdjson_number: .number(step.number)
    case csimdjson_boolean: .flag(step.integer != 0)
    default: .null
    }
  }

  private func text(_ step: csimdjson_step) -> String {
    // SAFETY: the bytes belong to the parser for the length of the step and are copied here.
    String(
      decoding: UnsafeRawBufferPointer(start: step.string, count: step.string_length),
      as: UTF8.self)
  }
}
