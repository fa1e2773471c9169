package import WinnowCore
package import WinnowFormats

/// The rows of a table of a finished run, parsed and held to the columns of the table.
package enum RecordLines {
  /// The size to which a record is read: far above what any run writes.
  private static let maxByteCount = 1 << 30

  /// Hands over the rows of a table in order, each with the path of its file and its line, until `body` returns false.
  ///
  /// In memory for the longest row. Throws `I002` for a folder without an index, `I008` for a table that the run left out,
  /// `E002` for a line that is no JSON, and `E003` for one without a column or with one of another type.
  package static func forEach(
    _ table: RunTable, in folder: String,
    _ body: (_ record: JSONValue, _ path: String, _ line: Int) throws(RunFailure) -> Bool
  ) throws(RunFailure) {
    guard WholeFile.exists(RunFolderIndex.path(in: folder)) else {
      throw RunFolderIndex.incomplete(folder)
    }
    let paths = [".gz", ""].map { "\(folder)/\(table.rawValue).jsonl\($0)" }
    guard let path = paths.first(where: WholeFile.exists) else {
      return try RunFolderIndex.checkWritten(table, in: folder)
    }
    let lines = try open(path)
    var storage: [UInt8] = []
    while true {
      storage.removeAll(keepingCapacity: true)
      switch lines.next(into: &storage) {
      case .end: return
      case .reject(let line, let cause, _, _):
        throw failure(.i001, path, line.number, cause)
      case .line(let line):
        let record = try parse(storage, table, path, line.number)
        guard try body(record, path, line.number) else { return }
      }
    }
  }

  private static func open(_ path: String) throws(RunFailure) -> LineReader {
    do {
      let file = try FileStream(path: path)
      let stream: any ByteStream =
        path.hasSuffix(".gz") ? GzipStream(source: file, head: []) : file
      return LineReader(stream, head: [], maxByteCount: maxByteCount)
    } catch {
      throw failure(.e001, path, nil, error.cause)
    }
  }

  private static func parse(
    _ line: [UInt8], _ table: RunTable, _ path: String, _ number: Int
  ) throws(RunFailure) -> JSONValue {
    let record: JSONValue
    do {
      record = try JSONValue(parsing: line)
    } catch {
      throw failure(.e002, path, number, error.message)
    }
    if let fault = RecordCheck.fault(in: record, table.fields) {
      throw failure(.e003, path, number, "the row is no record of the table: \(fault)")
    }
    return record
  }

  private static func failure(
    _ code: DiagnosticCode, _ path: String, _ line: Int?, _ message: String
  ) -> RunFailure {
    RunFailure(.input, Diagnostic(code: code, path: path, line: line, message: message))
  }
}
