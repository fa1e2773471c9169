import WinnowCore
import WinnowRecords

/// All that a page shows of a run folder.
struct ReportedRun: Sendable {
  /// The folder as the user named it.
  let folder: String
  let index: RunFolderIndex
  let summary: SummaryContent
  let conditions: RunConditions

  /// Reads the index and the summary files; throws with the path of the file that is missing, broken or of another version.
  init(_ folder: String) throws(RunFailure) {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.folder = trimmed
    index = try RunFolderIndex(trimmed)
    summary = try SummaryContent(index)
    conditions = try RunConditions(index)
  }
}
