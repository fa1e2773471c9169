/// Where the places are that the documents name.
struct MapSection: ReportSection {
  /// How many places the table lists.
  static let rowLimit = 20

  let id: StaticString = "places"
  let title: StaticString = "Places"
  let summary: SummaryContent
  /// The land of the world, as an SVG path in half degrees.
  let outline: String

  func write(to page: inout HTMLWriter) {
    let total = summary.locationKinds.reduce(0) { $0 + $1.count }
    guard total > 0 else {
      page.element(.p, [.class("soft")], text: "No places were found.")
      return
    }
    let pointed = summary.places.filter { $0.point != nil }
    let listed = summary.places.reduce(0) { $0 + $1.mentions }
    var text = "\(Figures.count(total, "mention")) of places. "
    text +=
      listed < total
      ? "The map shows those of the \(Figures.count(summary.places.count)) most frequent that have "
        + "a point (\(Figures.count(pointed.count)))."
      : "The map shows the \(Figures.count(pointed.count)) that have a point; regions and seas "
        + "often have none."
    page.element(.p, [.class("soft")], text: text)
    page.element(.figure, [.class("map")]) { self.map(&$0, pointed) }
    let rows = summary.places.prefix(Self.rowLimit)
    page.element(.div, [.class("two")]) { page in
      // Two halves side by side, so that the table stands with the map on one screen.
      for half in [rows.prefix((rows.count + 1) / 2), rows.dropFirst((rows.count + 1) / 2)]
      where !half.isEmpty {
        page.element(.div) { self.table(&$0, half) }
      }
    }
  }

  private func table(_ page: inout HTMLWriter, _ places: ArraySlice<SummaryContent.Name>) {
    page.table(
      "\(places.startIndex + 1) to \(places.endIndex) by mentions",
      [
        .text("Place"), .optionalWord("Kind"), .number("Mentions"), .number("Documents"),
      ],
      places.map { place in
        [
          .foreign(place.name + (place.country.map { ", \($0)" } ?? "")), .text(place.label),
          .text(Figures.count(place.mentions)), .text(Figures.count(place.documents)),
        ]
      })
  }

  /// Plate carrée, as the outline is: two units a degree, cut at 60 degrees south.
  private func map(_ page: inout HTMLWriter, _ places: [SummaryContent.Name]) {
    page.element(
      .svg,
      [
        .value("viewBox", "0 8 720 292"), .value("role", "img"),
        .value("aria-label", "Map of the places; the tables below it have the counts"),
      ]
    ) { page in
      page.element(.path, [.class("land"), .value("d", outline)])
      let most = Double(max(1, places.map(\.mentions).max() ?? 1))
      // The largest first, so that small ones stand on top of them.
      for place in places.sorted(by: { ($0.mentions, $1.id) > ($1.mentions, $0.id) }) {
        guard let point = place.point else { continue }
        page.element(
          .circle,
          [
            .class("dot"), .number("cx", 2 * (point.longitude + 180)),
            .number("cy", 2 * (90 - point.latitude)),
            .number("r", 1.6 + 8 * (Double(place.mentions) / most).squareRoot()),
          ]
        ) { page in
          page.title(
            "\(ShownText.shortened(place.name, to: 100)): \(Figures.count(place.mentions, "mention"))"
          )
        }
      }
    }
  }
}

extension HTMLWriter {
  /// What a part of a drawing is called.
  fileprivate mutating func title(_ text: String) { element(.title, text: text) }
}
