/// The content of `datapackage.json`: the index of a run folder (Frictionless Data Package, version 1).
struct DataPackage {
  let name: String
  let files: [WrittenFile]
  /// The tables that the pipeline file left out.
  let leftOut: [RunTable]

  /// The whole file.
  var json: JSONValue {
    [
      "profile": "data-package",
      "name": .string(name.lowercased()),
      "created_by": .string("winnow \(Version.current)"),
      "left_out": .array(leftOut.map { .string($0.rawValue) }),
      "resources": .array(files.map(resource)),
    ]
  }

  private func resource(_ file: WrittenFile) -> JSONValue {
    var pairs: [(key: String, value: JSONValue)] = [
      ("name", .string(String(file.name.split(separator: ".").first ?? ""))),
      ("path", .string(file.name)),
      ("mediatype", .string(file.table == nil ? "application/json" : "application/x-ndjson")),
      ("encoding", "utf-8"),
      ("bytes", .integer(file.byteCount)),
      ("hash", .string("sha256:" + file.sha256)),
    ]
    if let table = file.table {
      pairs += [
        ("rows", .integer(file.rowCount ?? 0)),
        ("content_bytes", .integer(file.contentByteCount ?? 0)),
        ("content_hash", .string("sha256:" + (file.contentSHA256 ?? ""))),
        (
          "batches",
          [
            "bytes": .array(file.batches.map { .integer($0.bytes) }),
            "rows": .array(file.batches.map { .integer($0.rows) }),
          ]
        ),
        ("schema", ["fields": .array(table.fields.map(field))]),
      ]
    }
    return .object(pairs)
  }

  private func field(_ field: RecordField) -> JSONValue {
    let type =
      switch field.kind {
      case .string: "string"
      case .integer: "integer"
      case .number: "number"
      case .object, .record: "object"
      case .array, .records: "array"
      }
    return [
      "name": .string(field.name), "type": .string(type), "description": .string(field.summary),
      "constraints": ["required": .flag(!field.isNullable)],
    ]
  }
}
