/// One kind of content on a document.
///
/// ```swift
/// extension Layer { static let speakers = Layer("speakers") }
/// ```
/// Layers that a stage of your own assigns stand in `Document.annotations`.
public struct Layer: Hashable, Sendable, CustomStringConvertible {
  /// The name in declarations, messages and records.
  public let name: String

  /// A layer with that name.
  public init(_ name: String) { self.name = name }

  /// The decoded text.
  public static let text = Layer("text")
  /// The blocks of the text, with their zones.
  public static let paragraphs = Layer("paragraphs")
  /// The sentences.
  public static let sentences = Layer("sentences")
  /// The words and marks.
  public static let tokens = Layer("tokens")
  /// The named entities.
  public static let entities = Layer("entities")
  /// The dates, times, durations and sets of times.
  public static let dates = Layer("dates")
  /// The places.
  public static let locations = Layer("locations")
  /// The topics.
  public static let topics = Layer("topics")
  /// The languages of the document and of its paragraphs.
  public static let language = Layer("language")

  /// The layers of the built-in stages, in the order of reference pages.
  public static let builtin: [Layer] = [
    .text, .paragraphs, .sentences, .tokens, .entities, .dates, .locations, .topics, .language,
  ]

  /// The name.
  public var description: String { name }

  /// True if it holds places in the text, so that the text may not change behind it.
  public var isMeasured: Bool { ![.text, .paragraphs, .language].contains(self) }
}

extension Set<Layer> {
  /// The layers in the order of reference pages, those of an embedder last.
  public var ordered: [Layer] {
    Layer.builtin.filter(contains) + subtracting(Layer.builtin).sorted { $0.name < $1.name }
  }
}
