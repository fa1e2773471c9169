import Glibc
import WinnowCore
import WinnowFormats

/// Standard output and standard error.
enum Terminal {
  /// True if diagnostics go to a person.
  static var isErrorATerminal: Bool { isatty(2) == 1 }

  /// True if output may carry colours: a terminal, and `NO_COLOR` unset or empty (no-color.org).
  static var usesColor: Bool {
    guard isatty(1) == 1 else { return false }
    guard let set = getenv("NO_COLOR") else { return true }
    return set.pointee == 0
  }

  /// Writes a line to standard output; to a terminal with its controls spelled out.
  static func output(_ text: String) {
    write((isatty(1) == 1 ? SpelledControls.spelled(text) : text) + "\n", to: 1)
  }

  /// Writes a line that has colours, and whose text was spelled out before they came.
  static func output(coloured text: String) { write(text + "\n", to: 1) }

  /// Writes a line to standard error, with its controls spelled out.
  static func error(_ text: String) { write(SpelledControls.spelled(text) + "\n", to: 2) }

  /// Overwrites the current line of standard error with what fits into it: a line that wraps could not be taken away.
  static func status(_ text: String) {
    write("\r\u{1B}[K" + text.prefix(max(0, columnCount - 1)), to: 2)
  }

  /// The width of the terminal; 80 where it does not tell.
  private static var columnCount: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes the diagnostics of a failure to standard error.
  static func report(_ failure: RunFailure) {
    for diagnostic in failure.diagnostics { error(diagnostic.description) }
  }

  /// All of `text`; a closed pipe is nobody's fault, anything else ends the program with exit code `output`.
  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      // SAFETY: write(2) reads within the array during the call.
      let written = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { Glibc.write(descriptor, $0 + done, bytes.count - done) } ?? 0
      }
      if written < 0 {
        if errno == EINTR { continue }
        guard descriptor == 1, errno != EPIPE else { return }
        let cause = String(cString: strerror(errno))
        report(
          RunFailure(
            .output,
            Diagnostic(
              code: .o001, path: "standard output", message: "cannot be written: \(cause)")))
        exit(.output)
      }
      done += written
    }
  }
}

/// Ends the program.
func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }
