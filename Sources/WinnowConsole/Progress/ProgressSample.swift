import WinnowCore
public import WinnowFormats
public import WinnowPipeline

/// One look at a run while it goes on: what was done, and what it says about the rest.
public struct ProgressSample: Sendable {
  /// Whether the run begins, goes on or is done.
  public enum Event: String, Sendable {
    case begin, progress, done
  }

  private let progress: RunProgress
  private let seconds: Double
  private let totalByteCount: Int

  /// A look at `seconds` seconds into a run over `totalByteCount` bytes of input files; 0 where their size is unknown.
  public init(_ progress: RunProgress, seconds: Double, totalByteCount: Int) {
    self.progress = progress
    self.seconds = seconds
    self.totalByteCount = totalByteCount
  }

  private var documentCount: Int { progress.sourceCount - progress.rejectCount }

  /// The part of the input that is done, from 0 to 1; nil where its size is unknown.
  var share: Double? {
    guard totalByteCount > 0 else { return nil }
    return min(1, Double(progress.inputByteCount) / Double(totalByteCount))
  }

  /// Megabytes of text a second, on average since the beginning.
  var megabytesPerSecond: Double {
    seconds > 0 ? Double(progress.byteCount) / 1e6 / seconds : 0
  }

  /// What the rest takes if it goes on like this; nil before anything can be said.
  var secondsLeft: Double? {
    guard let share, share > 0 else { return nil }
    return seconds * (1 - share) / share
  }

  /// For people: one line without its end.
  public var text: String {
    var parts = ["\(Digits.grouped(documentCount)) documents"]
    if let share { parts.append("\(Int(share * 100)) %") }
    parts.append("\(Digits.decimal(megabytesPerSecond)) MB/s")
    if let secondsLeft { parts.append("\(Self.duration(secondsLeft)) left") }
    if progress.rejectCount > 0 { parts.append("\(Digits.grouped(progress.rejectCount)) rejected") }
    return parts.joined(separator: ", ")
  }

  /// For programs: one object, every key in every event.
  public func json(_ event: Event, runFolder: String) -> JSONValue {
    let isDone = event == .done
    return [
      "event": .string(event.rawValue),
      "run_folder": .string(runFolder),
      "documents": .integer(documentCount),
      "rejects": .integer(progress.rejectCount),
      "bytes": .integer(progress.byteCount),
      "share": Self.optional(isDone ? 1 : share),
      "seconds": Self.optional(seconds),
      "megabytes_per_second": Self.optional(megabytesPerSecond),
      "seconds_left": Self.optional(isDone ? 0 : secondsLeft),
    ]
  }

  private static func optional(_ value: Double?) -> JSONValue {
    value.map { .number(($0 * 1000).rounded() / 1000) } ?? .null
  }

  /// As seconds, minutes and seconds, or hours and minutes.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
