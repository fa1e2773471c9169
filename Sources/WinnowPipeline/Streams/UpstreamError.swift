import WinnowFormats

/// The error that ended the records of a run, if one did.
final class UpstreamError: @unchecked Sendable {
  // SAFETY: `value` is touched only inside `monitor.locked`.
  private let monitor = Monitor()
  private var value: (any Error)?

  /// Keeps an error.
  func set(_ error: any Error) { monitor.locked { value = error } }

  /// The error that was kept.
  var error: (any Error)? { monitor.locked { value } }
}
