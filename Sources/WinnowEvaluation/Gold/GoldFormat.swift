import WinnowFormats

/// The file formats of annotated text, and how each counts positions.
///
/// | format | what is read | positions |
/// |---|---|---|
/// | `winnow` | records like those of `documents.jsonl`, in JSON Lines or JSON | code points |
/// | `brat` | `NAME.ann` beside `NAME.txt` | code points |
/// | `doccano` | JSON Lines with `label` or `labels`: `[[start, end, label]]` | UTF-16 units |
/// | `label-studio` | JSON with `annotations` and `data` | UTF-16 units |
/// | `prodigy` | JSON Lines with `text` and `spans` | code points |
/// | `spacy` | JSON Lines with `entities`: `[[start, end, label]]`, or `[text, {…}]`, or `ents` | code points |
/// | `conll` | CoNLL-2003: a token and its tag a line | – |
public enum GoldFormat: String, Sendable, CaseIterable {
  case auto, winnow, brat, doccano
  case labelStudio = "label-studio"
  case prodigy, spacy, conll

  /// The unit in which positions count.
  var unit: OffsetUnit {
    switch self {
    case .doccano, .labelStudio: .utf16
    default: .codePoint
    }
  }

  /// The format that a file's name tells, or nil where its content must.
  static func named(_ path: String) -> GoldFormat? {
    let name = Decompression.innerName(path.lowercased())
    if name.hasSuffix(".ann") { return .brat }
    if [".conll", ".iob", ".bio"].contains(where: name.hasSuffix) { return .conll }
    return nil
  }

  /// True if a folder's file with this name is gold.
  static func isGold(_ path: String) -> Bool {
    let name = Decompression.innerName(path.lowercased())
    return named(path) != nil || [".jsonl", ".json", ".ndjson"].contains(where: name.hasSuffix)
  }

  /// The format of a JSON record, by its fields.
  static func of(_ record: JSONValue) -> GoldFormat {
    if record.items != nil { return .spacy }
    if record["annotations"] != nil && record["data"] != nil { return .labelStudio }
    if record["spans"] != nil { return .prodigy }
    if record["label"]?.items != nil || record["labels"]?.items != nil { return .doccano }
    if record["ents"] != nil || record["entities"]?.items?.first?.items != nil { return .spacy }
    return .winnow
  }
}
