public import WinnowCore
import WinnowExtraction
import WinnowText

/// All stages: to add one, write it and list it here.
public enum StageCatalogue {
  /// In the order in which a full pipeline lists them.
  public static let stages: [any Stage.Type] = [
    Normalization.self, Cleaning.self, Deduplication.self, LanguageIdentification.self,
    Tokenization.self, EntityExtraction.self, DateExtraction.self, LocationExtraction.self,
    TopicTagging.self,
  ]

  /// The stage with that name in pipeline files.
  public static func stage(named name: String) -> (any Stage.Type)? {
    stages.first { $0.declaration.name == name }
  }
}
