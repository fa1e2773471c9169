import WinnowFormats
import WinnowRecords

/// The records of the annotation tools that read JSON.
enum AnnotationExport {
  /// A line for doccano, which counts UTF-16 units.
  static func doccano(_ document: RunDocument, _ spans: [ExportSpan]) -> JSONValue {
    let offsets = UTF16Offsets(document.text)
    return [
      "document_id": .string(document.id), "text": .string(document.text.string),
      "label": .array(
        spans.map { item in
          .array([
            .integer(offsets[item.span.start]), .integer(offsets[item.span.end]),
            .string(item.span.label),
          ])
        }),
    ]
  }

  /// A task for Label Studio with a prediction to correct; it counts UTF-16 units.
  ///
  /// The labelling configuration needs `<Labels name="label" toName="text">` and `<Text name="text" value="$text"/>`.
  static func labelStudio(_ document: RunDocument, _ spans: [ExportSpan]) -> JSONValue {
    let offsets = UTF16Offsets(document.text)
    let results: [JSONValue] = spans.enumerated().map { index, item in
      [
        "id": .string("span-\(index + 1)"), "from_name": "label", "to_name": "text",
        "type": "labels",
        "value": [
          "start": .integer(offsets[item.span.start]), "end": .integer(offsets[item.span.end]),
          "text": .string(document.text.string(item.span.range)),
          "labels": .array([.string(item.span.label)]),
        ],
      ]
    }
    return [
      "data": [
        "document_id": .string(document.id), "text": .string(document.text.string),
      ],
      "predictions": .array([
        ["model_version": .string("winnow \(Version.current)"), "result": .array(results)]
      ]),
    ]
  }

  /// A line for Prodigy (`spans.manual`), which counts code points.
  static func prodigy(_ document: RunDocument, _ spans: [ExportSpan]) -> JSONValue {
    [
      "text": .string(document.text.string),
      "meta": ["document_id": .string(document.id)],
      "spans": .array(
        spans.map { item in
          [
            "start": .integer(item.span.start), "end": .integer(item.span.end),
            "label": .string(item.span.label),
            "text": .string(document.text.string(item.span.range)),
          ]
        }),
    ]
  }

  /// The standoff file of a document for brat; values and identifiers are notes.
  static func brat(_ document: RunDocument, _ spans: [ExportSpan]) -> String {
    var out = ""
    for (index, item) in spans.enumerated() {
      // A line of the file is an annotation, and its columns are parted by tabs.
      let text = String(
        String.UnicodeScalarView(
          document.text.string(item.span.range).unicodeScalars.map {
            $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0
          }))
      out += "T\(index + 1)\t\(item.span.label) \(item.span.start) \(item.span.end)\t\(text)\n"
      if let value = item.value {
        out += "#\(index + 1)\tAnnotatorNotes T\(index + 1)\t\(value)\n"
      }
    }
    return out
  }
}
