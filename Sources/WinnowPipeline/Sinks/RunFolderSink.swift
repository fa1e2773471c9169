public import WinnowCore
import WinnowFormats
import WinnowRecords

/// Writes a run as a folder: tables of JSON Lines, summary, facts of the run, index and page.
///
/// The folder stands in its place when the run has ended, and not before. Each table is a lane of its own.
public final class RunFolderSink: RunSink, @unchecked Sendable {
  // SAFETY: `begin` comes before all other calls and `finish` behind them; a lane's writer is used by one worker at a time.
  private let plan: Plan
  private let options: RunOptions
  private var folder: RunFolder?
  private var tables: [TableWriter] = []

  /// A sink that writes to the plan's output folder.
  public init(_ plan: Plan, _ options: RunOptions) {
    self.plan = plan
    self.options = options
  }

  /// A lane a table.
  public var laneCount: Int { RunTable.allCases.count }

  /// Makes the folder under a temporary name; throws where the run may not write.
  public func begin() throws(RunFailure) {
    try mending { () throws(WriteFailure) in
      let folder = try RunFolder(path: plan.output.directory, overwrite: options.overwrite)
      tables = RunTable.allCases.map {
        TableWriter($0, folder: folder.temporaryPath, compression: plan.output.compression)
      }
      self.folder = folder
    }
  }

  /// Encodes and compresses the tables of a batch.
  public func makeEncoder() -> TableEncoder {
    TableEncoder(plan.output, plan.recordForm)
  }

  /// Writes a batch's share of a table.
  public func write(_ share: TableShares, lane: Int) throws(RunFailure) {
    try mending { () throws(WriteFailure) in
      try tables[lane].write(share.pieces[tables[lane].table])
    }
  }

  /// Ends the tables, writes the other files, and puts the folder in its place.
  public func finish(_ result: RunResult) throws(RunFailure) -> WrittenFolder? {
    guard let folder else { return nil }
    var written = WrittenFolder(directory: plan.output.directory, tables: plan.output.tables)
    try mending { () throws(WriteFailure) in
      var files: [WrittenFile] = []
      for table in tables {
        if let file = try table.finish() { files.append(file) }
      }
      files.append(try Self.write("summary.json", result.summary, in: folder))
      let facts = RunFacts(plan: plan, options: options, report: result.report)
      files.append(try Self.write("run.json", facts.json, in: folder))
      let package = DataPackage(
        name: plan.name, files: files,
        leftOut: RunTable.allCases.filter { !plan.output.tables.contains($0) })
      _ = try Self.write(RunFolderIndex.name, package.json, in: folder)
    }
    if plan.output.writesReport, let makePage = options.makePage {
      try RunPage.write(makePage(folder.temporaryPath), in: folder.temporaryPath)
      written.pagePath = RunPage.path(in: folder.path)
    }
    try mending { () throws(WriteFailure) in written.leftBehind = try folder.finish() }
    return written
  }

  /// Removes what was written.
  public func abandon() {
    folder?.discard()
  }

  private func mending(_ body: () throws(WriteFailure) -> Void) throws(RunFailure) {
    do {
      try body()
    } catch {
      throw RunFailure(error)
    }
  }

  private static func write(
    _ name: String, _ json: JSONValue, in folder: RunFolder
  ) throws(WriteFailure) -> WrittenFile {
    let file = try OutputFile(path: "\(folder.temporaryPath)/\(name)")
    try file.write(json.bytes())
    return WrittenFile(name: name, byteCount: file.byteCount, sha256: try file.finish())
  }
}
