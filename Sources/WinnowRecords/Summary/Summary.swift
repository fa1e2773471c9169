import WinnowCore
package import WinnowText
package import WinnowFormats

/// The content of `summary.json`: the counts of a run, ordered for people.
package struct Summary {
  /// How many names and repeated paragraphs are listed.
  package static let topCount = 50
  /// How many places are listed: enough for a map.
  package static let placeCount = 200

  package let name: String
  /// The names of the stages in order.
  package let stageNames: [String]
  package let statistics: Statistics
  package let nameCounts: NameCounts
  package let repeatedIdentifierCount: Int
  package let repeatedParagraphs: [RepeatedParagraph]

  /// True if every source was written or rejected, once.
  package var addsUp: Bool {
    statistics.sourceCount == statistics.writtenCount + statistics.rejectedCount
  }

  /// The whole file.
  package var json: JSONValue {
    [
      "version": 1,
      "name": .string(name),
      "documents": documents,
      "bytes": [
        "in": .integer(statistics.inputByteCount), "text": .integer(statistics.textByteCount),
      ],
      "paragraphs": [
        "in": .integer(statistics.remainders.first?.paragraphs ?? 0),
        "written": .integer(statistics.paragraphsOut),
        "zones": counts(statistics.zones),
      ],
      "stages": stages,
      "sentences": .integer(statistics.sentenceCount),
      "tokens": .integer(statistics.tokenCount),
      "dropped": amounts(statistics.drops),
      "edited": amounts(statistics.edits),
      "repeated_paragraphs": .array(repeatedParagraphs.map(Self.repeated)),
      "mentions": [
        "entities": counts(statistics.entityLabels),
        "dates": counts(statistics.dateTypes),
        "locations": counts(statistics.locationKinds),
      ],
      "names": names(nameCounts.names),
      "organizations": names(nameCounts.organizations),
      "names_by_label": .object(
        nameCounts.byLabel.map { (key: $0.label, value: names($0.names)) }),
      "locations": places(nameCounts.locations),
      "name_undercount": .integer(nameCounts.undercount),
      "countries": countries,
      "dates": [
        "by_year": byTime(statistics.years, Self.year),
        "by_month": byTime(statistics.months) { month in
          let number = month % 12 + 1
          return Self.year(month / 12) + (number < 10 ? "-0" : "-") + String(number)
        },
        "undated": .integer(statistics.undatedCount),
      ],
      "topics": topics,
      "languages": counts(statistics.languages),
      "length": lengths,
    ]
  }

  private var documents: JSONValue {
    [
      "in": .integer(statistics.sourceCount),
      "written": .integer(statistics.writtenCount),
      "dropped": 0,
      "rejected": .integer(statistics.rejectedCount),
      "reject_causes": counts(statistics.rejectCauses),
      "passed_over": counts(statistics.passedOver),
      "repeated_identifiers": .integer(repeatedIdentifierCount),
    ]
  }

  /// What is left behind the reader and behind each stage.
  private var stages: JSONValue {
    .array(
      (["read"] + stageNames).enumerated().map { step, name in
        let left =
          step < statistics.remainders.count ? statistics.remainders[step] : Statistics.Remainder()
        return [
          "stage": .string(name), "documents": .integer(left.documents),
          "paragraphs": .integer(left.paragraphs), "bytes": .integer(left.bytes),
        ]
      })
  }

  private static func repeated(_ paragraph: RepeatedParagraph) -> JSONValue {
    [
      "document": .string(paragraph.document), "paragraph": .integer(paragraph.paragraph),
      "count": .integer(paragraph.count), "text": .string(paragraph.excerpt),
    ]
  }

  /// By count, most first; equal counts by key.
  private func counts(_ table: [String: Int]) -> JSONValue {
    .object(
      table.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        .map { (key: $0.key, value: .integer($0.value)) })
  }

  private func byTime(_ table: [Int: Int], _ name: (Int) -> String) -> JSONValue {
    .object(table.sorted { $0.key < $1.key }.map { (key: name($0.key), value: .integer($0.value)) })
  }

  /// A year with four digits.
  private static func year(_ year: Int) -> String {
    (year < 0 ? "-" : "") + Digits.padded(year, to: 4)
  }

  private func amounts(_ table: [Statistics.Rule: Statistics.Amount]) -> JSONValue {
    .array(
      table.sorted { ($0.key.stage, $0.key.rule) < ($1.key.stage, $1.key.rule) }
        .map { rule, amount in
          [
            "stage": .string(rule.stage), "rule": .string(rule.rule),
            "count": .integer(amount.count), "bytes": .integer(amount.bytes),
          ]
        })
  }

  private func names(_ list: NameCounts.List) -> JSONValue {
    .array(list.map { .object(Self.name($0.name, $0.count)) })
  }

  /// Names with the points on the map.
  private func places(_ list: NameCounts.List) -> JSONValue {
    .array(
      list.map { name, count in
        .object(
          Self.name(name, count) + [
            ("latitude", name.latitude.map { .number($0) } ?? .null),
            ("longitude", name.longitude.map { .number($0) } ?? .null),
          ])
      })
  }

  private static func name(
    _ name: Statistics.Name, _ count: NameTable.Count
  ) -> [(key: String, value: JSONValue)] {
    [
      ("name", .string(name.name)), ("label", .string(name.label)), ("id", .string(name.id)),
      ("country", .optional(name.country)), ("mentions", .integer(Int(count.mentions))),
      ("documents", .integer(Int(count.documents))),
    ]
  }

  private var countries: JSONValue {
    .array(
      statistics.countries
        .sorted { (-$0.value.mentions, $0.key) < (-$1.value.mentions, $1.key) }
        .map { code, count in
          [
            "country": .string(code), "mentions": .integer(count.mentions),
            "documents": .integer(count.documents),
          ]
        })
  }

  private var topics: JSONValue {
    .array(
      statistics.topics
        .sorted { (-$0.value.documents, $0.key.id) < (-$1.value.documents, $1.key.id) }
        .map { topic, count in
          [
            "id": .string(topic.id), "label": .string(topic.name),
            "documents": .integer(count.documents), "evidence": .integer(count.mentions),
          ]
        })
  }

  /// Quantiles of the length of the documents in code points (nearest rank).
  private var lengths: JSONValue {
    let sorted = statistics.lengths.sorted { $0.key < $1.key }
    let total = sorted.reduce(0) { $0 + $1.value }
    guard total > 0 else { return ["unit": "code points", "quantiles": [:]] }
    func quantile(_ share: Double) -> JSONValue {
      let rank = max(1, Int((share * Double(total)).rounded(.up)))
      var seen = 0
      for (length, count) in sorted {
        seen += count
        if seen >= rank { return .integer(length) }
      }
      return .integer(sorted.last?.key ?? 0)
    }
    return [
      "unit": "code points",
      "quantiles": [
        "0": quantile(0), "0.05": quantile(0.05), "0.25": quantile(0.25), "0.5": quantile(0.5),
        "0.75": quantile(0.75), "0.95": quantile(0.95), "1": quantile(1),
      ],
    ]
  }

  /// With its parts.
  package init(
    name: String, stageNames: [String], statistics: Statistics, nameCounts: NameCounts,
    repeatedIdentifierCount: Int, repeatedParagraphs: [RepeatedParagraph]
  ) {
    self.name = name
    self.stageNames = stageNames
    self.statistics = statistics
    self.nameCounts = nameCounts
    self.repeatedIdentifierCount = repeatedIdentifierCount
    self.repeatedParagraphs = repeatedParagraphs
  }
}
