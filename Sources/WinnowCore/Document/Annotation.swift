/// Something that a stage of your own found in a document: a place with a label and values.
///
/// ```swift
/// document.annotations[Layer("speakers"), default: []].append(
///   Annotation(span: span, label: "SPEAKER"))
/// ```
/// A stage that declares the layer in `assigns` gets a key of that name in every record: a list of objects with `start`, `end`,
/// `text`, `label`, the values, `source_start` and `source_end`.
public struct Annotation: Sendable, Equatable {
  /// Where it stands in the text.
  public var span: TextSpan
  /// What it is.
  public var label: String
  /// More about it, each under a key of its own; every annotation of a layer should have the same keys.
  public var values: Metadata

  /// An annotation.
  public init(span: TextSpan, label: String, values: Metadata = Metadata()) {
    self.span = span
    self.label = label
    self.values = values
  }
}
