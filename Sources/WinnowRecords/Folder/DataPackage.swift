package import WinnowFormats

/// The content of `datapackage.json`: the index of a run folder (Frictionless Data Package, version 1).
package struct DataPackage {
  package let name: String
  package let files: [WrittenFile]
  /// The tables that the pipeline file left out.
  package let leftOut: [RunTable]

  /// The whole file.
  package var json: JSONValue {
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
        ("content_hash", .string("xxh128:" + (file.contentHash ?? ""))),
        (
          "batches",
          [
            "bytes": .array(file.batches.map { .integer($0.bytes) }),
            "rows": .array(file.batches.map { .integer($0.rows) }),
          ]
        ),
        ("schema", ["fields": .array(table.fields.filter { $0.option == nil }.map(field))]),
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
      case .integers, .strings, .records: "array"
      }
    return [
      "name": .string(field.name), "type": .string(type), "description": .string(field.summary),
      "constraints": ["required": .flag(!field.isNullable)],
    ]
  }

  /// With its parts.
  package init(name: String, files: [WrittenFile], leftOut: [RunTable]) {
    self.name = name
    self.files = files
    self.leftOut = leftOut
  }
}
