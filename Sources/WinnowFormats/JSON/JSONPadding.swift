/// What the JSON parser may read behind a text.
package enum JSONPadding {
  /// Bytes that must follow a text in memory, whatever they hold (simdjson's `SIMDJSON_PADDING`).
  package static let byteCount = 64
}
