/// One kind of content on a document.
public enum Layer: String, Sendable, CaseIterable {
  case text, paragraphs, sentences, tokens, entities, dates, locations, topics, language
}
