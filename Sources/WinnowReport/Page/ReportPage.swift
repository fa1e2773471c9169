import WinnowRecords
import WinnowResources
public import WinnowCore

/// The page that shows a run: one HTML file that needs no script and no network.
///
/// ```swift
/// let bytes = try ReportPage("output/news", against: "output/news-before").bytes
/// ```
public struct ReportPage {
  /// The page in UTF-8: the same bytes for the same run folders.
  public let bytes: [UInt8]

  /// Makes the page of a run folder, compared with another one if it is given.
  ///
  /// Reads the summary files, and of the tables only the batches that hold what is shown: the cost depends little on the size of
  /// the run. Throws with exit code `input` and the file's path where a folder is incomplete, broken or of another version.
  public init(_ folder: String, against other: String? = nil) throws(RunFailure) {
    let run = try ReportedRun(folder)
    let sheet = try StyleSheet.builtin()
    let sample = try DocumentSample(run.index)
    let ruleSamples = try RuleSamples(run)
    let outline = try ReportResource.bytes("report/world-110m.path")
    let changes = try other.map { path throws(RunFailure) in
      try RunChanges(before: ReportedRun(path), after: run)
    }
    var sections: [any ReportSection] = []
    if let changes { sections.append(ChangesSection(changes: changes)) }
    if run.summary.sourceCount > 0 {
      sections += [
        FunnelSection(summary: run.summary, samples: ruleSamples),
        DatesSection(summary: run.summary),
        MapSection(summary: run.summary, outline: String(decoding: outline, as: UTF8.self)),
        TopicsSection(summary: run.summary, documents: sample.documents),
        NamesSection(summary: run.summary),
        // Behind the charts, since they are long.
        DocumentsSection(summary: run.summary, sample: sample),
        RepeatedSection(summary: run.summary),
        LengthsSection(summary: run.summary),
        TimingsSection(conditions: run.conditions, summary: run.summary),
      ]
    }
    sections.append(ReproduceSection(run: run))
    let verdict = VerdictSection(run: run, against: other)
    bytes = Self.render([verdict] + sections, run, sheet)
  }

  private static func render(
    _ sections: [any ReportSection], _ run: ReportedRun, _ sheet: StyleSheet
  ) -> [UInt8] {
    var page = HTMLWriter()
    page.literal("<!DOCTYPE html>\n")
    page.element(.html, [.value("lang", "en")]) { page in
      head(&page, run, sheet)
      page.element(.body) { page in
        page.element(.a, [.class("skip"), .href(fragment: "verdict")], text: "Skip to the verdict")
        page.element(.div, [.class("frame")]) { page in
          header(&page, run)
          contents(&page, sections)
          page.element(.main) { page in
            for section in sections {
              page.element(.section, [.id("\(section.id)")]) { page in
                page.element(.h2, text: "\(section.title)")
                section.write(to: &page)
              }
              page.newline()
            }
          }
        }
      }
    }
    page.newline()
    return page.bytes
  }

  private static func head(_ page: inout HTMLWriter, _ run: ReportedRun, _ sheet: StyleSheet) {
    page.element(.head) { page in
      page.literal("<meta charset=\"utf-8\">")
      page.literal(RunPage.mark)
      page.policy(sheet.policy)
      page.literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
      page.literal("<meta name=\"color-scheme\" content=\"light dark\">")
      page.literal("<meta name=\"referrer\" content=\"no-referrer\">")
      page.element(.title, text: "\(run.summary.name) · Winnow report")
      page.style(sheet)
    }
    page.newline()
  }

  private static func header(_ page: inout HTMLWriter, _ run: ReportedRun) {
    page.element(.header) { page in
      page.element(.h1) { $0.isolated(ShownText.shortened(run.summary.name, to: 200)) }
      page.element(
        .p, [.class("soft small")],
        text: "A run of Winnow \(run.conditions.version), finished \(day(run.conditions.finished))")
    }
    page.newline()
  }

  /// `2026-11-25T01:45:08Z` as people read it.
  private static func day(_ timestamp: String) -> String {
    guard timestamp.utf8.count == 20 else { return timestamp }
    return "\(timestamp.prefix(10)) at \(timestamp.dropFirst(11).prefix(5)) UTC"
  }

  private static func contents(_ page: inout HTMLWriter, _ sections: [any ReportSection]) {
    page.element(.nav, [.value("aria-label", "Contents")]) { page in
      page.element(.ol) { page in
        for section in sections {
          page.element(.li) { page in
            page.element(.a, [.href(fragment: "\(section.id)")], text: "\(section.shortTitle)")
          }
        }
      }
    }
    page.newline()
  }
}
